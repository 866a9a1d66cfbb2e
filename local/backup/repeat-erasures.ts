/** Repeats erasures in both stores, after a backup was restored that was taken before them. */
import type { ClickHouseClient } from '@clickhouse/client';
import { eraseSubjects } from '@teei/analytics/src/erasure/erasure.ts';
import type { Tombstone } from '@teei/privacy/src/tombstone/tombstone-file.ts';
import type pg from 'pg';
import { OperatorError } from '../operator-error.ts';

export interface RepeatedErasures {
  /** People who are erased now. */
  readonly erased: number;
  /** People whom a legal hold keeps; their erasure goes on when it is lifted. */
  readonly held: number;
}

/** Steps that an erasure takes at most: one a schema, and as many again. */
const MAX_STEPS = 100;

/**
 * Erases everybody who has a tombstone and is in the database, but for those whose erasure it knows as completed.
 *
 * @param client of the owner's
 * @throws OperatorError when an erasure fails, or leaves something
 */
export async function repeatErasures(
  client: pg.ClientBase,
  clickhouse: ClickHouseClient,
  tombstones: readonly Tombstone[],
): Promise<RepeatedErasures> {
  const { rows: people } = await client.query<{ request: string; person: string }>(
    `SELECT personal_data.repeat_erasure(u.id, t.erased_at) AS request, u.id AS person
     FROM unnest($1::text[], $2::timestamptz[]) AS t (hash, erased_at)
     JOIN users.users AS u ON personal_data.tombstone_hash(u.id) = t.hash
     WHERE NOT EXISTS (
       SELECT FROM personal_data.tombstones AS known
         JOIN privacy.privacy_requests AS r ON r.id = known.request_id
       WHERE known.user_id = u.id AND r.status = 'completed')`,
    [tombstones.map(({ hash }) => hash), tombstones.map(({ erasedAt }) => erasedAt)],
  );
  let held = 0;
  for (const { request, person } of people) {
    if (await isErased(client, clickhouse, request)) await expectNothingLeft(client, person);
    else held += 1;
  }
  return { erased: people.length - held, held };
}

/** Takes all steps of an erasure. Returns false when a legal hold keeps the person's data. */
async function isErased(
  client: pg.ClientBase,
  clickhouse: ClickHouseClient,
  request: string,
): Promise<boolean> {
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { rows } = await client.query<{ state: string }>(
      'SELECT personal_data.advance_erasure($1) AS state',
      [request],
    );
    const state = rows[0]?.state ?? 'over';
    if (state === 'over' || state === 'held') return state === 'over';
    if (state === 'waiting') await eraseAnalytics(client, clickhouse, request);
    if (state === 'failed') break;
  }
  throw new OperatorError(
    `The erasure ${request} could not be repeated (privacy.privacy_requests has its error); start no service on this database.`,
  );
}

/** Takes the step in ClickHouse, which the analytics of a running graph would take. */
async function eraseAnalytics(
  client: pg.ClientBase,
  clickhouse: ClickHouseClient,
  request: string,
): Promise<void> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT e.external_id AS key FROM users.user_external_ids AS e
     JOIN privacy.privacy_requests AS r ON r.user_id = e.profile_id
     WHERE r.id = $1 AND e.provider = 'analytics'`,
    [request],
  );
  const keys = rows.map(({ key }) => key);
  const deleted = await eraseSubjects(client, clickhouse, { request_id: request, keys });
  await client.query('SELECT personal_data.complete_analytics($1, $2)', [request, deleted]);
}

/** @throws OperatorError when values of the person are left in Postgres */
async function expectNothingLeft(client: pg.ClientBase, person: string): Promise<void> {
  const { rows } = await client.query<{ left: number }>(
    'SELECT personal_data.count_left($1)::int AS left',
    [person],
  );
  if (rows[0]?.left === 0) return;
  throw new OperatorError(
    `A repeated erasure has left ${rows[0]?.left ?? 'some'} rows; start no service on this database.`,
  );
}
