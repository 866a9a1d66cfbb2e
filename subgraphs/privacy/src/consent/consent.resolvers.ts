import { connection } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { firstBy, listBy } from '@teei/platform/collections/lists.ts';
import { sql } from 'kysely';
import { consentTexts } from '../consent-text/consent-text.collection.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { consents } from './consent.collection.ts';
import { getConsentStanding } from './consent.sql.ts';
import { consentState } from './consent.rules.ts';

export const consentResolvers: Resolvers = {
  Query: {
    consents: connection(consents),
  },
  UserConsent: {
    __resolveReference: resolveReference(consents),
    user: consents.reference('User', 'user_id'),
    given: consents.from(['consent_given'], (row) => row.consent_given),
    state: consents.from(['consent_given', 'withdrawn_at', 'expires_at'], (row, _args, { now }) =>
      consentState(row, now),
    ),
    // A consent does not say its language; the words themselves do.
    publishedText: firstBy(
      consentTexts,
      (consentId) => sql`(t.purpose, t.version, t.body) = (
      select c.purpose, c.consent_version, c.consent_text
      from privacy.user_consents as c where c.id = ${consentId})`,
    ),
  },
  User: {
    consents: listBy(consents, 'user_id'),
    consentAt: getConsentStanding,
  },
};
