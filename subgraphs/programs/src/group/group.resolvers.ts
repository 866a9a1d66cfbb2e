import { connection } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { BeneficiaryGroupResolvers, QueryResolvers } from '../generated/graphql.ts';
import { groups } from './group.collection.ts';

export const groupQueries: QueryResolvers = {
  beneficiaryGroup: getById(groups),
  beneficiaryGroups: connection(groups),
};

export const groupFields: BeneficiaryGroupResolvers = {
  __resolveReference: resolveReference(groups),
};
