/** Statements that declared mutations run: a row locked, written, inserted, deleted by its id. */
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import { sqlState } from '../database/sql-states.ts';

/** Values by column: plain ones, or SQL. What is undefined is left as it is. */
type ColumnValues = Readonly<Record<string, unknown>>;

/** SQL expressions by name. */
type NamedExpressions = Readonly<Record<string, RawBuilder<unknown>>>;

/** Locks that a row is read under: `no key update` lets others insert rows that refer to it. */
export type LockStrength = 'update' | 'no key update';

/**
 * Locks the row `t` of an id until the transaction ends, and reads columns and facts of it.
 *
 * @param table with its schema
 * @returns undefined when the row does not exist or is not the viewer's
 */
export async function lockRow<Row>(
  db: QueryExecutorProvider,
  table: string,
  id: string,
  {
    columns,
    facts,
    strength = 'update',
  }: {
    readonly columns: readonly string[];
    readonly facts: NamedExpressions;
    readonly strength?: LockStrength | undefined;
  },
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${sql.join([...(columns.length > 0 ? [listOf(columns)] : []), ...named(facts)])}
    from ${nameOf(table)} as t where t.id = ${id}
    for ${sql.raw(strength)} of t`.execute(db);
  return rows[0];
}

/** Reads facts that are about no row, in one statement; in none where there are none. */
export async function readFacts<Facts>(
  db: QueryExecutorProvider,
  facts: NamedExpressions,
): Promise<Facts> {
  const none = {};
  if (hasFacts<Facts>(none, facts)) return none;
  const { rows } = await sql<Facts>`select ${sql.join(named(facts))}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new TypeError('A select without a table gave no row.');
  return row;
}

/** Waits until nobody else works under a name, until the end of the transaction. */
export async function lockName(db: QueryExecutorProvider, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** Returns true when an object has the facts of all names. */
function hasFacts<Facts>(row: object, facts: NamedExpressions): row is object & Facts {
  return Object.keys(facts).every((name) => name in row);
}

/**
 * Statement that writes values into a row, and returns columns of it as they are then: without a value, as they are. It
 * returns no row when the row is not there or not the viewer's to change.
 */
export function updateRow<Row>(
  table: string,
  id: string,
  values: ColumnValues,
  returning: readonly string[],
): RawBuilder<Row> {
  const assignments = given(values).map(([name, value]) => sql`${nameOf(name)} = ${value}`);
  return assignments.length === 0
    ? sql<Row>`select ${listOf(returning)} from ${nameOf(table)} as t where t.id = ${id}`
    : sql<Row>`
        update ${nameOf(table)} as t set ${sql.join(assignments)} where t.id = ${id}
        returning ${listOf(returning)}`;
}

/** SQLSTATE of a text that is none of the type that it is cast to. */
const INVALID_TEXT = '22P02';
const NO_ROW = 'no row was changed';

/**
 * Statement that gives the row of another, and fails where that gives none: for one that is sent together with the
 * COMMIT, which nothing else could still prevent.
 */
export function requireRow<Row>(statement: RawBuilder<Row>): RawBuilder<Row> {
  return sql<Row>`
    with changed as (${statement}),
    counted as (
      select (case count(*) when 0 then ${sql.lit(NO_ROW)} else '1' end)::integer as n from changed)
    select changed.* from counted left join changed on true where counted.n = 1`;
}

/** Returns true for the error of a statement that requires a row. */
export function isNoRow(error: unknown): boolean {
  return (
    sqlState(error) === INVALID_TEXT && error instanceof Error && error.message.includes(NO_ROW)
  );
}

/** Columns of a unique key, and what happens to a row that has the same values in them. */
interface OnSameKey {
  /** Columns of a row that stays: nothing is inserted. */
  readonly sameBy?: readonly string[];
  /** Columns of a row that is replaced. */
  readonly replaces?: readonly string[];
}

/**
 * Inserts a row and returns columns of it.
 *
 * @returns undefined when nothing was inserted
 */
export async function insertRow<Row>(
  db: QueryExecutorProvider,
  table: string,
  values: ColumnValues,
  returning: readonly string[],
  onSameKey: OnSameKey = {},
): Promise<Row | undefined> {
  const columns = given(values);
  const { rows } = await sql<Row>`
    insert into ${nameOf(table)} as t (${sql.join(columns.map(([name]) => nameOf(name)))})
    values (${sql.join(columns.map(([, value]) => value))})
    ${onConflict(
      onSameKey,
      columns.map(([name]) => name),
    )}
    returning ${listOf(returning)}`.execute(db);
  return rows[0];
}

function onConflict(
  { sameBy = [], replaces = [] }: OnSameKey,
  columns: readonly string[],
): RawBuilder<unknown> {
  const key = sql.join([...sameBy, ...replaces].map((name) => nameOf(name)));
  if (sameBy.length > 0) return sql`on conflict (${key}) do nothing`;
  if (replaces.length === 0) return sql``;
  const assignments = columns
    .filter((name) => !replaces.includes(name))
    .map((name) => sql`${nameOf(name)} = ${nameOf(`excluded.${name}`)}`);
  return sql`on conflict (${key}) do update set ${sql.join(assignments)}`;
}

/** Id of the row that has these values in the columns of a unique key. @throws TypeError without one */
export async function findRow(
  db: QueryExecutorProvider,
  table: string,
  values: ColumnValues,
  key: readonly string[],
): Promise<string> {
  const conditions = key.map((name) => sql`${ofRow(name)} = ${values[name]}`);
  const { rows } = await sql<{ readonly id: string }>`
    select t.id from ${nameOf(table)} as t
    where ${sql.join(conditions, sql` and `)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new TypeError(`${table}: expected a row with the given key.`);
  return row.id;
}

/** Deletes a row. Returns false when it is not there, or not the viewer's to delete. */
export async function deleteRow(
  db: QueryExecutorProvider,
  table: string,
  id: string,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from ${nameOf(table)} as t where t.id = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

function given(values: ColumnValues): (readonly [string, unknown])[] {
  return Object.entries(values).filter(([, value]) => value !== undefined);
}

/**
 * Columns of the row `t`, and other names, as text: Kysely's nodes of them took ten times as long to compile as the rest of a
 * statement.
 */
function listOf(columns: readonly string[]): RawBuilder<unknown> {
  return sql.raw(columns.map((name) => quoted(`t.${name}`)).join(', '));
}

function ofRow(name: string): RawBuilder<unknown> {
  return nameOf(`t.${name}`);
}

/** Name of a table or column, perhaps in another one. */
function nameOf(name: string): RawBuilder<unknown> {
  return sql.raw(quoted(name));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""').replaceAll('.', '"."')}"`;
}

function named(expressions: NamedExpressions): RawBuilder<unknown>[] {
  return Object.entries(expressions).map(
    ([name, expression]) => sql`${expression} as ${nameOf(name)}`,
  );
}
