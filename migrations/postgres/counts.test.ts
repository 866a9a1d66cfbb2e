/** Numbers of rows that are kept, beside those that are counted. */
import { randomRuns } from '@teei/test/runs.ts';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessions, type Sessions, type Settings } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

/** Connections that write at the same time, and transactions of each. */
const WRITERS = 4;
const TRANSACTIONS = 60;

/** Classes of viewers who read kept numbers, and who each is. */
const VIEWERS: readonly (readonly [string, Settings])[] = [
  ['admin', { user_id: id('staff') }],
  ['officer', { user_id: id('staff') }],
  ['company', { company_id: id('a company'), user_id: id('a manager') }],
];
const COMPANIES = ['a company', 'b company'].map(id);
const COMMITTED = 'committed';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

/** Tables whose numbers are kept, and whether those of companies are. */
async function countedTables(): Promise<readonly { table: string; byCompany: boolean }[]> {
  const rows = await sessions.asOwner(
    `SELECT t.tgrelid::regclass::text AS table, t.tgnargs > 0 AS by_company FROM pg_trigger AS t
     WHERE t.tgname = 'count_inserted' ORDER BY 1`,
  );
  return rows.map((row) => ({
    table: String(row['table']),
    byCompany: row['by_company'] === true,
  }));
}

/** Numbers that differ from what is counted in the same statement. */
async function differences(client?: pg.Client): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const { table, byCompany } of await countedTables()) {
    const companies = byCompany
      ? `UNION ALL SELECT company_id, count(*) FROM ${table} WHERE company_id IS NOT NULL GROUP BY company_id`
      : '';
    const statement = `WITH counted AS (
        SELECT '00000000-0000-0000-0000-000000000000'::uuid AS company_id, count(*) AS number FROM ${table} ${companies}
      ), kept AS (
        SELECT company_id, sum(number)::bigint AS number FROM counts.parts
        WHERE table_name = '${table}' GROUP BY company_id
      )
      SELECT '${table}' AS table, company_id, c.number AS counted, k.number AS kept
      FROM counted AS c FULL JOIN kept AS k USING (company_id)
      WHERE coalesce(c.number, 0) <> coalesce(k.number, 0)`;
    found.push(
      ...(client ? (await client.query(statement)).rows : await sessions.asOwner(statement)),
    );
  }
  return found;
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client(sessions.ownerUrl);
  await client.connect();
  return client;
}

/** Ids, each drawn once. */
function ids(maxLength: number): fc.Arbitrary<string[]> {
  return fc.array(fc.noBias(fc.uuid()), { maxLength });
}

const TENANT = fc.constantFrom('a', 'b');
const INSTANCES = ['a instance', 'b instance'].map(id);
/** Index of a row in a table, from which the number of its rows is taken off as often as that goes. */
const INDEX = fc.nat();
const SESSION_AT = `SELECT id FROM programs.kintell_sessions ORDER BY id
  OFFSET (SELECT $1::bigint % greatest(count(*), 1) FROM programs.kintell_sessions)`;
const SCORE_AT = `SELECT id FROM evidence.outcome_scores ORDER BY id
  OFFSET (SELECT $1::bigint % greatest(count(*), 1) FROM evidence.outcome_scores)`;

const ADD_SESSIONS = fc
  .record({ tenant: TENANT, instance: fc.constantFrom(...INSTANCES, null), added: ids(3) })
  .map(({ tenant, instance, added }) => ({
    text: `INSERT INTO programs.kintell_sessions (id, session_type, participant_id, volunteer_id, program_instance_id, scheduled_at)
      SELECT id, 'language', $1, $2, $3, now() FROM unnest($4::uuid[]) AS t (id)`,
    values: [id(`${tenant} participant`), id(`${tenant} volunteer`), instance, added],
  }));

const REMOVE_SESSIONS = fc.record({ index: INDEX, count: fc.nat(2) }).map(({ index, count }) => ({
  text: `DELETE FROM programs.kintell_sessions WHERE id IN (${SESSION_AT} LIMIT $2 FOR UPDATE SKIP LOCKED)`,
  values: [index, count],
}));

const MOVE_SESSIONS = fc
  .record({ index: INDEX, instance: fc.constantFrom(...INSTANCES) })
  .map(({ index, instance }) => ({
    text: `UPDATE programs.kintell_sessions AS s SET program_instance_id = i.id, company_id = i.company_id
      FROM programs.program_instances AS i
      WHERE i.id = $2 AND s.id IN (${SESSION_AT} LIMIT 2 FOR UPDATE SKIP LOCKED)`,
    values: [index, instance],
  }));

