import { isSameId } from '@teei/platform/collections/uuid.ts';
import {
  conflict,
  errorsAmong,
  forbidden,
  notFound,
  reject,
  rejectIfAny,
} from '@teei/platform/errors/user-error.ts';
import { mutation, type MutationResolver } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { DisableAccountInput } from '../generated/graphql.ts';
import { findAccountState, setAccountEnabled } from './account.sql.ts';

export const disableAccount = changesState('disableAccount', false);
export const enableAccount = changesState('enableAccount', true);

function changesState(name: string, isEnabled: boolean): MutationResolver<DB, DisableAccountInput> {
  return mutation(name, async ({ userId, reason }, { db, viewer, emit }) => {
    const state = await findAccountState(db, userId);
    if (!state) return reject(notFound('User', userId, 'userId'));
    rejectIfAny(
      errorsAmong(
        isSameId(userId, viewerUserId(viewer)) &&
          forbidden('userId', 'nobody disables their own account; ask a colleague.'),
        state.is_disabled === null &&
          forbidden(
            'userId',
            'privacy officers disable and enable accounts of people whose data is restricted; ask TEEI staff.',
          ),
        state.is_disabled === !isEnabled &&
          conflict('userId', `the account is ${isEnabled ? 'enabled' : 'disabled'} already.`),
      ),
    );
    await setAccountEnabled(db, userId, isEnabled);
    emit({
      type: isEnabled ? 'account.enabled' : 'account.disabled',
      aggregate: { type: 'account', id: userId },
      companyId: null,
      subjectId: userId,
      payload: { reason },
    });
    return userId;
  });
}
