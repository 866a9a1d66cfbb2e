/** Programme instances: runs of a template for a campaign, and summaries of their people. */
import type { ProgramsNoun } from '../noun.ts';
import { instances } from './instance.collection.ts';
import { instanceResolvers } from './instance.resolvers.ts';
import * as mutations from './instance.mutations.ts';
import { instanceReactions } from './instance.reactions.ts';

export const instance: ProgramsNoun = {
  collections: [instances],
  resolvers: instanceResolvers,
  mutations,
  reactions: instanceReactions,
};
