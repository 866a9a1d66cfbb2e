/** Accounts of people: their passwords, and the lock on them. */
import type { UsersNoun } from '../noun.ts';
import { accountJobs } from './account.jobs.ts';
import { disableAccount, enableAccount } from './account.mutations.ts';
import { accountResolvers } from './account.resolvers.ts';
import { changePassword, requestPasswordReset, resetPassword } from './password.mutations.ts';

export const account: UsersNoun = {
  resolvers: accountResolvers,
  jobs: accountJobs,
  mutations: {
    disableAccount,
    enableAccount,
    requestPasswordReset,
    resetPassword,
    changePassword,
  },
};
