import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type { ExtractEvidenceInput } from '../generated/graphql.ts';
import { extractSnippet } from './extract.ts';

export const extractEvidence = mutation(
  'extractEvidence',
  async ({ sourceType, sourceId }: ExtractEvidenceInput, { db, emit }: Write<DB>) => {
    const { id, event } = await extractSnippet(db, { type: sourceType, id: sourceId });
    if (event) emit(event);
    return id;
  },
);
