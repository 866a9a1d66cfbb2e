/** Templates of notifications: texts with variables, of a company or of TEEI. */
import { connectionOfParent, rootConnection } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { companies } from '../company/company.collection.ts';
import type { UsersNoun } from '../noun.ts';
import { templates } from './notification-template.collection.ts';
import {
  archiveNotificationTemplate,
  createNotificationTemplate,
  updateNotificationTemplate,
} from './notification-template.mutations.ts';

export const notificationTemplate: UsersNoun = {
  collections: [templates],
  resolvers: {
    Query: {
      notificationTemplate: getById(templates),
      notificationTemplates: rootConnection(templates),
    },
    Company: { notificationTemplates: connectionOfParent(templates, 'company_id') },
    NotificationTemplate: {
      __resolveReference: resolveReference(templates),
      company: belongsTo(templates, 'company_id', companies),
      isSystem: templates.from(['company_id'], (row) => row.company_id === null),
    },
  },
  mutations: {
    createNotificationTemplate,
    updateNotificationTemplate,
    archiveNotificationTemplate,
  },
};
