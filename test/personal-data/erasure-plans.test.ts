/**
 * Access paths of an erasure: none of its statements needs a whole table. The planner is kept from reading tables from
 * end to end, so that it does so only where no index answers: what it does here, it does with any number of rows.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { PERSON, plantCanary } from './canary.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  await plantCanary(client);
  await client.query('set enable_seqscan = off');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Tables of what an erasure works with: a row for each table, column, subscription or member of an event. */
const OF_THE_SCHEMA =
  /^(?:personal_data\.(?:tables|columns|ways|salt|analytics_tables|analytics_people)|events\.(?:payload_members|subscriptions)|proof\.open_\w+)$/;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly Schema?: string | undefined;
  readonly 'Index Cond'?: string | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const planNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    Schema: z.string().optional(),
    'Index Cond': z.string().optional(),
    Plans: z.array(planNode).optional(),
  }),
);
const planForm = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: planNode })]) })]);

/** Tables that a plan reads as a whole, by themselves or by all of an index. */
function readAsAWhole(node: PlanNode): readonly string[] {
  const isWhole =
    node['Node Type'] === 'Seq Scan' ||
    (/^(?:Bitmap )?Index/.test(node['Node Type']) && node['Index Cond'] === undefined);
  const below = (node.Plans ?? []).flatMap((child) => readAsAWhole(child));
  return isWhole ? [`${node.Schema ?? ''}.${node['Relation Name'] ?? ''}`, ...below] : below;
}

const changeForm = z.array(
  z.object({
    name: z.string(),
    condition: z.string(),
    assignments: z.string().nullable(),
    unmasked: z.string().nullable(),
  }),
);

describe('an erasure', () => {
  it('finds the rows of each table by an index', async () => {
    const { rows } = await client.query(
      `select c.* from (select distinct split_part(name, '.', 1) as system from personal_data.tables) as s
       cross join lateral personal_data.changes_in(s.system) as c`,
    );
    const changes = changeForm.parse(rows);
    expect(changes.length).toBeGreaterThan(30);
    for (const { name, condition, assignments, unmasked } of changes) {
      const where = `where (${condition}) and (${unmasked ?? 'true'})`;
      const statements = [
        `select count(*) from ${name} as t ${where}`,
        assignments === null
          ? `delete from ${name} as t ${where}`
          : `update ${name} as t set ${assignments} ${where}`,
      ];
      for (const statement of statements) {
        const text = statement.replaceAll('$1', `'${PERSON}'::uuid`);
        const { rows: plans } = await client.query(`explain (verbose, format json) ${text}`);
        const [{ 'QUERY PLAN': plan }] = planForm.parse(plans);
        const read = readAsAWhole(plan[0].Plan);
        expect([statement.slice(0, 60), read]).toEqual([statement.slice(0, 60), []]);
      }
    }
  });

  it('reads no table from end to end in any step, its triggers and foreign keys included', async () => {
    // Counts of this session from before are handed on, so that those of the transaction are of the erasure alone.
    await client.query('select pg_stat_force_next_flush()');
    await client.query('begin');
    const { rows: ordered } = await client.query<{ id: string }>(
      `insert into privacy.privacy_requests (user_id, request_type, requested_at)
       values ($1, 'delete', now() - interval '31 days') returning id`,
      [PERSON],
    );
    const request = ordered[0]?.id;
    const states: unknown[] = [];
    while (states.at(-1) !== 'over' && states.length < 60) {
      const { rows } = await client.query<{ state: string }>(
        'select personal_data.advance_erasure($1) as state',
        [request],
      );
      states.push(rows[0]?.state);
      if (rows[0]?.state === 'waiting') {
        await client.query('select personal_data.complete_analytics($1, 0)', [request]);
      }
    }
    expect(states.at(-1)).toBe('over');
    const { rows: read } = await client.query<{ name: string }>(
      `select schemaname || '.' || relname as name from pg_stat_xact_user_tables
       where seq_scan > 0 order by 1`,
    );
    const { rows: changed } = await client.query(
      `select from pg_stat_xact_user_tables where n_tup_upd + n_tup_del > 0`,
    );
    await client.query('rollback');
    expect(changed.length).toBeGreaterThan(15);
    const whole = read.map(({ name }) => name).filter((name) => !OF_THE_SCHEMA.test(name));
    expect(whole).toEqual([]);
  });
});
