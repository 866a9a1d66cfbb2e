import { resolveReference } from '@teei/platform/collections/entity.ts';
import { rootList } from '@teei/platform/collections/lists.ts';
import { schemaOf } from '../delivery/platforms.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { previewMapping } from './mapping-preview.ts';
import { platformMappings } from './platform-mapping.collection.ts';

export const platformMappingResolvers: Resolvers = {
  Query: {
    platformMappings: rootList(platformMappings),
    previewMapping,
  },
  PlatformMapping: {
    __resolveReference: resolveReference(platformMappings),
    schema: platformMappings.from(['platform'], ({ platform }) => schemaOf(platform)),
  },
};
