/** Records of processing (GDPR, Article 30), and the history of processing by person. */
import type { PrivacyNoun } from '../noun.ts';
import { processingRecords } from './processing-record.collection.ts';
import * as mutations from './processing-record.mutations.ts';
import { processingRecordResolvers } from './processing-record.resolvers.ts';

export const processingRecord: PrivacyNoun = {
  collections: [processingRecords],
  resolvers: processingRecordResolvers,
  mutations,
};