const REPLACE_SCORES = fc
  .record({ index: INDEX, tenant: TENANT, added: ids(2) })
  .map(({ index, tenant, added }) => ({
    text: `WITH gone AS (DELETE FROM evidence.outcome_scores
        WHERE id IN (${SCORE_AT} LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id)
      INSERT INTO evidence.outcome_scores (id, user_id, evidence_snippet_id, outcome_type, score, confidence, model_version)
      SELECT id, $2, $3, 'belonging', 0.5, 0.9, 'model ' || id FROM unnest($4::uuid[]) AS t (id)`,
    values: [index, id(`${tenant} participant`), id(`${tenant} snippet`), added],
  }));

/** Statement that adds, removes or moves sessions, or replaces the scores of a piece of evidence. */
const STATEMENT: fc.Arbitrary<{ text: string; values: unknown[] }> = fc.oneof(
  { weight: 2, arbitrary: ADD_SESSIONS },
  { weight: 1, arbitrary: REMOVE_SESSIONS },
  { weight: 1, arbitrary: MOVE_SESSIONS },
  { weight: 1, arbitrary: REPLACE_SCORES },
);

/** Writes of a connection: transactions of some statements, of which some are undone, as a whole or in part. */
const WRITER = fc.record({
  /** Seed of the connection's `random()`. */
  seed: fc.double({ min: -1, max: 1, noNaN: true }),
  transactions: fc.array(
    fc.record({
      kept: STATEMENT,
      tried: fc.array(STATEMENT, { maxLength: 3 }),
      isTriedUndone: fc.constantFrom(true, false, false),
      isUndone: fc.constantFrom(true, false, false, false),
    }),
    { minLength: TRANSACTIONS, maxLength: TRANSACTIONS },
  ),
});

type Writer = typeof WRITER extends fc.Arbitrary<infer Value> ? Value : never;

async function writeAll(client: pg.Client, { seed, transactions }: Writer): Promise<void> {
  await client.query('SELECT setseed($1)', [seed]);
  for (const { kept, tried, isTriedUndone, isUndone } of transactions) {
    await client.query('BEGIN');
    await client.query(kept);
    await client.query('SAVEPOINT before');
    for (const statement of tried) await client.query(statement);
    if (isTriedUndone) await client.query('ROLLBACK TO before');
    await client.query(isUndone ? 'ROLLBACK' : 'COMMIT');
  }
}

/** Counts tables anew, one after the other. */
async function recount(client: pg.Client): Promise<void> {
  for (const { table } of await countedTables()) {
    await client.query('CALL counts.recount($1)', [table]);
  }
}

/** Results of work that is repeated until the signal is aborted, once at least. */
async function repeat<T>(work: () => Promise<T>, signal: AbortSignal): Promise<readonly T[]> {
  const results: T[] = [];
  do results.push(await work());
  while (!signal.aborted);
  return results;
}

/** Numbers that a viewer reads of a table, as a whole and of each company, beside those that policies let them count. */
async function readAndCounted(
  { table, byCompany }: { table: string; byCompany: boolean },
  [viewerClass, settings]: (typeof VIEWERS)[number],
): Promise<readonly unknown[]> {
  // Published evidence of others is no row of a company's list.
  const own = viewerClass === 'company' ? `WHERE company_id = '${settings['company_id']}'` : '';
  const companies = byCompany ? [null, ...COMPANIES] : [null];
  const role = `${table.split('.')[0]}_${viewerClass}`;
  const lines: unknown[] = [];
  for (const company of companies) {
    const [row] = await sessions.asViewer(
      role,
      settings,
      `SELECT counts.total($1, $2) AS kept, count(*)::integer AS counted
       FROM (SELECT id ${byCompany ? ', company_id' : ''} FROM ${table} ${own}) AS t
       ${company === null ? '' : 'WHERE company_id = $2'}`,
      [table, company],
    );
    lines.push([table, viewerClass, company, row?.['kept'], row?.['counted']]);
  }
  return lines;
}

async function readByAll(): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const table of await countedTables()) {
    for (const viewer of VIEWERS) {
      if (viewer[0] === 'company' && !table.byCompany) continue;
      found.push(...(await readAndCounted(table, viewer)));
    }
  }
  return found;
}

/** Lines of which the number that was read is not the one that was counted. */
function wrong(lines: readonly unknown[]): readonly unknown[] {
  return lines.filter((line) => Array.isArray(line) && line[3] !== line[4]);
}

/** Kept number, read by a role for the manager of company a. */
function read(role: string, table: string, company: string | null = null) {
  return sessions.asViewer(
    role,
    { company_id: id('a company'), user_id: id('a manager') },
    'SELECT counts.total($1, $2) AS n',
    [table, company],
  );
}

