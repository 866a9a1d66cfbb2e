/** Consents that people gave and withdrew. */
import type { PrivacyNoun } from '../noun.ts';
import { consents } from './consent.collection.ts';
import { consentJobs } from './consent.jobs.ts';
import { consentResolvers } from './consent.resolvers.ts';
import { giveConsent, withdrawConsent } from './consent.mutations.ts';

export const consent: PrivacyNoun = {
  collections: [consents],
  resolvers: consentResolvers,
  mutations: { giveConsent, withdrawConsent },
  jobs: consentJobs,
};
