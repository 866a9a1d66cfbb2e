import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type { Resolvers } from '../generated/graphql.ts';
import { processingRecords } from './processing-record.collection.ts';

export const processingRecordResolvers: Resolvers = {
  Query: {
    processingRecords: rootConnection(processingRecords),
    // Catalogue, A19: a record without a person is an activity of the register.
    article30Register: rootConnection(processingRecords, () => sql`t.user_id is null`),
  },
  ProcessingRecord: {
    __resolveReference: resolveReference(processingRecords),
    subject: processingRecords.reference('User', 'user_id'),
    processedBy: processingRecords.reference('User', 'processed_by'),
  },
  User: {
    processingHistory: connectionOfParent(processingRecords, 'user_id'),
  },
};
