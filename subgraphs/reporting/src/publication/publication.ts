/** Published impact pages of companies. */
import type { ReportingNoun } from '../noun.ts';
import { publications } from './publication.collection.ts';
import { publicationResolvers } from './publication.resolvers.ts';

export const publication: ReportingNoun = {
  collections: [publications],
  resolvers: publicationResolvers,
};
