import { rootConnection } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { templates } from './template.collection.ts';

export const templateResolvers: Resolvers = {
  Query: {
    programTemplate: getById(templates),
    programTemplates: rootConnection(templates),
  },
  ProgramTemplate: {
    __resolveReference: resolveReference(templates),
    createdBy: templates.reference('User', 'created_by'),
  },
};
