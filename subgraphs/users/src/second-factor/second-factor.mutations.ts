import { writeEvent } from '@teei/platform/events/outbox.ts';
import { conflict, notFound, reject } from '@teei/platform/errors/user-error.ts';
import { mutation } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { Kysely } from 'kysely';
import { checkOwnPassword } from '../account/own-password.ts';
import { findOwnAddress } from '../account/password.sql.ts';
import type { UsersContext } from '../context.ts';
import type { DB } from '../generated/database.ts';
import type {
  BeginSecondFactorInput,
  ConfirmSecondFactorInput,
  RemoveSecondFactorInput,
  ResetSecondFactorInput,
} from '../generated/graphql.ts';
import { accountMutation } from '../sign-in/account-mutation.ts';
import { takeAnyCode, WRONG_CODE } from './check-code.ts';
import {
  hashRecoveryCode,
  newRecoveryCodes,
  newSecret,
  openSecret,
  otpauthUri,
  sealSecret,
  stepOfCode,
} from './one-time-code.ts';
import {
  confirmSecondFactor as confirm,
  deleteSecondFactor,
  findOwnSecondFactor,
  proposeSecondFactor,
  takeCode,
} from './second-factor.sql.ts';

const HAS_ONE = conflict([], 'The account has a second factor; remove it to set up another.');
const HAS_NONE = conflict([], 'The account has no second factor that waits; begin one first.');

export const beginSecondFactor = accountMutation(
  async ({ password }: BeginSecondFactorInput, context, service) => {
    const userId = viewerUserId(context.viewer) ?? '';
    const holdOwnPassword = await checkOwnPassword(service, context, password, 'password');
    const secret = newSecret();
    const email = await context.write({}, async (db) => {
      await holdOwnPassword(db);
      if (!(await proposeSecondFactor(db, sealSecret(secret, userId, service.secret))))
        reject(HAS_ONE);
      return findOwnAddress(db);
    });
    return { secret, otpauthUri: otpauthUri(secret, email ?? userId) };
  },
);

export const confirmSecondFactor = accountMutation(
  async ({ code }: ConfirmSecondFactorInput, context, service) => {
    const userId = viewerUserId(context.viewer) ?? '';
    const recoveryCodes = newRecoveryCodes();
    await context.write({}, async (db) => {
      const factor = await findOwnSecondFactor(db);
      if (!factor || factor.is_confirmed) return reject(HAS_NONE);
      const step = stepOfCode(openSecret(factor.secret, userId, service.secret), code, Date.now());
      if (step === undefined || !(await takeCode(db, userId, step))) return reject(WRONG_CODE);
      const hashes = recoveryCodes.map(hashRecoveryCode);
      if (!(await confirm(db, hashes))) return reject(HAS_NONE);
      return emit(db, context, 'second_factor.confirmed', { recoveryCodes: recoveryCodes.length });
    });
    return { recoveryCodes };
  },
);

export const removeSecondFactor = accountMutation(
  async ({ password, code }: RemoveSecondFactorInput, context, service) => {
    const userId = viewerUserId(context.viewer) ?? '';
    const holdOwnPassword = await checkOwnPassword(service, context, password, 'password');
    const isRemoved = await context.write({}, async (db) => {
      await holdOwnPassword(db);
      const factor = await findOwnSecondFactor(db);
      if (!factor) return reject(conflict([], 'The account has no second factor.'));
      const account = { userId, sealed: factor.secret, graphSecret: service.secret };
      // Committed, so that a wrong code counts; nobody proves anything with one that waits.
      if (factor.is_confirmed && !(await takeAnyCode(db, account, code))) return false;
      await deleteSecondFactor(db, userId);
      await emit(db, context, 'second_factor.removed', { reason: null });
      return true;
    });
    if (!isRemoved) reject(WRONG_CODE);
    return {};
  },
);

/** Ends the second factor of a person who has lost authenticator and recovery codes, once staff know by other means who they are. */
export const resetSecondFactor = mutation<DB, ResetSecondFactorInput>(
  'resetSecondFactor',
  async ({ userId, reason }, { db, emit: tell }) => {
    if (!(await deleteSecondFactor(db, userId))) reject(notFound('SecondFactor', userId, 'userId'));
    tell({
      type: 'second_factor.removed',
      aggregate: { type: 'second_factor', id: userId },
      companyId: null,
      subjectId: userId,
      payload: { reason },
    });
    return userId;
  },
);

async function emit(
  db: Kysely<DB>,
  { viewer, now }: UsersContext,
  type: 'second_factor.confirmed' | 'second_factor.removed',
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const userId = viewerUserId(viewer) ?? '';
  await writeEvent(db, {
    type,
    aggregate: { type: 'second_factor', id: userId },
    companyId: null,
    subjectId: userId,
    occurredAt: now,
    payload,
  });
}
