/** Published impact pages of companies. */
import type { ReportingNoun } from '../noun.ts';
import { publications } from './publication.collection.ts';
import {
  archivePublication,
  createPublication,
  setPublicationVisibility,
  unpublishPublication,
  updatePublication,
} from './publication.mutations.ts';
import { publicationResolvers } from './publication.resolvers.ts';
import { publishPublication } from './publishing.mutations.ts';

export const publication: ReportingNoun = {
  collections: [publications],
  resolvers: publicationResolvers,
  mutations: {
    createPublication,
    updatePublication,
    publishPublication,
    unpublishPublication,
    archivePublication,
    setPublicationVisibility,
  },
};
