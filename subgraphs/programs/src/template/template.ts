/** Templates that programme instances are made from. */
import type { ProgramsNoun } from '../noun.ts';
import { templates } from './template.collection.ts';
import * as mutations from './template.mutations.ts';
import { templateResolvers } from './template.resolvers.ts';

export const template: ProgramsNoun = {
  collections: [templates],
  resolvers: templateResolvers,
  mutations,
};
