/** Raw searches for what a person has left behind: every table of both databases, and what left the graph. */
import { z } from 'zod';
import type { TestGraph } from '../graph.ts';

const named = z.array(z.object({ name: z.string() }));

/**
 * Tables of Postgres of which a row, as text, holds one of some texts; in bytes too, as files do. Indexes and computed
 * columns are part of their rows.
 */
export async function tablesWith(
  graph: Pick<TestGraph, 'sql'>,
  texts: readonly string[],
): Promise<readonly string[]> {
  const tables = named.parse(
    await graph.sql(
      `select oid::regclass::text as name from pg_class where relkind in ('r', 'p')
         and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
    ),
  );
  const patterns = texts.flatMap((text) => [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`]);
  const searches = tables.map(
    ({ name }) =>
      `select '${name}' as name where exists (select from ${name} as t where to_jsonb(t)::text like any ($1))`,
  );
  const found = named.parse(await graph.sql(searches.join(' union all '), [patterns]));
  return found.map(({ name }) => name);
}

/**
 * Tables of ClickHouse of which a value holds a text. States of uniqCombined64 hold hashes of keys, which no search
 * finds and the register keeps.
 */
export async function analyticsTablesWith(
  { clickhouse }: Pick<TestGraph, 'clickhouse'>,
  text: string,
): Promise<readonly string[]> {
  const select = async <Form extends z.ZodType>(form: Form, query: string) => {
    const answer = await clickhouse.query({ query, format: 'JSONEachRow' });
    return z.array(form).parse(await answer.json());
  };
  const tables = await select(
    z.object({ name: z.string(), columns: z.array(z.string()) }),
    `select concat(t.database, '.', t.name) as name, groupArray(c.name) as columns
     from system.tables as t join system.columns as c on (c.database, c.table) = (t.database, t.name)
     where t.database = 'teei' and t.engine not like '%View' and t.name not like '.%'
       and c.type not like 'AggregateFunction%' group by name order by name`,
  );
  const found: string[] = [];
  for (const { name, columns } of tables) {
    const values = columns.map((column) => `toString(${column})`).join(", '|', ");
    const [counted] = await select(
      z.object({ rows: z.coerce.number() }),
      `select count() as rows from ${name} where position(concat(${values}), '${text}') > 0`,
    );
    if ((counted?.rows ?? 0) > 0) found.push(name);
  }
  return found;
}
