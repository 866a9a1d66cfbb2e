import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { subgraphDatabaseUrl } from '../database/role-url.ts';
import type { Consumer } from '../events/consumer.ts';
import { JobFailure } from './failure.ts';
import type { Job, JobContext, Jobs } from './job.ts';
import { startJobs } from './worker.ts';

const NOW = new Date('2025-11-15T12:00:00Z');
const ID = '0a000000-0000-4000-8000-000000000001';
const WAIT = { timeout: 20_000, interval: 20 };

let database: TestDatabase;
let pool: pg.Pool;
let superuser: pg.Client;
let running: Consumer[] = [];
let unexpected: unknown[] = [];

const report = (error: unknown): void => {
  unexpected.push(error);
};

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createTestPool(subgraphDatabaseUrl(database.ownerUrl, 'campaigns'), 6, report);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(
    'create table campaigns.done (n int); grant all on campaigns.done to campaigns_worker',
  );
});
beforeEach(async () => {
  unexpected = [];
  await superuser.query(
    'truncate campaigns.done; delete from jobs.queue; delete from jobs.runs; delete from jobs.schedules',
  );
});
afterEach(stop);
afterAll(async () => {
  await pool.end();
  await superuser.end();
  await database.drop();
});

function start(jobs: Jobs<unknown>): void {
  running.push(startJobs('campaigns', jobs, { pool, report, now: () => NOW }));
}

async function stop(): Promise<void> {
  await Promise.all(running.map((worker) => worker.stop()));
  running = [];
}

async function select(text: string): Promise<unknown[]> {
  return (await superuser.query<Record<string, unknown>>(text)).rows;
}

/** Queues a job as a company's user does, in a transaction of the domain. */
async function enqueue(
  name: string,
  payload: object = {},
  { key = null, runAt = null, role = 'campaigns_company' }: Record<string, string | null> = {},
): Promise<void> {
  await superuser.query(`begin; set local role ${role}`);
  try {
    await superuser.query('select jobs.enqueue($1, $2, $3, $4)', [name, payload, runAt, key]);
  } finally {
    await superuser.query('commit');
  }
}

async function emptied(): Promise<void> {
  await vi.waitFor(async () => expect(await select('select from jobs.queue')).toEqual([]), WAIT);
}

function figure({ payload }: Job): number {
  return Number(Reflect.get(Object(payload), 'n'));
}

async function note(job: Job, { db }: Pick<JobContext<unknown>, 'db'>): Promise<void> {
  await sql`insert into campaigns.done values (${figure(job)})`.execute(db);
}

const noting: Jobs<unknown> = { 'test.note': { run: note } };

