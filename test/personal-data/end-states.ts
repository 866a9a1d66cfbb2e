/** Rows of all tables of both databases, in a form in which the same work of two processes is equal. */
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import type pg from 'pg';
import { z } from 'zod';

/** Values that no two runs have in common: ids, hashes and moments. */
const RANDOM =
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,}|\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|\+00:00|\+00)?/g;

const named = z.array(z.object({ name: z.string(), numbered: z.array(z.string()) }));

/** Tables whose rows tell how often a worker has tried, are summed up now and then, or hold what is sealed anew each time. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'counts.parts',
  'files.export_chunks',
  'jobs.runs',
  'jobs.schedules',
]);

/** Tables of Postgres, each with its columns that count rows: what is rolled back leaves a gap in their numbers. */
const TABLES = `
  select c.oid::regclass::text as name, coalesce(jsonb_agg(a.attname) filter (
      where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%'), '[]') as numbered
  from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0
  left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind = 'r' and c.relnamespace::regnamespace::text not like 'pg\\_%'
    and c.relnamespace::regnamespace::text <> 'information_schema' group by c.oid order by 1`;

/** Texts of rows by table. */
type Rows = Readonly<Record<string, readonly string[]>>;

/** Rows of all tables of Postgres. */
export async function rowsOf(client: pg.Client): Promise<Rows> {
  const tables = named.parse((await client.query(TABLES)).rows);
  const found: [string, readonly string[]][] = [];
  for (const { name, numbered } of tables) {
    if (LEFT_OUT.has(name)) continue;
    const { rows } = await client.query<{ text: string }>(
      `select (to_jsonb(t) - $1::text[])::text as text from ${name} as t`,
      [numbered],
    );
    found.push([name, rows.map(({ text }) => text)]);
  }
  return Object.fromEntries(found);
}

const tableForm = z.array(z.object({ name: z.string(), columns: z.array(z.string()) }));

/** Rows of all tables of ClickHouse without their states, of a folder that no process has open. */
export async function analyticsRowsOf(dataDir: string): Promise<Rows> {
  const { client, close } = await openEmbeddedClickHouse({ dataDir });
  const select = async (query: string): Promise<unknown> =>
    (await client.query({ query, format: 'JSONEachRow' })).json();
  try {
    const tables = tableForm.parse(
      await select(
        `select concat(t.database, '.', t.name) as name, groupArray(c.name) as columns
         from system.tables as t join system.columns as c on (c.database, c.table) = (t.database, t.name)
         where t.database = 'teei' and t.engine not like '%View' and t.name not like '.%'
           and c.type not like 'AggregateFunction%' group by name order by name`,
      ),
    );
    const found: [string, readonly string[]][] = [];
    for (const { name, columns } of tables) {
      const rows = await select(`select ${columns.join(', ')} from ${name}`);
      found.push([
        name,
        z
          .array(z.unknown())
          .parse(rows)
          .map((row) => JSON.stringify(row)),
      ]);
    }
    return Object.fromEntries(found);
  } finally {
    await close();
  }
}

/** Random values that texts have: those that two copies of a database began with are compared as they are. */
export function randomValues(rows: Rows): ReadonlySet<string> {
  return new Set(
    Object.values(rows)
      .flat()
      .flatMap((text) => text.match(RANDOM) ?? []),
  );
}

/** Size of a sealed archive, whose compression depends on what is random in it. */
const BYTES = /"bytes": \d+/g;

/** Text in which ids, hashes, moments and sizes that are new are like any other. */
export function withoutRandom(text: string, known: ReadonlySet<string>): string {
  return text
    .replaceAll(RANDOM, (value) => (known.has(value) ? value : kindOf(value)))
    .replaceAll(BYTES, '"bytes": (a size)');
}

function kindOf(value: string): string {
  if (/[T :]/.test(value)) return '(a moment)';
  return value.includes('-') ? '(an id)' : '(a hash)';
}

/** Rows without what is random, in an order. */
export function comparable(rows: Rows, known: ReadonlySet<string>): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([name, texts]) => [
      name,
      texts.map((text) => withoutRandom(text, known)).toSorted(),
    ]),
  );
}
