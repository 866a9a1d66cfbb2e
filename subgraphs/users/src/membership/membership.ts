/** Memberships of people in companies. */
import type { UsersNoun } from '../noun.ts';
import { memberships } from './membership.collection.ts';
import { addCompanyMember, removeCompanyMember } from './membership.mutations.ts';
import { membershipResolvers } from './membership.resolvers.ts';

export const membership: UsersNoun = {
  collections: [memberships],
  resolvers: membershipResolvers,
  mutations: { addCompanyMember, removeCompanyMember },
};
