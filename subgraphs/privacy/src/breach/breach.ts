/** Personal data breaches and their notification (GDPR, Articles 33 and 34). */
import type { PrivacyNoun } from '../noun.ts';
import { breaches } from './breach.collection.ts';
import { breachResolvers } from './breach.resolvers.ts';

export const breach: PrivacyNoun = {
  collections: [breaches],
  resolvers: breachResolvers,
};
