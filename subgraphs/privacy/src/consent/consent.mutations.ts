import { forbidden, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import type { DomainEvent } from '@teei/platform/events/outbox.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { findWords } from '../consent-text/consent-text.sql.ts';
import type { DB } from '../generated/database.ts';
import type { GiveConsentInput, WithdrawConsentInput } from '../generated/graphql.ts';
import { insertConsent, lockAnswers, withdrawConsents, type AnswersOf } from './consent.sql.ts';
import { checkGiving, nothingStands, noWords, standingConsents } from './consent.rules.ts';

export const giveConsent = mutation(
  'giveConsent',
  async (
    { purpose, language, version, method }: GiveConsentInput,
    { db, viewer, now, emit }: Write<DB>,
  ) => {
    const userId = personOf(viewer);
    const words =
      (await findWords(db, purpose, language, now)) ?? reject(noWords(purpose, language));
    const answers = await lockAnswers(db, { userId, purpose });
    const standing = standingConsents(answers, now);
    rejectIfAny(checkGiving({ version: words.version, shown: version, method, standing, now }));
    const id = await insertConsent(
      db,
      {
        user_id: userId,
        purpose,
        consent_text: words.body,
        consent_version: words.version,
        consent_language: language,
        consent_method: method,
      },
      { at: now, last: answers[0]?.consent_date, validMonths: words.valid_months },
    );
    emit(consentEvent('consent.given', id, { userId, purpose }));
    return id;
  },
);

export const withdrawConsent = mutation(
  'withdrawConsent',
  async (
    { purpose, userId, reason }: WithdrawConsentInput,
    { db, viewer, now, emit }: Write<DB>,
  ) => {
    const whose = { userId: userId ?? personOf(viewer), purpose };
    const standing = standingConsents(await lockAnswers(db, whose), now);
    const ids = standing.map(({ id }) => id);
    const [latest = reject(nothingStands(purpose))] = ids;
    await withdrawConsents(db, ids, now, reason || null);
    for (const id of ids) emit(consentEvent('consent.withdrawn', id, whose));
    return latest;
  },
);

/** Id of the person who asks. @throws UserErrors for a machine */
function personOf(viewer: Viewer): string {
  return viewerUserId(viewer) ?? reject(forbidden([], 'Only people give and withdraw consent.'));
}

function consentEvent(type: string, id: string, { userId, purpose }: AnswersOf) {
  return {
    type,
    aggregate: { type: 'user_consent', id },
    companyId: null,
    subjectId: userId,
    payload: { purpose },
  } satisfies Omit<DomainEvent, 'occurredAt'>;
}
