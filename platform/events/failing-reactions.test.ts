/** Events whose reaction fails at one replica while another takes them. */
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { eventually } from '@teei/test/eventually.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '../database/pool.ts';
import { subgraphDatabaseUrl } from '../database/role-url.ts';
import { ReactionQueue, type Reaction } from './reactions.ts';

let database: TestDatabase;
let superuser: pg.Client;
let pools: readonly [pg.Pool, pg.Pool];
let reports: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(
    `insert into events.subscriptions values ('evidence', 'test.happened', 'campaigns')`,
  );
  pools = [openPool(), openPool()];
});
beforeEach(async () => {
  reports = [];
  await superuser.query('delete from events.deliveries');
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await superuser.end();
  await database.drop();
});

/** Pool of a replica, of one connection. */
function openPool(): pg.Pool {
  return createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'evidence'),
    name: 'test',
    size: 1,
    statementTimeout: 30_000,
    connectionTimeout: 30_000,
    onConnectionLost: () => undefined,
  });
}

function queueOf(pool: pg.Pool, reaction: Reaction<unknown>): ReactionQueue<unknown> {
  return new ReactionQueue(
    'evidence',
    { 'test.happened': reaction },
    { pool, report: (error) => reports.push(error instanceof Error ? error.message : '') },
  );
}

/** Reaction that never succeeds. */
function failAlways(): Promise<void> {
  return Promise.reject(new RangeError('never'));
}

function succeed(): Promise<void> {
  return Promise.resolve();
}

describe('an event that has failed at a replica, and is taken by another before that is noted', () => {
  it.each([
    ['has one failure more when it fails there as well', failAlways, [{ attempts: 1 }], ['never']],
    ['has no failure when it succeeds there', succeed, [], []],
  ])('%s', async (_title, otherReaction, deliveries, reported) => {
    await superuser.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
       values ('test.happened', 'test', gen_random_uuid(), now())`,
    );
    const [pool, otherPool] = pools;
    /** Connection of the replica, held from the rollback on: it notes the failure when it is released. */
    let held: Promise<pg.PoolClient> | undefined;
    const working = queueOf(pool, () => {
      held = pool.connect();
      return failAlways();
    }).work();
    const client = await eventually(() => held ?? Promise.reject(new Error('No reaction yet.')));
    await queueOf(otherPool, otherReaction).work();
    client.release();
    await working;
    const { rows } = await superuser.query(
      'select attempts from events.deliveries where retry_at is not null',
    );
    expect(rows).toEqual(deliveries);
    expect(reports).toEqual(reported);
  });
});
