/** Blocks of publications, one object type for each kind of content. */
import type { ReportingNoun } from '../noun.ts';
import { blocks } from './block.collection.ts';
import {
  addPublicationBlock,
  movePublicationBlock,
  removePublicationBlock,
  updatePublicationBlock,
} from './block.mutations.ts';
import { blockResolvers } from './block.resolvers.ts';

export const block: ReportingNoun = {
  collections: [blocks],
  resolvers: blockResolvers,
  mutations: {
    addPublicationBlock,
    updatePublicationBlock,
    movePublicationBlock,
    removePublicationBlock,
  },
};
