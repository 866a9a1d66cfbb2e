/**
 * Owner of each row of the database and the people it is about, read from Postgres and its
 * catalogue.
 */
import { z } from 'zod';
import type { TestGraph } from '../graph.ts';

/** Runs statements as the superuser, whom no policy binds. */
export type Database = Pick<TestGraph, 'sql'>;

export interface OwnedRow {
  /** Name with its schema: `campaigns.campaigns`. */
  readonly table: string;
  /** Its values that no other row has, `id` first. */
  readonly keys: readonly string[];
  /** The company that owns it; null for TEEI's own, undefined where the table has no owner. */
  readonly companyId: string | null | undefined;
  /** The people it is about, by its own references to users or by its parent's. */
  readonly people: ReadonlySet<string>;
}

export interface Owners {
  readonly rows: readonly OwnedRow[];
  /** The row that has this id or other unique value. */
  find(key: string): OwnedRow | undefined;
}

const tableForm = z.object({
  table: z.string(),
  /** Columns that are unique by themselves, the primary key first. */
  keys: z.array(z.string()),
  company: z.string().nullable(),
  references: z.array(z.object({ column: z.string(), target: z.string() })),
});

const TABLES = `
  select c.oid::regclass::text as "table",
    array(
      select a.attname::text from pg_index as i
        join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisunique and i.indnkeyatts = 1 and a.attnum > 0
        -- A number is found in many a text.
        and a.atttypid <> 'int8'::regtype
        and not exists (
          select from pg_constraint as f
          where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum])
      group by a.attname order by bool_or(i.indisprimary) desc, 1
    ) as keys,
    case when c.oid = 'users.companies'::regclass then 'id' else (
      select column_name::text from information_schema.columns
      where (table_schema, table_name) = (n.nspname, c.relname)
        and column_name in ('company_id', 'tenant_id')
      -- Where there are both, they say the same.
      order by 1 limit 1
    ) end as company,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'column', a.attname, 'target', f.confrelid::regclass::text))
      from pg_constraint as f
        join pg_attribute as a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      where f.conrelid = c.oid and f.contype = 'f' and cardinality(f.conkey) = 1
    ), '[]') as "references"
  from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p')
    and (n.nspname in ('users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy')
      or c.oid = 'events.outbox'::regclass)
  order by 1`;

type Table = z.infer<typeof tableForm>;

interface LoadedRow {
  readonly table: Table;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Tables of no domain, with the domain that shows them. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'events.outbox': 'privacy',
  'jobs.queue': 'users',
  'jobs.runs': 'users',
  'jobs.schedules': 'users',
};

/** The domain whose subgraph shows a table. */
export function domainOf(table: string): string {
  return SHOWN_BY[table] ?? table.slice(0, table.indexOf('.'));
}

/** Lets something happen to each company: nobody is told of data that are loaded. */
export async function actOnEveryCompany(database: Database): Promise<void> {
  await database.sql(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at)
     select 'company.watched', 'company', id, id, now() from users.companies`,
  );
}

/** Reads every row's keys, owner and people. */
export async function readOwners(database: Database): Promise<Owners> {
  const tables = z.array(tableForm).parse(await database.sql(TABLES));
  const loaded: LoadedRow[] = [];
  for (const table of tables) {
    const columns = new Set([
      ...table.keys,
      ...table.references.map(({ column }) => column),
      ...(table.company === null ? [] : [table.company]),
    ]);
    const names = [...columns].map((name) => `"${name}"`).join(', ');
    for (const values of await database.sql(`select ${names} from ${table.table}`)) {
      loaded.push({ table, values });
    }
  }
  const byTarget = new Map(
    loaded.flatMap((row) => keysOf(row).map((key) => [`${row.table.table} ${key}`, row] as const)),
  );
  const rows = loaded.map((row) => ({
    table: row.table.table,
    keys: keysOf(row),
    companyId: companyOf(row),
    people: peopleOf(row, byTarget),
  }));
  const byKey = new Map(rows.flatMap((row) => row.keys.map((key) => [key, row] as const)));
  return { rows, find: (key) => byKey.get(key) };
}

function keysOf({ table, values }: LoadedRow): string[] {
  const isOwned = table.company !== null || table.references.length > 0;
  // Other keys of what nobody owns are plain words.
  return (isOwned ? table.keys : table.keys.slice(0, 1)).flatMap((key) => {
    const value = values[key];
    return typeof value === 'string' ? [value] : [];
  });
}

function companyOf({ table, values }: LoadedRow): string | null | undefined {
  if (table.company === null) return undefined;
  const value = values[table.company];
  return typeof value === 'string' ? value : null;
}

/** The people a row refers to; of a row that refers to none, those of the rows it belongs to. */
function peopleOf(row: LoadedRow, byTarget: ReadonlyMap<string, LoadedRow>): Set<string> {
  const { table, values } = row;
  if (table.table === 'users.users') return new Set(keysOf(row).slice(0, 1));
  const people = new Set<string>();
  for (const { column, target } of table.references) {
    const value = values[column];
    if (target === 'users.users' && typeof value === 'string') people.add(value);
  }
  if (people.size > 0) return people;
  for (const { column, target } of table.references) {
    const parent = byTarget.get(`${target} ${String(values[column])}`);
    if (parent) for (const person of peopleOf(parent, byTarget)) people.add(person);
  }
  return people;
}
