import { connection } from '@teei/platform/collections/connection.ts';
import { firstBy, listBy } from '@teei/platform/collections/lists.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { forbidden, refuse, refuseFor } from '@teei/platform/errors/fault.ts';
import type { DomainEvent } from '@teei/platform/events/outbox.ts';
import { changed, mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { consentTexts } from '../consent-text/consent-text.collection.ts';
import { findWords } from '../consent-text/consent-text.queries.ts';
import type { DB } from '../generated/database.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  UserConsentPayloadResolvers,
  UserConsentResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { consents } from './consent.collection.ts';
import { giveForm, withdrawForm } from './consent.inputs.ts';
import {
  getConsentStanding,
  insertConsent,
  lockAnswers,
  withdrawConsents,
  type AnswersOf,
} from './consent.queries.ts';
import {
  checkGiving,
  consentState,
  nothingStands,
  noWords,
  standingConsents,
} from './consent.rules.ts';

export const consentQueries: QueryResolvers = {
  consents: connection(consents),
};

export const consentMutations: MutationResolvers = {
  giveConsent: mutation(
    'giveConsent',
    giveForm,
    async ({ purpose, language, version, method }, { db, viewer, now, emit }: Write<DB>) => {
      const userId = personOf(viewer);
      const words =
        (await findWords(db, purpose, language, now)) ?? refuse(noWords(purpose, language));
      const answers = await lockAnswers(db, { userId, purpose });
      refuseFor(checkGiving(words, version, standingConsents(answers, now)));
      const id = await insertConsent(
        db,
        {
          user_id: userId,
          purpose,
          consent_text: words.body,
          consent_version: words.version,
          consent_method: method,
        },
        now,
        answers[0]?.consent_date,
      );
      await emit(happened('consent.given', id, { userId, purpose }));
      return id;
    },
  ),
  withdrawConsent: mutation(
    'withdrawConsent',
    withdrawForm,
    async ({ purpose, userId, reason }, { db, viewer, now, emit }: Write<DB>) => {
      const whose = { userId: userId ?? personOf(viewer), purpose };
      const standing = standingConsents(await lockAnswers(db, whose), now);
      const ids = standing.map(({ id }) => id);
      const [latest = refuse(nothingStands(purpose))] = ids;
      await withdrawConsents(db, ids, now, reason || null);
      for (const id of ids) await emit(happened('consent.withdrawn', id, whose));
      return latest;
    },
  ),
};

/** The person who speaks for themself. @throws RefusedError for a machine */
function personOf(viewer: Viewer): string {
  return viewerUserId(viewer) ?? refuse(forbidden('Consent is a person’s own.'));
}

function happened(type: string, id: string, { userId, purpose }: AnswersOf) {
  return {
    type,
    aggregate: { type: 'user_consent', id },
    companyId: null,
    subjectId: userId,
    payload: { purpose },
  } satisfies Omit<DomainEvent, 'occurredAt'>;
}

export const consentPayload: UserConsentPayloadResolvers = {
  consent: changed(consents),
};

export const consentFields: UserConsentResolvers = {
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
};

export const consentsOfUser: UserResolvers = {
  consents: listBy(consents, 'user_id'),
  consentAt: getConsentStanding,
};
