import { recordingDatabase } from '@teei/test/compiler.ts';
import { buildSchema, graphql } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CursorCodec } from '../pagination/cursor.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Collection, type CollectionContext } from './collection.ts';
import type { Condition } from './conditions.ts';
import { rootConnection } from './connection.ts';
import type { ConnectionArguments } from './page.ts';

const STAFF: Viewer = { kind: 'user', userId: 'x', role: 'admin', companyId: null, scopes: [] };

const SCHEMA = `
  type Query { things(filter: ThingFilter): ThingConnection }
  input ThingFilter { kind: String }
  type ThingConnection { totalCount: Int }
`;

interface ThingFilter {
  readonly kind?: string | null;
}

const things = new Collection<{ kind: string }, ThingFilter, 'KIND_ASC'>({
  type: 'Thing',
  table: 'own.things',
  filters: (by) => ({ kind: by.equals('kind') }),
  orders: { KIND_ASC: [{ column: 'kind', direction: 'asc', nullable: false }] },
  defaultOrder: 'KIND_ASC',
  counted: 'as a whole',
});

const visible = (): Condition => sql`t.kind <> 'hidden'`;

type ThingsResolver = ReturnType<
  typeof rootConnection<{ kind: string }, ThingFilter, 'KIND_ASC', ThingArguments>
>;

type ThingArguments = ConnectionArguments<ThingFilter, 'KIND_ASC'>;

/** Codec for lists of which no cursor is asked. */
const cursors: CursorCodec = {
  encode: () => '',
  decode: () => [],
};

/** Statements that answer an operation on a list. */
async function statementsOf(resolve: ThingsResolver, query: string): Promise<readonly string[]> {
  const statements: string[] = [];
  const db = recordingDatabase(({ sql: text }) => void statements.push(text));
  const schema = buildSchema(SCHEMA);
  const field = schema.getQueryType()?.getFields()['things'];
  if (field) field.resolve = resolve;
  const contextValue: CollectionContext = { viewer: STAFF, db, cursors, now: new Date(0) };
  const { errors } = await graphql({ schema, source: query, contextValue });
  expect(errors).toBeUndefined();
  return statements;
}

const KEPT = /counts\.total/;
const COUNTED = /count\(\*\)/;

describe('the total of a list whose numbers are kept', () => {
  it.each([
    ['is read of the whole list', rootConnection(things), '{ things { totalCount } }', KEPT],
    [
      'is counted with a filter',
      rootConnection(things),
      '{ things(filter: { kind: "x" }) { totalCount } }',
      COUNTED,
    ],
    [
      'is counted where a condition may hide rows',
      rootConnection(things, visible),
      '{ things { totalCount } }',
      COUNTED,
    ],
    [
      'is read where the condition hides none',
      rootConnection(things, visible, { isCounted: true }),
      '{ things { totalCount } }',
      KEPT,
    ],
  ])('%s', async (_title, resolve, query, expected) => {
    const statements = await statementsOf(resolve, query);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(expected);
  });
});
