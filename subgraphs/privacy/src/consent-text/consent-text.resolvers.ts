import { connection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { ConsentTextResolvers, QueryResolvers } from '../generated/graphql.ts';
import { consentTexts } from './consent-text.collection.ts';
import { findConsentText } from './consent-text.queries.ts';

export const consentTextQueries: QueryResolvers = {
  consentText: findConsentText,
  consentTexts: connection(consentTexts),
};

export const consentTextFields: ConsentTextResolvers = {
  __resolveReference: resolveReference(consentTexts),
  createdBy: consentTexts.reference('User', 'created_by'),
};
