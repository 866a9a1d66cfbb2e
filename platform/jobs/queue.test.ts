import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { subgraphDatabaseUrl } from '../database/role-url.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import { takeAmongFirst, takeJob, type Takeable, type TakenJob } from './queue.sql.ts';

const BUSY = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';

let database: TestDatabase;
let pool: pg.Pool;
let superuser: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createTestPool(subgraphDatabaseUrl(database.ownerUrl, 'campaigns'), 2, () => undefined);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  // Receivers of one company that are slow; then a job of another company, and one of none.
  await superuser.query(
    `insert into jobs.queue (domain, name, payload, run_at)
     select 'campaigns', 'test.call', jsonb_build_object('companyId', $1::text), now() - interval '1 hour'
     from generate_series(1, 4000)`,
    [BUSY],
  );
  await superuser.query(
    `insert into jobs.queue (domain, name, payload, run_at) values
       ('campaigns', 'test.call', jsonb_build_object('companyId', $1::text), now() - interval '2 minutes'),
       ('campaigns', 'test.note', '{}', now() - interval '1 minute'),
       ('campaigns', 'test.note', '{}', now() + interval '1 hour'),
       ('campaigns', 'test.unknown', '{}', now() - interval '2 hours')`,
    [OTHER],
  );
  await superuser.query('analyze jobs.queue');
});
afterAll(async () => {
  await pool.end();
  await superuser.end();
  await database.drop();
});

/** Runs work as the worker. What it locks is free again afterwards, and nothing has changed. */
function asWorker<T>(work: (db: ViewerTransaction<unknown>['db']) => Promise<T>): Promise<T> {
  const transaction = new ViewerTransaction<unknown>({ pool, domain: 'campaigns', viewer: SYSTEM });
  return transaction.write({}, work);
}

const explained = z.tuple([z.object({ Plan: z.object({ 'Shared Hit Blocks': z.number() }) })]);

const ALL: Takeable = {
  names: ['test.call', 'test.note'],
  outside: ['test.call'],
  busy: [],
  isRestricted: false,
};
const COMPANY_IS_BUSY = { ...ALL, busy: [BUSY], isRestricted: true };
const ALL_ARE_BUSY = { ...ALL, busy: [BUSY, OTHER], isRestricted: true };
const IS_FULL = { ...ALL, names: ['test.note'], isRestricted: true };

const companyOf = (job: TakenJob | undefined): unknown => [
  job?.name,
  Reflect.get(Object(job?.payload), 'companyId'),
];

describe('the job that is taken', () => {
  it.each([
    ['the oldest', ALL, ['test.call', BUSY]],
    ['the oldest of a company that is not busy', COMPANY_IS_BUSY, ['test.call', OTHER]],
    ['one that calls nobody, while all companies are busy', ALL_ARE_BUSY, ['test.note', undefined]],
    ['one that calls nobody, while enough call others', IS_FULL, ['test.note', undefined]],
    ['none of a name that is unknown', { ...IS_FULL, names: [] }, [undefined, undefined]],
  ])('is %s', async (_title, takeable, expected) => {
    expect(companyOf(await asWorker((db) => takeJob(db, takeable)))).toEqual(expected);
  });

  it('is another one without a company, while another worker has the first', async () => {
    await superuser.query(
      `insert into jobs.queue (domain, name, payload) values ('campaigns', 'test.note', '{}')`,
    );
    await superuser.query('begin');
    await superuser.query(
      `select from jobs.queue where name = 'test.note' order by run_at limit 1 for update`,
    );
    const taken = await asWorker((db) => takeJob(db, IS_FULL));
    await superuser.query('rollback');
    expect(taken?.name).toBe('test.note');
  });

  it('is found without reading those of a busy company', async () => {
    const { rows } = await asWorker((db) =>
      sql<{
        'QUERY PLAN': unknown;
      }>`explain (analyze, buffers, format json) ${takeAmongFirst(COMPANY_IS_BUSY, 1)}`.execute(db),
    );
    const [{ Plan: plan }] = explained.parse(rows[0]?.['QUERY PLAN']);
    expect(plan['Shared Hit Blocks']).toBeLessThan(200);
  });
});