describe('a job', () => {
  it('runs once, however many replicas there are', async () => {
    for (let replica = 0; replica < 3; replica += 1) start(noting);
    for (let n = 1; n <= 40; n += 1) await enqueue('test.note', { n });
    await emptied();
    expect(await select('select n from campaigns.done order by n')).toEqual(
      Array.from({ length: 40 }, (_, index) => ({ n: index + 1 })),
    );
    expect(await select('select outcome, count(*)::int as n from jobs.runs group by 1')).toEqual([
      { outcome: 'done', n: 40 },
    ]);
    expect(unexpected).toEqual([]);
  });

  it('is not queued when its transaction is rolled back', async () => {
    await superuser.query('begin; set local role campaigns_company');
    await superuser.query(`select jobs.enqueue('test.note', '{}', null, null)`);
    await superuser.query('rollback');
    expect(await select('select from jobs.queue')).toEqual([]);
  });

  it('waits for its moment, which the last request with its key decides', async () => {
    await enqueue('test.note', { n: 1 }, { key: 'one', runAt: '2999-01-01T00:00:00Z' });
    start(noting);
    await enqueue('test.note', { n: 2 });
    await vi.waitFor(
      async () => expect(await select('select n from campaigns.done')).toEqual([{ n: 2 }]),
      WAIT,
    );
    await enqueue('test.note', { n: 3 }, { key: 'one' });
    await emptied();
    expect(await select('select n from campaigns.done')).toEqual([{ n: 2 }, { n: 3 }]);
  });

  it('runs in several transactions when more is left to do', async () => {
    let left = 3;
    start({
      'test.note': {
        run: async (job, context) => {
          await note(job, context);
          left -= 1;
          return left > 0 ? 'again' : undefined;
        },
      },
    });
    await enqueue('test.note', { n: 7 });
    await emptied();
    expect(
      await select(
        'select distinct n, count(distinct xmin::text)::int as t from campaigns.done group by 1',
      ),
    ).toEqual([{ n: 7, t: 3 }]);
  });

  it('that fails is rolled back and tried again, while others run', async () => {
    let failures = 0;
    start({
      'test.note': {
        run: async (job, context) => {
          await note(job, context);
          if (figure(job) === 1 && failures < 2) {
            failures += 1;
            throw new RangeError('a value of a row');
          }
        },
      },
    });
    await enqueue('test.note', { n: 1 });
    await enqueue('test.note', { n: 2 });
    await emptied();
    expect(await select('select n from campaigns.done')).toEqual([{ n: 2 }, { n: 1 }]);
    expect(
      await select(`select attempt, error from jobs.runs where outcome = 'failed' order by 1`),
    ).toEqual([
      { attempt: 1, error: 'RangeError' },
      { attempt: 2, error: 'RangeError' },
    ]);
  });

  it('is kept with its failure after its last attempt, notes it, and runs once somebody queues it again', async () => {
    let isMended = false;
    const notes: unknown[] = [];
    start({
      'test.note': {
        maxAttempts: 2,
        run: async (job, context) => {
          if (!isMended) throw new JobFailure('The other side said no.');
          await note(job, context);
        },
        giveUp: async ({ attempt }, error) => void notes.push({ attempt, error }),
      },
    });
    await enqueue('test.note', { n: 1 }, { key: 'one' });
    const state = 'select status, attempts, error from jobs.queue';
    await vi.waitFor(
      async () =>
        expect(await select(state)).toEqual([
          { status: 'failed', attempts: 2, error: 'The other side said no.' },
        ]),
      WAIT,
    );
    expect(notes).toEqual([{ attempt: 2, error: 'The other side said no.' }]);
    isMended = true;
    await enqueue('test.note', { n: 1 }, { key: 'one' });
    await emptied();
    expect(await select('select n from campaigns.done')).toEqual([{ n: 1 }]);
  });

  it('that no process knows waits for one that does', async () => {
    start(noting);
    await enqueue('test.unknown');
    await enqueue('test.note', { n: 1 });
    await vi.waitFor(
      async () => expect(await select('select n from campaigns.done')).toHaveLength(1),
      WAIT,
    );
    expect(await select('select name, attempts from jobs.queue')).toEqual([
      { name: 'test.unknown', attempts: 0 },
    ]);
  });

  it.each([{ name: 'Ada' }, { at: { id: ID } }, { ids: [ID] }, { e: 'a@b.example' }])(
    'cannot hold %j',
    async (payload) => {
      await expect(enqueue('test.note', payload)).rejects.toThrow('queue_payload_check');
    },
  );

  it('holds ids, days, moments, figures and booleans', async () => {
    await enqueue('test.unknown', {
      id: ID,
      day: '2025-11-15',
      at: NOW.toISOString(),
      n: 1.5,
      isFinal: true,
      none: null,
    });
    expect(await select('select name from jobs.queue')).toHaveLength(1);
  });

  it('is seen and run by its own domain alone', async () => {
    await enqueue('test.note', { n: 1 }, { role: 'programs_admin' });
    start(noting);
    await enqueue('test.note', { n: 2 });
    await vi.waitFor(
      async () => expect(await select('select n from campaigns.done')).toEqual([{ n: 2 }]),
      WAIT,
    );
    expect(await select('select domain from jobs.queue')).toEqual([{ domain: 'programs' }]);
    await expect(
      superuser.query(`select jobs.enqueue('test.note', '{}', null, null)`),
    ).rejects.toThrow('expected the class of a domain');
  });
});

const outside = (perform: (job: Job) => Promise<void>, timeoutMs = 10_000): Jobs<unknown> => ({
  'test.call': {
    timeoutMs,
    perform: async (job, { write }) => {
      await perform(job);
      await write((context) => note(job, context));
    },
  },
  ...noting,
});

