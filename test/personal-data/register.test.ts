import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestClickHouse } from '../clickhouse.ts';
import { connectSuperuser } from '../superuser.ts';
import { listDifferences } from '../list-differences.ts';
import { REGISTER, strictest } from './register.ts';

const superuser = connectSuperuser();

async function select<Form extends z.ZodType>(form: Form, sql: string): Promise<z.infer<Form>[]> {
  return z.array(form).parse(await superuser.rows(sql));
}

/** The register, for messages. */
const FILE = 'migrations/personal-data.json';

/** Columns of the graph's own tables, as `a`, with their tables as `t`. */
const COLUMNS = `
  pg_attribute as a join pg_class as t on t.oid = a.attrelid
  where a.attnum > 0 and not a.attisdropped and t.relkind in ('r', 'p')
    and t.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
    and t.relnamespace::regnamespace::text not like 'pg_toast%'`;

const columnForm = z.object({ table: z.string(), column: z.string() });

async function clickHouseColumns(): Promise<z.infer<typeof columnForm>[]> {
  const store = await createTestClickHouse();
  try {
    const answer = await store.client.query({
      // A view that is being refreshed fills a table without a name of its own.
      query: `select concat(c.database, '.', c.table) as "table", c.name as "column"
        from system.columns as c join system.tables as t on (t.database, t.name) = (c.database, c.table)
        where c.database = 'teei' and t.engine not like '%View' and t.name not like '.%'`,
      format: 'JSONEachRow',
    });
    return z.array(columnForm).parse(await answer.json());
  } finally {
    await store.close();
  }
}

