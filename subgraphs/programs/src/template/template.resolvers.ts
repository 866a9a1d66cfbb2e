import { connection } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { ProgramTemplateResolvers, QueryResolvers } from '../generated/graphql.ts';
import { templates } from './template.collection.ts';

export const templateQueries: QueryResolvers = {
  programTemplate: getById(templates),
  programTemplates: connection(templates),
};

export const templateFields: ProgramTemplateResolvers = {
  __resolveReference: resolveReference(templates),
  createdBy: templates.reference('User', 'created_by'),
};