describe('a kept number', () => {
  test('is that of the rows, whoever writes them or counts them anew at the same time, at every moment', async () => {
    expect((await countedTables()).length).toBeGreaterThan(5);
    const [reader, counter] = await Promise.all([connect(), connect()]);
    const writers = await Promise.all(Array.from({ length: WRITERS }, connect));
    await fc.assert(
      // A failure prints one number, and not all that was written.
      fc.asyncProperty(fc.integer(), async (seed) => {
        const writes = fc.sample(WRITER, { seed, numRuns: WRITERS });
        const over = new AbortController();
        const beside = Promise.all([
          repeat(() => differences(reader), over.signal),
          repeat(() => recount(counter), over.signal),
        ]);
        const written = await Promise.allSettled(
          writes.map((write, at) => writeAll(writers[at] ?? reader, write)),
        );
        over.abort();
        const [found] = await beside;
        expect(written.filter(({ status }) => status === 'rejected')).toEqual([]);
        expect(found.flat()).toEqual([]);
        expect(await differences()).toEqual([]);
      }),
      { ...randomRuns(1), endOnFailure: true },
    );
    await Promise.all([...writers, reader, counter].map((client) => client.end()));
  });

  test('is of few parts, however often rows are written', async () => {
    const client = await connect();
    await client.query('SELECT setseed(0.5)');
    for (let count = 0; count < 400; count += 1) {
      await client.query(
        `INSERT INTO programs.buddy_system_events (event_id, event_type, "timestamp") VALUES ($1, 'buddy.match.created', now())`,
        [`written ${count}`],
      );
    }
    await client.end();
    const parts = await sessions.asOwner(
      `SELECT count(*)::integer AS n FROM counts.parts WHERE table_name = 'programs.buddy_system_events'`,
    );
    expect(Number(parts[0]?.['n'])).toBeLessThan(200);
    expect(await differences()).toEqual([]);
  });

  test('waits for no other transaction, nor sums up what another has in hand', async () => {
    const [one, other] = await Promise.all([connect(), connect()]);
    await one.query('BEGIN');
    await one.query('SELECT setseed(0.5)');
    for (const statement of fc.sample(STATEMENT, { seed: 92, numRuns: 100 })) {
      await one.query(statement);
    }
    await other.query(`SET lock_timeout = '10s'`);
    for (let count = 0; count < 100; count += 1) {
      await other.query(
        `INSERT INTO programs.kintell_sessions (session_type, participant_id, volunteer_id, program_instance_id, scheduled_at)
         VALUES ('language', $1, $2, $3, now())`,
        [id('a participant'), id('a volunteer'), id('a instance')],
      );
    }
    await one.query('COMMIT');
    await Promise.all([one.end(), other.end()]);
    expect(await differences()).toEqual([]);
  });

  test('does not end transactions of a stricter isolation', async () => {
    const client = await connect();
    const outcomes: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await client.query('SELECT FROM counts.parts LIMIT 1');
      await sessions.asOwner(
        `INSERT INTO programs.buddy_system_events (event_id, event_type, "timestamp") VALUES ($1, 'buddy.match.created', now())`,
        [`beside ${count}`],
      );
      await client.query(
        `INSERT INTO programs.buddy_system_events (event_id, event_type, "timestamp") VALUES ($1, 'buddy.match.created', now())`,
        [`strict ${count}`],
      );
      await client.query('COMMIT').then(() => outcomes.push(COMMITTED));
    }
    await client.end();
    expect(outcomes.length).toBe(40);
    expect(await differences()).toEqual([]);
  });

  test('is, for each viewer, that of the rows that policies show, also while data is restricted', async () => {
    const before = await readByAll();
    expect(before.length).toBeGreaterThan(20);
    expect(wrong(before)).toEqual([]);
    await sessions.asOwner(
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
       VALUES ($1, 'restriction', 'completed', now(), now())`,
      [id('a participant')],
    );
    const during = await readByAll();
    expect(wrong(during)).toEqual([]);
    expect(during).not.toEqual(before);
  });

  test('of another domain or class is refused, and of another company nothing', async () => {
    await expect(read('programs_admin', 'evidence.outcome_scores')).rejects.toThrow(
      'in the domain',
    );
    await expect(read('programs_person', 'programs.buddy_matches')).rejects.toThrow(
      'permission denied',
    );
    await expect(read('programs_admin', 'programs.program_instances')).rejects.toThrow(
      'is not counted',
    );
    expect(await read('programs_company', 'programs.kintell_sessions', id('b company'))).toEqual([
      { n: 0 },
    ]);
  });

  test('is counted anew by the owner', async () => {
    await sessions.asOwner(`UPDATE counts.parts SET number = number + 1`);
    expect(await differences()).not.toEqual([]);
    const client = await connect();
    await recount(client);
    await client.end();
    expect(await differences()).toEqual([]);
  });
});
