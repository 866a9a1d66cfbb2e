/** Groups of beneficiaries that programmes are made for. */
import type { ProgramsNoun } from '../noun.ts';
import { groups } from './group.collection.ts';
import * as mutations from './group.mutations.ts';
import { groupResolvers } from './group.resolvers.ts';

export const group: ProgramsNoun = {
  collections: [groups],
  resolvers: groupResolvers,
  mutations,
};
