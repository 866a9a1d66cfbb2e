/** SQL of retention: rows that are overdue, and what becomes of them. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { enqueueJob } from '@teei/platform/jobs/enqueue.ts';
import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { ArchivedData, OverdueData } from '../generated/graphql.ts';
import type { RunCategories } from './retention-policy.rules.ts';
import { toPayload, type Position, type SweepRun } from './sweep-run.rules.ts';
import { sweepsOf, type Methods, type PolicyColumns, type Sweep } from './sweep.rules.ts';

/** All policies, which are tens. */
export async function findPolicies(db: QueryExecutorProvider): Promise<readonly PolicyColumns[]> {
  const { rows } = await sql<PolicyColumns>`
    select id, data_category, retention_period_days, dependent_categories, active, deletion_method
    from privacy.data_retention_policies`.execute(db);
  return rows;
}

/** Rows of one table that a sweep would delete or empty. */
interface OverdueRows {
  /** Number of the sweep, from 1. */
  readonly sweep: number;
  readonly table_name: string;
  readonly rows: string | number;
  readonly oldest: string | null;
}

/** Rows that sweeps would delete or empty, by table. */
export async function findOverdue(
  db: QueryExecutorProvider,
  sweeps: readonly Sweep[],
): Promise<readonly OverdueRows[]> {
  const categories = sweeps.map(({ category }) => category);
  const moments = sweeps.map(({ until }) => until);
  const { rows } = await sql<OverdueRows>`
    select * from privacy.overdue_rows(${categories}::text[], ${moments}::timestamptz[],
      ${sweeps.map(({ method }) => method)}::text[])
    union all select * from privacy.overdue_events(${categories}::text[], ${moments}::timestamptz[])`.execute(
    db,
  );
  return rows;
}

/** Resolver of what is overdue by policies; two statements for all of them. */
export const overdueOf = valueOfParent<readonly OverdueData[], object, CollectionContext>(
  async (policyIds, _args, { db, now }) => {
    const policies = await findPolicies(db);
    const sweeps = policyIds.flatMap((id) =>
      sweepsOf(policies, id, now).map((sweep) => ({ id, ...sweep })),
    );
    const overdue = await findOverdue(db, sweeps);
    return new Map(
      policyIds.map((id) => [
        id,
        overdue.filter(({ sweep }) => sweeps[sweep - 1]?.id === id).map(shown),
      ]),
    );
  },
  () => [],
);

function shown({ table_name: name, rows, oldest }: OverdueRows): OverdueData {
  return placed(name, { rows, oldest });
}

/** Rows with the parts of their table's name. */
function placed<Oldest>(
  name: string,
  { rows, oldest }: { readonly rows: string | number; readonly oldest: Oldest },
) {
  const [subgraph = '', table = ''] = name.split('.');
  return { subgraph, table, rows: Number(rows), oldest };
}

interface ArchivedRows {
  readonly policy_id: string;
  readonly table_name: string;
  readonly rows: string | number;
  readonly oldest: string;
}

/** Resolver of what was archived by policies; one statement for all of them. */
export const archivedOf = valueOfParent<readonly ArchivedData[], object, CollectionContext>(
  async (policyIds, _args, { db }) => {
    const { rows } = await sql<ArchivedRows>`
      select * from privacy.archived_rows(${policyIds}::uuid[])`.execute(db);
    return Map.groupBy(
      rows.map(({ policy_id: id, table_name: name, ...row }) => ({ id, ...placed(name, row) })),
      ({ id }) => id,
    );
  },
  () => [],
);

/** Locks a policy; undefined when there is none. */
export async function lockPolicy(
  db: Kysely<DB>,
  id: string,
): Promise<(PolicyColumns & { readonly methods: Methods }) | undefined> {
  const { rows } = await sql<
    PolicyColumns & { readonly methods: Readonly<Record<string, readonly string[]>> }
  >`
    select t.id, t.data_category, t.retention_period_days, t.dependent_categories, t.active,
      t.deletion_method,
      (select jsonb_object_agg(m.category, m.methods) from privacy.retention_methods() as m
        where m.run_by in ('graph', 'clickhouse')) as methods
    from privacy.data_retention_policies as t where t.id = ${id} for update of t`.execute(db);
  const [row] = rows;
  return row && { ...row, methods: new Map(Object.entries(row.methods)) };
}

/** Expression of what runs each category that is run, and by which methods. */
export const runCategories = sql<RunCategories>`(
  select jsonb_object_agg(m.category, jsonb_build_object('runBy', m.run_by, 'methods', m.methods))
  from privacy.retention_methods() as m)`;

/** Expression of all policies, which are tens. */
export const allPolicies = sql<readonly PolicyColumns[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'data_category', p.data_category,
    'retention_period_days', p.retention_period_days, 'dependent_categories', p.dependent_categories,
    'active', p.active, 'deletion_method', p.deletion_method)), '[]')
  from privacy.data_retention_policies as p)`;

/** Queues the job that runs a policy, in place of one that waits. */
export function enqueueSweeps(db: QueryExecutorProvider, run: SweepRun): Promise<void> {
  return enqueueJob(db, { name: 'retention.run', payload: toPayload(run), key: run.policyId });
}

/**
 * Deletes or empties rows of a sweep, at most `most`, behind a position; returns their number, and the position of the
 * last, null without one.
 */
export async function sweepOverdue(
  db: QueryExecutorProvider,
  { category, until, method }: Sweep,
  most: number,
  after: Position | null,
): Promise<{ readonly swept: number; readonly last: Position | null }> {
  const { rows } = await sql<{
    readonly swept: number;
    readonly moment: string | null;
    readonly id: string | null;
  }>`
    select s.swept, to_char(s.last_moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment,
      s.last_id as id
    from privacy.sweep_overdue_rows(${category}, ${until}, ${method}, ${most},
      ${after?.moment ?? null}, ${after?.id ?? null}) as s`.execute(db);
  const [row] = rows;
  if (!row) throw new TypeError('Expected one row of sweep_overdue_rows.');
  const { swept, moment, id } = row;
  return { swept, last: moment === null || id === null ? null : { moment, id } };
}

/**
 * Orders the gateway to remove events of ClickHouse before a moment, at most so many, and queues the job that fails for as long
 * as it does not.
 */
export async function orderEventRemoval(
  db: QueryExecutorProvider,
  { policyId, until, rows, now }: EventRemoval,
): Promise<void> {
  await sql`select privacy.order_event_removal(${policyId}, ${until}, ${rows})`.execute(db);
  await enqueueJob(db, {
    name: 'retention.await_events',
    key: policyId,
    runAt: new Date(now.getTime() + REMOVAL_WAIT_MS),
  });
}

interface EventRemoval {
  readonly policyId: string;
  /** RFC 3339. */
  readonly until: string;
  readonly rows: number;
  readonly now: Date;
}

/** Time that the gateway has to remove events before staff see that it has not. */
const REMOVAL_WAIT_MS = 300_000;

/** Number of months of ClickHouse whose removal was ordered and has not ended. */
export async function countMonthsUnderRemoval(db: QueryExecutorProvider): Promise<number> {
  const { rows } = await sql<{ readonly months: string }>`
    select privacy.months_under_removal() as months`.execute(db);
  return Number(rows[0]?.months ?? 0);
}
