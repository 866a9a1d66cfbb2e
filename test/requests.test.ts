import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const as = tokenSubject(ACCOUNTS.companyUser);

describe.each(TOPOLOGIES)('the graph %s', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  it.each([
    ['campaigns(first: 0) { totalCount }', 'BAD_USER_INPUT'],
    ['campaigns(first: -1) { totalCount }', 'BAD_USER_INPUT'],
    ['campaigns(first: 99999999) { totalCount }', 'BAD_USER_INPUT'],
    ['campaigns(first: 1, last: 1) { totalCount }', 'BAD_USER_INPUT'],
    ['campaigns(after: "nonsense") { nodes { id } }', 'BAD_CURSOR'],
    ['campaigns(filter: { companyId: "nonsense" }) { nodes { id } }', 'BAD_USER_INPUT'],
    ['campaign(id: "nonsense") { id }', 'BAD_USER_INPUT'],
    ['campaign(id: "0a000000-0000-4000-8000-00000000ffff") { id }', 'NOT_FOUND'],
    ['campaigns(filter: { activeOn: {} }) { nodes { id } }', 'BAD_USER_INPUT'],
    ['campaigns(filter: { activeOn: { quarter: "2025-Q9" } }) { nodes { id } }', 'BAD_USER_INPUT'],
    [
      'campaigns(filter: { activeOn: { from: "2025-02-30", to: "2025-03-01" } }) { totalCount }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['campaigns(filter: { search: "a\\u0000b" }) { nodes { id } }', 'BAD_USER_INPUT'],
    [
      `company(id: "${FJORDBANK}") { metrics(period: { year: "25" }) { events } }`,
      'BAD_USER_INPUT',
    ],
  ])('answers { %s } with %s', async (field, code) => {
    const answer = await graph.ask(`{ ${field} }`, { as });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.extensions?.['code']).toBe(code);
    expect(answer.errors[0]?.message).toMatch(/expected|was not found/);
  });

  it.each([
    '{ campaigns(first: 2147483648) { totalCount } }',
    '{ campaigns(orderBy: PASSWORD) { totalCount } }',
    '{ campaigns(filter: { password: "x" }) { totalCount } }',
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
    '{ nothing }',
    '{',
    '',
  ])('refuses %j as a whole', async (query) => {
    const answer = await graph.ask(query, { as });
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
  });

  it.each(['%', '_', '\\', '%%%%', "'; drop table users.users; --", '🎉'])(
    'takes %j in a search as text',
    async (search) => {
      const answer = await graph.ask(
        'query ($search: String!) { campaigns(filter: { search: $search }) { totalCount } }',
        { as, variables: { search } },
      );
      expect(answer.errors).toEqual([]);
    },
  );

  it('takes names that objects inherit as names', async () => {
    const query = `{ __proto__: campaigns(first: 1) { constructor: nodes { __proto__: id toString: company { __proto__: name } } } }`;
    const answer = await graph.ask(query, { as });
    expect(answer.errors).toEqual([]);
    const names = ['__proto__', 'constructor', 0, 'toString', '__proto__'];
    expect(ownProperty(answer.data, names)).toBe('Fjordbank');
  });

  it('refuses null for an argument that has a default and is not null, as the client’s error', async () => {
    // The variable may be null, and is valid there since the argument has a default.
    const query =
      'query ($id: ID!, $first: Int) { similarTo(id: $id, first: $first) { similarity } }';
    const { errors } = await graph.ask(query, { as, variables: { id: FJORDBANK, first: null } });
    expect(errors).toMatchObject([
      {
        message: 'Argument "first" of non-null type "Int!" must not be null.',
        path: ['similarTo'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('answers a query by GET with the preflight header', async () => {
    const url = new URL('/graphql', graph.url);
    url.searchParams.set('query', '{ __typename }');
    const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('says that it is alive and ready, and shows its explorers', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics', '/', '/graphiql']) {
      expect([path, (await fetch(`${graph.url}${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('reports no unexpected error', () => {
    expect(graph.unexpected).toEqual([]);
  });
});

/** Own properties of an answer under these names, without inherited ones. */
function ownProperty(value: unknown, names: readonly (string | number)[]): unknown {
  return names.reduce<unknown>(
    (found, name) => Object.getOwnPropertyDescriptor(Object(found), name)?.value,
    value,
  );
}
