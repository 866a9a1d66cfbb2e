/** Mappings of metrics to the fields of external platforms. */
import type { ReportingNoun } from '../noun.ts';
import { platformMappings } from './platform-mapping.collection.ts';
import { updatePlatformMapping } from './platform-mapping.mutations.ts';
import { platformMappingResolvers } from './platform-mapping.resolvers.ts';

export const platformMapping: ReportingNoun = {
  collections: [platformMappings],
  resolvers: platformMappingResolvers,
  mutations: { updatePlatformMapping },
};
