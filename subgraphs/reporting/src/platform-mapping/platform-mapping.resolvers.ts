import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listAll } from '@teei/platform/collections/lists.ts';
import type { PlatformMappingResolvers, QueryResolvers } from '../generated/graphql.ts';
import { platformMappings } from './platform-mapping.collection.ts';

export const platformMappingQueries: QueryResolvers = {
  platformMappings: listAll(platformMappings),
};

export const platformMappingFields: PlatformMappingResolvers = {
  __resolveReference: resolveReference(platformMappings),
};
