import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestPool } from '@teei/test/pool.ts';
import type { CursorValues } from '../pagination/cursor.ts';
import { asc, desc, keyset, orderBy, type OrderTerm } from './orders.ts';

interface Row {
  readonly id: string;
  readonly amount: string | null;
  readonly moment: string | null;
  readonly name: string;
}

let database: TestDatabase;
let db: Kysely<unknown>;

beforeAll(async () => {
  database = await createTestDatabase();
  const pool = createTestPool(database.superuserUrl, 1);
  db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  await sql`create temp table listed (
    id uuid primary key default gen_random_uuid(),
    amount numeric(8, 4), moment timestamptz, name text not null)`.execute(db);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** Few different values, so that ties are common; moments that differ in microseconds only. */
const rows = fc.array(
  fc.record({
    amount: fc.option(fc.constantFrom('0.5000', '0.5001', '12')),
    moment: fc.option(
      fc.constantFrom('2025-11-15T09:00:00.000001Z', '2025-11-15T09:00:00.000002Z'),
    ),
    name: fc.constantFrom('Å', 'a', 'b', ''),
  }),
  { minLength: 1, maxLength: 25 },
);

const terms = fc
  .uniqueArray(
    fc.constantFrom<OrderTerm<string>>(
      asc('amount', { nullable: true }),
      desc('amount', { nullable: true }),
      asc('moment', { nullable: true }),
      desc('moment', { nullable: true }),
      asc('name'),
      desc('name'),
    ),
    { selector: (term) => term.column, minLength: 1, maxLength: 3 },
  )
  .chain((chosen) => fc.constantFrom(asc('id'), desc('id')).map((id) => [...chosen, id]));

describe('pages by keyset', () => {
  it('make up the whole list, from either end, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(rows, terms, fc.integer({ min: 1, max: 7 }), async (given, order, size) => {
        await sql`truncate listed`.execute(db);
        await sql`insert into listed (amount, moment, name)
          select amount, moment, name
          from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
            as r(amount numeric, moment timestamptz, name text)`.execute(db);
        const whole = await readPage(order, undefined, false, 100);
        expect(whole).toHaveLength(given.length);
        expect(await readAll(order, size, false)).toEqual(whole);
        expect(await readAll(order, size, true)).toEqual([...whole].reverse());
      }),
      { numRuns: 60 },
    );
  });
});

async function readAll(
  order: readonly OrderTerm<string>[],
  size: number,
  backward: boolean,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await readPage(order, last && cursorOf(order, last), backward, size);
    all.push(...page);
    if (page.length < size) return all;
  }
}

async function readPage(
  order: readonly OrderTerm<string>[],
  cursor: CursorValues | undefined,
  backward: boolean,
  size: number,
): Promise<readonly Row[]> {
  const after = cursor ? keyset(order, cursor, backward) : sql`true`;
  const result = await sql<Row>`select * from listed as t where ${after}
    order by ${orderBy(order, backward)} limit ${size}`.execute(db);
  return result.rows;
}

function cursorOf(order: readonly OrderTerm<string>[], row: Row): CursorValues {
  const values = new Map<string, string | null>(Object.entries(row));
  return order.map((term) => values.get(term.column) ?? null);
}
