import { forbidden, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import type { DomainEvent } from '@teei/platform/events/outbox.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { findTextInForce } from '../consent-text/consent-text.sql.ts';
import type { DB } from '../generated/database.ts';
import type { GiveConsentInput, WithdrawConsentInput } from '../generated/graphql.ts';
import { insertConsent, lockConsents, withdrawConsents, type AnswersOf } from './consent.sql.ts';
import { checkGiving, noConsentInForce, noTextInForce } from './consent.rules.ts';

export const giveConsent = mutation(
  'giveConsent',
  async (input: GiveConsentInput, { db, viewer, now, emit }: Write<DB>) => {
    const { purpose, language, method } = input;
    const whose = { userId: personOf(viewer), purpose };
    const text =
      (await findTextInForce(db, purpose, language, now)) ??
      reject(noTextInForce(purpose, language));
    rejectIfAny(checkGiving(input, text.version, await lockConsents(db, whose, now), now));
    const id = await insertConsent(db, whose, { ...text, language, method }, now);
    emit(consentEvent('consent.given', id, whose));
    return id;
  },
);

export const withdrawConsent = mutation(
  'withdrawConsent',
  async ({ purpose, userId, reason }: WithdrawConsentInput, write: Write<DB>) => {
    const { db, viewer, now, emit } = write;
    const whose = { userId: userId ?? personOf(viewer), purpose };
    const ids = (await lockConsents(db, whose, now)).map(({ id }) => id);
    const [latest = reject(noConsentInForce(purpose))] = ids;
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
