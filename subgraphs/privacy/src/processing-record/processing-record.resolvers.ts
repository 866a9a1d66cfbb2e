import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type {
  ProcessingRecordResolvers,
  QueryResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { processingRecords } from './processing-record.collection.ts';

export const processingRecordQueries: QueryResolvers = {
  processingRecords: connection(processingRecords),
  // Catalogue, A19: a record about nobody is an activity of the register.
  article30Register: connection(processingRecords, () => sql`t.user_id is null`),
};

export const processingRecordFields: ProcessingRecordResolvers = {
  __resolveReference: resolveReference(processingRecords),
  subject: processingRecords.reference('User', 'user_id'),
  processedBy: processingRecords.reference('User', 'processed_by'),
};

export const processingRecordsOfUser: UserResolvers = {
  processingHistory: connectionBy(processingRecords, 'user_id'),
};
