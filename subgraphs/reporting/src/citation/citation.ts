/** Citations of evidence in reports. */
import type { ReportingNoun } from '../noun.ts';
import { citations } from './citation.collection.ts';
import { replaceCitation } from './citation.mutations.ts';
import { citationResolvers } from './citation.resolvers.ts';

export const citation: ReportingNoun = {
  collections: [citations],
  resolvers: citationResolvers,
  mutations: { replaceCitation },
};
