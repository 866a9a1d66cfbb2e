import { isSameId } from '@teei/platform/collections/uuid.ts';
import { rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { explainViolation } from '@teei/platform/mutations/key-violations.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { lockName } from '@teei/platform/mutations/rows.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { StartExportInput } from '../generated/graphql.ts';
import { personOf } from '../privacy-request/privacy-request.rules.ts';
import { checkExport, LINK_TAKEN } from './export.rules.ts';
import { EXPORTS, findExportFacts, orderExport } from './export.sql.ts';

const KEYS = { exports_token_hash_key: LINK_TAKEN };

export const startExport = mutation(
  'startExport',
  async (input: StartExportInput, write: Write<DB>) => {
    const { db, viewer, now, emit } = write;
    const subjectId = personOf(viewer, input.userId);
    const isOwn = isSameId(subjectId, viewerUserId(viewer));
    // Sent together, run one after the other: one export is under way at a time.
    const [, facts] = await Promise.all([
      lockName(db, `export of ${subjectId}`),
      findExportFacts(db, subjectId, viewer),
    ]);
    rejectIfAny(checkExport(facts, { recipient: input.recipient, isOwn }));
    const id = await orderExport(db, subjectId, input, now).catch((error: unknown) => {
      throw explainViolation(error, EXPORTS, input, KEYS);
    });
    emit({
      type: 'privacy_request.created',
      aggregate: { type: 'privacy_request', id },
      companyId: null,
      subjectId,
      payload: { requestType: 'export' },
    });
    return id;
  },
);
