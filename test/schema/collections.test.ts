import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import { hasDirective } from '@teei/platform/constraints/constraint.ts';
import { snakeCase } from '@teei/platform/database/column-names.ts';
import { isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';

/** Nullability of each column, by `schema.table` and name. */
type Nullability = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

let database: TestDatabase;
let tables: Nullability;

beforeAll(async () => {
  database = await createTestDatabase();
  tables = await readNullability(database.superuserUrl);
});
afterAll(() => database.drop());

describe.each(SUBGRAPHS)('the collections of $name', ({ collections, schema }) => {
  // A wrong answer loses rows: a keyset page ends before the first null, or compares with it.
  it('know which columns that they order by may be null', () => {
    const said = collections.flatMap(({ table, orders }) =>
      Object.entries(orders).flatMap(([order, terms]) =>
        terms
          .filter(({ expression }) => expression === undefined)
          .map(({ column, nullable }) => ({ table, order, column, nullable })),
      ),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said).toEqual(
      said.map((term) => ({ ...term, nullable: tables.get(term.table)?.get(term.column) })),
    );
  });

  it('read columns that their tables have', () => {
    const missing = collections.flatMap(({ table, types }) =>
      types.flatMap((type) =>
        fieldsOf(schema, type).flatMap(({ name, needs }) =>
          needs
            .filter((column) => !tables.get(table)?.has(column))
            .map((column) => `${type}.${name} reads ${table}.${column}`),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('promise no value where the column may be null', () => {
    const broken = collections.flatMap(({ table, types }) =>
      types.flatMap((type) =>
        fieldsOf(schema, type)
          .filter(({ required, name }) => required && tables.get(table)?.get(snakeCase(name)))
          .map(({ name }) => `${type}.${name}`),
      ),
    );
    expect(broken).toEqual([]);
  });
});

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly needs: readonly string[];
}

function fieldsOf(schema: GraphQLSchema, typeName: string): readonly Field[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new TypeError(`${typeName} is no object type.`);
  return Object.values(type.getFields()).map((field) => {
    const needs: unknown = field.extensions['needs'] ?? [];
    return {
      name: field.name,
      required:
        isNonNullType(field.type) || hasDirective(field.astNode?.directives, 'semanticNonNull'),
      needs: Array.isArray(needs) ? needs.map(String) : [],
    };
  });
}

async function readNullability(url: string): Promise<Nullability> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string; nullable: boolean }>(
    `select table_schema || '.' || table_name as table, column_name as column,
       is_nullable = 'YES' as nullable
     from information_schema.columns`,
  );
  await client.end();
  return new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, columns]) => [
      table,
      new Map(columns.map(({ column, nullable }) => [column, nullable])),
    ]),
  );
}
