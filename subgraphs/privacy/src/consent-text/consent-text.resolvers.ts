import { rootConnection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { consentTexts } from './consent-text.collection.ts';
import { findConsentText } from './consent-text.sql.ts';

export const consentTextResolvers: Resolvers = {
  Query: {
    consentText: findConsentText,
    consentTexts: rootConnection(consentTexts),
  },
  ConsentText: {
    __resolveReference: resolveReference(consentTexts),
    createdBy: consentTexts.reference('User', 'created_by'),
  },
};
