import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { StartExportInput } from '../generated/graphql.ts';
import { personOf } from '../privacy-request/privacy-request.rules.ts';

export const startExport = mutation(
  'startExport',
  async ({ userId, recipient, linkHash }: StartExportInput, write: Write<DB>) => {
    const { db, viewer, now, emit } = write;
    const subjectId = personOf(viewer, userId);
    const { id } = await db
      .withSchema('privacy')
      .insertInto('privacy_requests')
      .values({ user_id: subjectId, request_type: 'export', requested_at: now.toISOString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`select personal_data.order_export(${id}, ${recipient}, ${linkHash})`.execute(db);
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
