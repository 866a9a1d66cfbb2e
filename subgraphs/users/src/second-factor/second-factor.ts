/** Second factors of people: codes of an authenticator, and recovery codes. */
import type { UsersNoun } from '../noun.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from './second-factor.mutations.ts';
import { findOwnSecondFactor } from './second-factor.sql.ts';

export const secondFactor: UsersNoun = {
  resolvers: {
    SignedInIdentity: {
      secondFactor: async (_parent, _args, { viewer, db }) => {
        if (viewer.kind !== 'user') return null;
        const factor = await findOwnSecondFactor(db);
        return factor?.is_confirmed === true ? { recoveryCodesLeft: factor.recovery_codes } : null;
      },
    },
  },
  mutations: { beginSecondFactor, confirmSecondFactor, removeSecondFactor, resetSecondFactor },
};
