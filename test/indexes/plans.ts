/** Plans as Postgres carried them out: what each statement of a request examined. */
import pg from 'pg';
import { z } from 'zod';

const counters = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  'Rows Removed by Index Recheck': z.number().optional(),
});

type PlanNode = z.infer<typeof counters> & { readonly Plans?: readonly PlanNode[] | undefined };

const planNode: z.ZodType<PlanNode> = counters.extend({
  get Plans() {
    return z.array(planNode).optional();
  },
});

const explained = z.object({ 'Query Text': z.string(), Plan: planNode });

/** A statement that was carried out. */
export interface Carried {
  readonly text: string;
  /** Rows of tables and entries of indexes that it read, whether or not they were kept. */
  readonly examined: number;
  /** Plan nodes that read the rows, for messages: `Seq Scan campaigns: 200000`. */
  readonly scans: readonly string[];
  /** The rows that it gave. */
  readonly given: number;
}

/** Has every statement in a database send its plan to its client, as a notice. */
export async function sendPlans(superuserUrl: string): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    const settings = {
      session_preload_libraries: 'auto_explain',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_timing': 'off',
      'auto_explain.log_format': 'json',
      'auto_explain.log_level': 'notice',
      // Parallel workers count for themselves.
      max_parallel_workers_per_gather: '0',
      jit: 'off',
    };
    for (const [name, value] of Object.entries(settings)) {
      await client.query(`DO $$ BEGIN EXECUTE format(
        'ALTER DATABASE %I SET ${name} = %L', current_database(), '${value}'); END $$`);
    }
  } finally {
    await client.end();
  }
}

/** The plan in a notice; undefined for other notices. */
export function readPlan(notice: string | undefined): Carried | undefined {
  const [, json] = /^duration: .*? plan:\n(\{[^]*\})$/.exec(notice ?? '') ?? [];
  if (json === undefined) return undefined;
  const { 'Query Text': text, Plan: plan } = explained.parse(JSON.parse(json));
  const scans = scansOf(plan);
  return {
    text,
    examined: scans.reduce((sum, { rows }) => sum + rows, 0),
    scans: scans.map(({ name, rows }) => `${name}: ${rows}`),
    given: plan['Actual Rows'],
  };
}

function scansOf(node: PlanNode): { readonly name: string; readonly rows: number }[] {
  const below = (node.Plans ?? []).flatMap(scansOf);
  const type = node['Node Type'];
  if (!type.endsWith('Scan') || type === 'Subquery Scan') return below;
  const perLoop =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  const name = [type, node['Index Name'] ?? node['Relation Name'] ?? ''].join(' ').trim();
  // Entries that a bitmap is made of cost a fraction of a row that is looked at.
  const weight = type === 'Bitmap Index Scan' ? 0.1 : 1;
  return [{ name, rows: Math.round(perLoop * node['Actual Loops'] * weight) }, ...below];
}
