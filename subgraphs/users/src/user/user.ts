/** People: staff, company users, participants and volunteers. */
import type { UsersNoun } from '../noun.ts';
import { users } from './user.collection.ts';
import { changeUserRole, createUser, setJourneyFlag, updateUser } from './user.mutations.ts';
import { userResolvers } from './user.resolvers.ts';

export const user: UsersNoun = {
  collections: [users],
  resolvers: userResolvers,
  mutations: { createUser, updateUser, changeUserRole, setJourneyFlag },
};