describe('a job outside of the database', () => {
  it('does not keep others waiting, and holds no transaction', async () => {
    const { promise: open, resolve } = Promise.withResolvers<undefined>();
    start(outside(async () => open));
    await enqueue('test.call', { n: 1 });
    await vi.waitFor(
      async () =>
        expect(await select('select status from jobs.queue')).toEqual([{ status: 'running' }]),
      WAIT,
    );
    await enqueue('test.note', { n: 2 });
    await vi.waitFor(
      async () => expect(await select('select n from campaigns.done')).toEqual([{ n: 2 }]),
      WAIT,
    );
    resolve(undefined);
    await emptied();
    expect(await select('select n from campaigns.done')).toEqual([{ n: 2 }, { n: 1 }]);
  });

  it('for one company leaves room for those of others', async () => {
    const { promise: open, resolve } = Promise.withResolvers<undefined>();
    let calls: number[] = [];
    start(
      outside(async (job) => {
        calls = [...calls, figure(job)];
        await open;
      }),
    );
    const other = ID.replace('0001', '0002');
    for (const n of [1, 2, 3, 4]) await enqueue('test.call', { n, companyId: ID });
    await enqueue('test.call', { n: 5, companyId: other });
    await vi.waitFor(() => expect(new Set(calls)).toEqual(new Set([1, 2, 5])), WAIT);
    resolve(undefined);
    await emptied();
    expect(new Set(calls)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('runs once more when it was queued again meanwhile', async () => {
    const { promise: open, resolve } = Promise.withResolvers<undefined>();
    start(outside(async () => open));
    await enqueue('test.call', { n: 1 }, { key: 'one' });
    await vi.waitFor(
      async () =>
        expect(await select('select status from jobs.queue')).toEqual([{ status: 'running' }]),
      WAIT,
    );
    await enqueue('test.call', { n: 2 }, { key: 'one' });
    resolve(undefined);
    await emptied();
    expect(await select('select n from campaigns.done')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('whose process has gone is taken by another when its time is over, and told apart from it', async () => {
    const { promise: open, resolve } = Promise.withResolvers<undefined>();
    let attempts: number[] = [];
    start(
      outside(async ({ attempt }) => {
        attempts = [...attempts, attempt];
        if (attempt === 1) await open;
      }),
    );
    await enqueue('test.call', { n: 1 });
    await vi.waitFor(() => expect(attempts).toEqual([1]), WAIT);
    await superuser.query('update jobs.queue set run_at = now()');
    await emptied();
    expect(attempts).toEqual([1, 2]);
    await enqueue('test.unknown');
    resolve(undefined);
    await vi.waitFor(
      async () => expect(await select('select n from campaigns.done')).toHaveLength(2),
      WAIT,
    );
    expect(await select('select name from jobs.queue')).toEqual([{ name: 'test.unknown' }]);
  });
});

describe('a schedule', () => {
  const yearly = { cron: '0 3 1 1 *', timeZone: 'Europe/Oslo' };
  const scheduled: Jobs<unknown> = {
    'test.note': {
      schedule: yearly,
      run: (job, context) => note({ ...job, payload: { n: 1 } }, context),
    },
  };
  const NEXT = `select to_char(next_run_at at time zone 'Europe/Oslo', 'MM-DD HH24:MI') as next,
    next_run_at > now() as is_ahead from jobs.schedules`;

  it('queues its job by the clock of its place, once for all the times that were missed', async () => {
    for (let replica = 0; replica < 3; replica += 1) start(scheduled);
    await vi.waitFor(
      async () => expect(await select(NEXT)).toEqual([{ next: '01-01 03:00', is_ahead: true }]),
      WAIT,
    );
    expect(await select('select n from campaigns.done')).toEqual([]);
    await superuser.query(`update jobs.schedules set next_run_at = now() - interval '3 years'`);
    await vi.waitFor(
      async () => expect(await select('select n from campaigns.done')).toEqual([{ n: 1 }]),
      WAIT,
    );
    await stop();
    expect(await select(NEXT)).toEqual([{ next: '01-01 03:00', is_ahead: true }]);
    expect(await select('select n from campaigns.done')).toHaveLength(1);
  });

  it('keeps its next run over a restart, unless it has changed', async () => {
    start(scheduled);
    await vi.waitFor(async () => expect(await select(NEXT)).toHaveLength(1), WAIT);
    await stop();
    await superuser.query(`update jobs.schedules set next_run_at = '2999-01-01T00:00:00Z'`);
    start(scheduled);
    await enqueue('test.note');
    await emptied();
    expect(await select(NEXT)).toEqual([{ next: '01-01 01:00', is_ahead: true }]);
    await stop();
    start({
      'test.note': {
        ...scheduled['test.note'],
        schedule: { ...yearly, cron: '30 3 1 1 *' },
        run: note,
      },
    });
    await vi.waitFor(
      async () => expect(await select(NEXT)).toEqual([{ next: '01-01 03:30', is_ahead: true }]),
      WAIT,
    );
  });
});
