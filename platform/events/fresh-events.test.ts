import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { subgraphDatabaseUrl } from '../database/role-url.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import { ReactionQueue, takeDeliveries, takeFresh, takeTurn, type Reaction } from './reactions.ts';

let database: TestDatabase;
let pool: pg.Pool;
let superuser: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createTestPool(subgraphDatabaseUrl(database.ownerUrl, 'evidence'), 1);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(
    `insert into events.subscriptions values ('evidence', 'test.happened', 'campaigns')`,
  );
});
beforeEach(() => superuser.query('delete from events.deliveries'));
afterAll(async () => {
  await Promise.all([pool.end(), superuser.end()]);
  await database.drop();
});

async function tell(count: number, payload: object): Promise<void> {
  await superuser.query(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, payload)
     select 'test.happened', 'test', gen_random_uuid(), now(), $2 from generate_series(1, $1)`,
    [count, payload],
  );
}

const isFresh = (payload: unknown): boolean => JSON.stringify(payload) === '{"isFresh":true}';

const failOnRetries: Reaction<unknown> = async ({ payload }) => {
  if (!isFresh(payload)) throw new RangeError('never');
};

const endTransaction: Reaction<unknown> = async (_event, { endBatch }) => endBatch();

it.each([
  ['fail', failOnRetries],
  ['end their transactions', endTransaction],
])('many events that are tried again and %s keep no fresh one waiting', async (_title, react) => {
  await tell(40, {});
  await superuser.query(`update events.deliveries set retry_at = now() - interval '1 second'`);
  await tell(1, { isFresh: true });
  const queue = new ReactionQueue<unknown>(
    'evidence',
    { 'test.happened': react },
    { pool, report: () => undefined },
  );
  for (let turn = 1; turn <= 3; turn += 1) await queue.work();
  const { rows } = await superuser.query(
    `select count(*)::int as fresh from events.deliveries join events.outbox on id = outbox_id
     where payload ? 'isFresh'`,
  );
  expect(rows).toEqual([{ fresh: 0 }]);
});

/** Takes events with the turn, and gives them back. */
async function taken(statement: ReturnType<typeof takeFresh>): Promise<readonly unknown[]> {
  const transaction = new ViewerTransaction<unknown>({ pool, domain: 'evidence', viewer: SYSTEM });
  return transaction.write({}, async (db) => {
    await takeTurn('evidence').execute(db);
    return (await statement.execute(db)).rows;
  });
}

it('events are the same by either statement where none was postponed', async () => {
  await tell(3, {});
  const fresh = await taken(takeFresh(2));
  expect(fresh).toHaveLength(2);
  expect(fresh).toEqual(await taken(takeDeliveries(2, 'fresh')));
  expect(await taken(takeFresh(3))).toEqual(await taken(takeDeliveries(3, 'fresh')));
});

it('none is taken as fresh where one of the queue was postponed', async () => {
  await tell(2, {});
  await superuser.query(
    `update events.deliveries set retry_at = now() + interval '1 hour'
     where outbox_id = (select min(outbox_id) from events.deliveries)`,
  );
  expect(await taken(takeFresh(2))).toEqual([]);
  expect(await taken(takeDeliveries(2, 'fresh'))).toHaveLength(1);
});
