import { createHash } from 'node:crypto';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { createExecutor, type Executor } from './executor.ts';
import { PreparedOperations } from './prepared-operations.ts';

const SCHEMA = buildSchema('type Query { a: Int b(c: Int): Int }');
const ANSWER = { data: { a: 1, b: 2 } };

let plans: string[];
let fetches: unknown[];
let asked: unknown[];
let turns: number;
let executor: Executor;
let reported: unknown[];
let prepared: PreparedOperations;

beforeEach(() => {
  plans = [];
  fetches = [];
  asked = [];
  turns = 0;
  reported = [];
  executor = createExecutor(
    {
      schema: SCHEMA,
      types: {
        matching: (name) => new Set([name]),
        abstract: new Set(),
        interfaceObjects: new Set(),
      },
      owners: () => [],
      async plan(operation) {
        plans.push(operation);
        const node = { kind: 'Fetch', serviceName: 's', operation } as const;
        return { plan: { kind: 'QueryPlan', node } };
      },
    },
    {
      fetchOf: (subgraph) => async (request) => {
        asked.push([subgraph, request.query]);
        return structuredClone(ANSWER);
      },
      prepareFetch: (subgraph, query) => fetches.push([subgraph, query]),
      charge: () => undefined,
      reportInvalidField: () => undefined,
    },
  );
  prepared = new PreparedOperations({
    read(schema, text) {
      const document = parse(text);
      const [error] = validate(schema, document);
      if (error) throw error;
      return document;
    },
    compile: (document) => executor.compile(document),
    report: (error) => reported.push(error),
  });
});

async function execute(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const document = prepared.find(hashOf(text));
  if (!document) return undefined;
  const context = { viewer: ANONYMOUS, work: { subgraphRequests: 0, statements: 0 } };
  const { data } = await executor.execute({
    document,
    operationName: undefined,
    variables,
    context,
  });
  return JSON.parse(JSON.stringify(data));
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Counts turns of the event loop until all is prepared. */
async function countTurns(): Promise<void> {
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await prepared.settled();
  isOver = true;
}

describe('operations that are known ahead', () => {
  it('are planned when there is a schema, and not again when they are requested', async () => {
    prepared.keep(['{ a }', 'query Named { b }']);
    await prepared.settled();
    expect(plans).toEqual([]);
    prepared.useSchema(SCHEMA);
    await prepared.settled();
    expect(plans).toHaveLength(2);
    expect(await execute('{ a }')).toEqual({ a: 1 });
    expect(await execute('query Named { b }')).toEqual({ b: 2 });
    expect(plans).toHaveLength(2);
  });

  it('are planned for each variant of their conditions, a turn of the event loop for each', async () => {
    const text = 'query ($x: Boolean!, $y: Boolean = true) { a @include(if: $x) b @skip(if: $y) }';
    prepared.keep([text]);
    prepared.useSchema(SCHEMA);
    await countTurns();
    // Of four choices, one asks for nothing.
    expect(plans).toHaveLength(3);
    expect(turns).toBeGreaterThanOrEqual(4);
    expect(await execute(text, { x: true })).toEqual({ a: 1 });
    expect(await execute(text, { x: true, y: false })).toEqual({ a: 1, b: 2 });
    expect(plans).toHaveLength(3);
  });

  it('are planned a few times when they have many conditions', async () => {
    const names = Array.from({ length: 10 }, (_, n) => `c${n}`);
    const text = `query (${names.map((name) => `$${name}: Boolean!`).join()}) {
      a ${names.map((name, n) => `${name}: b(c: ${n}) @include(if: $${name})`).join(' ')} }`;
    prepared.keep([text]);
    prepared.useSchema(SCHEMA);
    await prepared.settled();
    expect(plans).toHaveLength(16);
  });

  it('are planned anew with another schema, also while they were being planned', async () => {
    prepared.keep(['{ a }', '{ b }']);
    prepared.useSchema(SCHEMA);
    await new Promise(setImmediate);
    const other: GraphQLSchema = buildSchema('type Query { a: Int }');
    prepared.useSchema(other);
    expect(prepared.find(hashOf('{ a }'))).toBeUndefined();
    await prepared.settled();
    expect(prepared.find(hashOf('{ a }'))).toBeDefined();
    expect(prepared.find(hashOf('{ b }'))).toBeUndefined();
    expect(reported).toHaveLength(1);
    expect(String(reported[0])).toContain('Cannot query field "b"');
  });

  it('are forgotten when they are no longer', async () => {
    prepared.useSchema(SCHEMA);
    prepared.keep(['{ a }', '{ b }']);
    await prepared.settled();
    prepared.keep(['{ b }']);
    expect(prepared.find(hashOf('{ a }'))).toBeUndefined();
    expect(prepared.find(hashOf('{ b }'))).toBeDefined();
    await prepared.settled();
    expect(plans).toHaveLength(2);
  });

  it('are waited for at the start', async () => {
    prepared.keep(['{ a }']);
    prepared.useSchema(SCHEMA);
    await prepared.started();
    expect(plans).toHaveLength(1);
  });

  it('are made known to the data sources of their fetches', async () => {
    prepared.keep(['{ a }']);
    prepared.useSchema(SCHEMA);
    await prepared.settled();
    expect(fetches).toHaveLength(1);
    await execute('{ a }');
    // To the letter, or it would be of no use.
    expect(asked).toEqual(fetches);
  });
});
