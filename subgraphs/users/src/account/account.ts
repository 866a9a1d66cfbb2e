/** Accounts of people: whether they may sign in. */
import type { UsersNoun } from '../noun.ts';
import { disableAccount, enableAccount } from './account.mutations.ts';
import { accountResolvers } from './account.resolvers.ts';

export const account: UsersNoun = {
  resolvers: accountResolvers,
  mutations: { disableAccount, enableAccount },
};
