import { rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { StartExportInput } from '../generated/graphql.ts';
import { personOf } from '../privacy-request/privacy-request.rules.ts';
import { checkExport } from './export.rules.ts';
import { findExportFacts, orderExport } from './export.sql.ts';

export const startExport = mutation(
  'startExport',
  async (input: StartExportInput, write: Write<DB>) => {
    const { db, viewer, now, emit } = write;
    const subjectId = personOf(viewer, input.userId);
    const isOwn = subjectId === viewerUserId(viewer);
    const facts = await findExportFacts(db, subjectId, viewer);
    rejectIfAny(checkExport(facts, { recipient: input.recipient, isOwn }));
    const id = await orderExport(db, subjectId, input, now);
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