describe('the register of personal data', () => {
  it('decides on every column of both stores, and on no other', async () => {
    const stored = [
      ...(await select(
        columnForm,
        `select t.oid::regclass::text as table, a.attname::text as column from ${COLUMNS}`,
      )),
      ...(await clickHouseColumns()),
    ];
    const names = new Set(stored.map(({ table, column }) => `${table}.${column}`));
    const registered = new Set(
      [...REGISTER].flatMap(([table, { columns }]) =>
        [...columns.keys()].map((column) => `${table}.${column}`),
      ),
    );
    expect(names.size).toBeGreaterThan(700);
    expect(
      listDifferences(names, registered, {
        missing: (name) => `${name}: decide on it in ${FILE}, as docs/personal-data.md says.`,
        superfluous: (name) => `${name}: no store has this column; remove it from ${FILE}.`,
      }),
    ).toEqual([]);
  });

  it('names every column by which a person’s rows are found', async () => {
    const references = await select(
      columnForm.extend({ target: z.string() }),
      `select conrelid::regclass::text as table, a.attname::text as column,
         confrelid::regclass::text as target
       from pg_constraint join pg_attribute as a on attrelid = conrelid and attnum = conkey[1]
       where contype = 'f' and cardinality(conkey) = 1`,
    );
    const leading = references.filter(({ target }) => REGISTER.get(target)?.person.length !== 0);
    expect(leading.length).toBeGreaterThan(20);
    const named = [...REGISTER].flatMap(([table, { person, others }]) =>
      [...person, ...others].map((column) => `${table}.${column}`),
    );
    // References to people that no foreign key holds, by their names.
    const soft = await select(
      columnForm,
      `select t.oid::regclass::text as table, a.attname::text as column from ${COLUMNS}
         and a.atttypid = 'uuid'::regtype
         and a.attname ~ '_(by|to)$|^(user|profile|subject|actor|participant|volunteer|buddy)_id$'`,
    );
    const expected = [...leading, ...soft].map(({ table, column }) => `${table}.${column}`);
    expect(
      listDifferences([...expected, ...UNCHECKED], named, {
        missing: (name) =>
          `${name} refers to a person: list it in "person" or "others" of its table in ${FILE}.`,
        superfluous: (name) => `${name} refers to nobody: remove it from ${FILE}.`,
      }),
    ).toEqual([]);
  });

  it('gives the ground of each table of which something stays', () => {
    const groundless = [...REGISTER]
      .filter(([name]) => !name.startsWith('teei.'))
      .filter(([, { person, others, keep, columns }]) => {
        const isDeleted = [...columns.values()].some((mark) => mark?.erase === 'DELETE');
        const stays = others.length > 0 || (person.length > 0 && !isDeleted);
        return stays !== (keep !== undefined);
      });
    expect(groundless.map(([name]) => name)).toEqual([]);
  });

  it('marks what leads to a person, but for ids that rows about them point at', () => {
    const unmarked = [...REGISTER].flatMap(([table, { person, columns }]) =>
      person
        .filter((column) => column !== 'id' && !columns.get(column))
        .map((column) => `${table}.${column}`),
    );
    expect(unmarked).toEqual([]);
  });

  it('marks a computed column as the strictest that it is computed from', async () => {
    const computed = await select(
      columnForm.extend({ expression: z.string() }),
      `select t.oid::regclass::text as table, a.attname::text as column,
         (select pg_get_expr(adbin, adrelid) from pg_attrdef
          where adrelid = a.attrelid and adnum = a.attnum) as expression
       from ${COLUMNS} and a.attgenerated = 's'`,
    );
    expect(computed.length).toBeGreaterThan(8);
    for (const { table, column, expression } of computed) {
      const columns = REGISTER.get(table)?.columns;
      const words: readonly string[] = expression.match(/\w+/g) ?? [];
      const source = strictest(words.map((word) => columns?.get(word)));
      const { category, erase } = columns?.get(column) ?? {};
      expect([table, column, category, erase]).toEqual([
        table,
        column,
        source?.category,
        source?.erase,
      ]);
    }
  });

  it('names the columns that triggers and jobs compute, which exports leave out', async () => {
    const numbers = await select(
      columnForm,
      `select t.oid::regclass::text as table, a.attname::text as column from ${COLUMNS}
         and a.attgenerated = '' and a.atttypid <> 'tsvector'::regtype
         and (format_type(a.atttypid, null) like '%vector' or a.atttypid = 'bit'::regtype or a.attname ~ '^embedding_(?!model)')`,
    );
    const derived = [...REGISTER].flatMap(([table, entry]) =>
      entry.derived.map((column) => `${table}.${column}`),
    );
    expect(derived.length).toBeGreaterThan(2);
    expect(numbers.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      derived.toSorted(),
    );
    const stored = await select(
      columnForm,
      `select table_name as table, name as column from personal_data.columns where is_derived`,
    );
    expect(stored.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      derived.toSorted(),
    );
  });

  it('clears only what may be empty', async () => {
    // A value that must be one of some words, or of a form, has no empty one.
    const filled = await select(
      columnForm,
      `select t.oid::regclass::text as table, a.attname::text as column
       from ${COLUMNS} and a.attnotnull and a.attgenerated = '' and (
         a.atttypid not in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
         or a.atttypid <> 'jsonb'::regtype and exists (
           select from pg_constraint
           where conrelid = t.oid and contype = 'c' and conkey = array[a.attnum]))`,
    );
    expect(filled.length).toBeGreaterThan(100);
    const cleared = filled.filter(
      ({ table, column }) => REGISTER.get(table)?.columns.get(column)?.erase === 'CLEAR',
    );
    expect(cleared).toEqual([]);
  });

  it('deletes rows whole', () => {
    for (const [table, { columns }] of REGISTER) {
      const methods = new Set([...columns.values()].map((mark) => mark?.erase));
      methods.delete(undefined);
      expect([table, methods.has('DELETE') ? [...methods] : []]).toEqual([
        table,
        methods.has('DELETE') ? ['DELETE'] : [],
      ]);
    }
  });
});

/** Columns that lead to a person without a foreign key that holds them to it. */
const UNCHECKED = [
  // The person themself.
  'users.users.id',
  // Snippets whose scores are theirs, reports and campaigns that show them, prompts that were made of them.
  'evidence.evidence_snippets.id',
  'reporting.report_lineage.report_id',
  'campaigns.campaigns.evidence_snippet_ids',
  'evidence.ai_prompt_audit.evidence_ids',
  // Whoever has the address that was invited.
  'identity.invitations.email',
  // Jobs about a person have their id in the payload.
  'jobs.queue.payload',
  // The pair, session or course that the words were taken from.
  'evidence.evidence_snippets.source_id',
  // The buddy system's own name for a person, which users.user_external_ids knows.
  'programs.buddy_system_events.user_id',
  // The random key that stands for a person, which users.user_external_ids knows.
  'teei.events_raw.subject_key',
  'teei.subject_month_data.subject_key',
  'teei.subject_levels_data.subject_key',
  'teei.subject_outcomes_data.subject_key',
  'teei.subject_points_data.subject_key',
];
