import { rootConnection } from '@teei/platform/collections/connection.ts';
import { getById, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { configSchema } from './config.rules.ts';
import { templates } from './template.collection.ts';

export const templateResolvers: Resolvers = {
  Query: {
    programTemplate: getById(templates),
    programTemplateByVersion: getByKey(templates, { name: 'name', version: 'version' }),
    programTemplates: rootConnection(templates),
  },
  ProgramTemplate: {
    __resolveReference: resolveReference(templates),
    configSchema: templates.from(['type'], ({ type }) => configSchema(type)),
    createdBy: templates.reference('User', 'created_by'),
  },
};
