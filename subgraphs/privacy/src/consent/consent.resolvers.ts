import { rootConnection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { firstOfParent, listOfParent } from '@teei/platform/collections/lists.ts';
import { consentTexts } from '../consent-text/consent-text.collection.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { consents } from './consent.collection.ts';
import { consentAtTime, consentStateNow, isTextOfConsent } from './consent.sql.ts';
import { consentState } from './consent.rules.ts';

export const consentResolvers: Resolvers = {
  Query: {
    consents: rootConnection(consents),
  },
  UserConsent: {
    __resolveReference: resolveReference(consents),
    user: consents.reference('User', 'user_id'),
    given: consents.from(['consent_given'], (row) => row.consent_given),
    state: consents.from(['consent_given', 'withdrawn_at', 'expires_at'], (row, _args, { now }) =>
      consentState(row, now),
    ),
    publishedText: firstOfParent(consentTexts, isTextOfConsent),
  },
  User: {
    consents: listOfParent(consents, 'user_id'),
    consentAt: consentAtTime,
    consentState: consentStateNow,
  },
};
