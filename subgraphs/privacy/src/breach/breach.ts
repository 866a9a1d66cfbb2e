/** Personal data breaches and their notification (GDPR, Articles 33 and 34). */
import type { PrivacyNoun } from '../noun.ts';
import { breaches } from './breach.collection.ts';
import { breachJobs } from './breach.jobs.ts';
import * as mutations from './breach.mutations.ts';
import { breachResolvers } from './breach.resolvers.ts';

export const breach: PrivacyNoun = {
  collections: [breaches],
  resolvers: breachResolvers,
  mutations,
  jobs: breachJobs,
};
