/** SQL of retention: rows that are overdue, and what becomes of them. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { enqueueJob } from '@teei/platform/jobs/enqueue.ts';
import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { OverdueData } from '../generated/graphql.ts';
import { sweepsOf, type PolicyColumns, type Sweep } from './sweep.rules.ts';

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
  const { rows } = await sql<OverdueRows>`
    select * from privacy.overdue_rows(
      ${sweeps.map(({ category }) => category)}::text[],
      ${sweeps.map(({ until }) => until)}::timestamptz[],
      ${sweeps.map(({ method }) => method)}::text[])`.execute(db);
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
  const [subgraph = '', table = ''] = name.split('.');
  return { subgraph, table, rows: Number(rows), oldest };
}

/** Locks a policy; undefined when there is none. `methods` are those that its category can be run by. */
export async function lockPolicy(db: Kysely<DB>, id: string) {
  const { rows } = await sql<PolicyColumns & { readonly methods: readonly string[] }>`
    select t.id, t.data_category, t.retention_period_days, t.dependent_categories, t.active,
      t.deletion_method,
      coalesce((select to_jsonb(p.methods) from privacy.retention_plans() as p
        where p.category = t.data_category limit 1), '[]') as methods
    from privacy.data_retention_policies as t where t.id = ${id} for update of t`.execute(db);
  return rows[0];
}

/** Queues the job that runs a policy. */
export function enqueueSweeps(db: QueryExecutorProvider, policyId: string): Promise<void> {
  return enqueueJob(db, { name: 'retention.run', payload: { policyId }, key: policyId });
}

/** Deletes or empties rows of a sweep, at most `most`; returns their number. */
export async function sweepOverdue(
  db: QueryExecutorProvider,
  { category, until, method }: Sweep,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ swept: number }>`
    select privacy.sweep_overdue_rows(${category}, ${until}, ${method}, ${most}) as swept`.execute(
    db,
  );
  return rows[0]?.swept ?? 0;
}
