import { rootConnection } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { groups } from './group.collection.ts';

export const groupResolvers: Resolvers = {
  Query: {
    beneficiaryGroup: getById(groups),
    beneficiaryGroups: rootConnection(groups),
  },
  BeneficiaryGroup: {
    __resolveReference: resolveReference(groups),
  },
};
