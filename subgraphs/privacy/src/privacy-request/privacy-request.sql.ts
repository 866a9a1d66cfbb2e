/** SQL of erasures: their steps, and the function that takes the next one. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { viewerAuthTime, viewerSessionId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { ErasureStepStatus } from '../generated/graphql.ts';

/**
 * True where the viewer has signed in within a quarter of an hour: to the session of their token, or by what a token
 * of no session says of it (`auth_time`; the issuer's clock may be a minute ahead). Renewing a token is no sign-in.
 */
export function hasSignedInRecently(viewer: Viewer): RawBuilder<boolean> {
  const sessionId = viewerSessionId(viewer);
  if (sessionId !== null) return sql<boolean>`identity.is_recent(${sessionId})`;
  return sql<boolean>`coalesce(to_timestamp(${viewerAuthTime(viewer)}::float8)
    between now() - interval '15 minutes' and now() + interval '1 minute', false)`;
}

interface StepRow {
  readonly request_id: string;
  readonly system: string;
  readonly status: ErasureStepStatus;
  readonly attempts: number;
  readonly deleted: number;
  readonly masked: number;
  readonly error: string | null;
  readonly completed_at: string | null;
}

/** Resolver of the steps of an erasure; one statement for all requests of the field. */
export const stepsOf = valueOfParent(
  async (requestIds, _args: object, { db }: CollectionContext) => {
    const { rows } = await sql<StepRow>`
      select * from personal_data.steps_of(${requestIds}::uuid[])`.execute(db);
    return new Map(
      requestIds.map((id) => [
        id,
        rows
          .filter(({ request_id: requestId }) => requestId === id)
          .map(({ completed_at: completedAt, ...step }) => ({ ...step, completedAt })),
      ]),
    );
  },
  () => [],
);

/** State of an erasure after `advanceErasure`; see `personal_data.advance_erasure`. */
type Advance = 'more' | 'waiting' | 'held' | 'failed' | 'over';

/** Begins an erasure that is due, or takes its next step, in the transaction under way. */
export async function advanceErasure(db: Kysely<DB>, requestId: string): Promise<Advance> {
  const { rows } = await sql<{ readonly state: Advance }>`
    select personal_data.advance_erasure(${requestId}) as state`.execute(db);
  return rows[0]?.state ?? 'over';
}

/** Person of an erasure that has failed, and the number of attempts at the step that fails; undefined when it goes on. */
export async function findFailure(
  db: Kysely<DB>,
  requestId: string,
): Promise<{ readonly person: string; readonly attempts: number } | undefined> {
  const { rows } = await sql<{ readonly person: string; readonly attempts: number }>`
    select * from personal_data.failure_of(${requestId})`.execute(db);
  return rows[0];
}
