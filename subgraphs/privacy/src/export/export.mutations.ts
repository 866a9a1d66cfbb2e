import { badInput, conflict, errorsAmong, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { sql } from 'kysely';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { StartExportInput } from '../generated/graphql.ts';
import { isRecipient } from './export-archive.ts';
import { checkSignIn, personOf } from '../privacy-request/privacy-request.rules.ts';
import { hasSignedInRecently } from '../privacy-request/privacy-request.sql.ts';

export const startExport = mutation(
  'startExport',
  async ({ userId, recipient, linkHash }: StartExportInput, write: Write<DB>) => {
    const { db, viewer, now, emit } = write;
    const subjectId = personOf(viewer, userId);
    const { rows } = await sql<{
      readonly blocks: readonly string[];
      readonly is_ordered: boolean;
      readonly is_verified: boolean;
      readonly is_recent: boolean;
    }>`
      select to_jsonb(personal_data.blocks(${subjectId})) as blocks,
      ${hasSignedInRecently(viewer)} as is_recent, exists (
        select from privacy.privacy_requests where user_id = ${subjectId}
          and request_type = 'export' and status in ('pending', 'processing')) as is_ordered,
      exists (
        select from privacy.data_subject_requests where user_id = ${subjectId}
          and request_type in ('access', 'portability') and status = 'processing'
          and identity_verified_at is not null) as is_verified`.execute(db);
    // A legal hold keeps nobody from a copy.
    const blocks = rows[0]?.blocks.filter((block) => block !== 'LEGAL_HOLD') ?? [];
    rejectIfAny(
      errorsAmong(
        checkSignIn(rows[0]?.is_recent === true),
        !isRecipient(recipient) &&
          badInput('recipient', 'a public key of age, with the checksum that age-keygen gave it'),
        subjectId !== viewerUserId(viewer) &&
          rows[0]?.is_verified !== true &&
          conflict(
            'userId',
            'expected a person with a request for ACCESS or PORTABILITY in PROCESSING; verify their identity and start it first.',
          ),
        blocks.length > 0 && conflict([], `expected a person without ${blocks.join(', ')}.`),
        rows[0]?.is_ordered === true &&
          conflict(
            [],
            'expected a person whose last export is not PENDING any more; wait or cancel it.',
          ),
      ),
    );
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
