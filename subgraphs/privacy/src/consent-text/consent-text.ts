/** Published texts that people consent to, by purpose, version and language. */
import type { PrivacyNoun } from '../noun.ts';
import { consentTexts } from './consent-text.collection.ts';
import * as mutations from './consent-text.mutations.ts';
import { consentTextResolvers } from './consent-text.resolvers.ts';

export const consentText: PrivacyNoun = {
  collections: [consentTexts],
  resolvers: consentTextResolvers,
  mutations,
};
