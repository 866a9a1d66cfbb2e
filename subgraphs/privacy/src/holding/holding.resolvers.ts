import type { Resolvers } from '../generated/graphql.ts';
import { erasurePreviewOf, holdingsOf } from './holding.sql.ts';

export const holdingResolvers: Resolvers = {
  User: {
    holdings: holdingsOf,
    erasurePreview: erasurePreviewOf,
  },
};
