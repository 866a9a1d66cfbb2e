/** People: staff, company users, participants and volunteers. */
import type { UsersNoun } from '../noun.ts';
import { users } from './user.collection.ts';
import { userResolvers } from './user.resolvers.ts';

export const user: UsersNoun = {
  collections: [users],
  resolvers: userResolvers,
};
