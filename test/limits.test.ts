import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestGraph, type TestGraph } from './graph.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Fragments that each spread the next one twice. */
const bomb = (levels: number): string =>
  `{ ...F1 } ${times(levels - 1, (n) => `fragment F${n + 1} on Query { ...F${n + 2} ...F${n + 2} }`)}
   fragment F${levels} on Query { __typename }`;

/** Full pages in full pages. */
const pages = (levels: number): string =>
  levels === 0
    ? 'id'
    : `campaigns(first: 100) { nodes { ${levels === 1 ? 'id' : `company { ${pages(levels - 1)} }`} } }`;

/** Members that no input has. */
const members = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`member${n}`, 'hunter2']));

const errorBody = z.strictObject({
  errors: z
    .array(
      z.strictObject({
        message: z.string(),
        locations: z.unknown().optional(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .min(1)
    .max(5),
});

/** The extensions of the errors of a request that must have been refused before any work. */
async function refusalOf(response: Response): Promise<readonly Record<string, unknown>[]> {
  expect(response.status).toBe(400);
  expect(response.headers.get('x-subgraph-requests')).toBe('0');
  expect(response.headers.get('x-statements')).toBe('0');
  return errorBody.parse(await response.json()).errors.map(({ extensions }) => extensions);
}

describe('the limits of the graph', () => {
  let graph: TestGraph;
  let authorization: string;

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
    authorization = `Bearer ${await graph.token(tokenSubject(ACCOUNTS.companyUser))}`;
  });
  afterAll(() => graph.close());

  function post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body,
    });
  }

  function get(query: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${graph.url}/graphql?query=${query}`, { headers: { authorization, ...headers } });
  }

  it.each([
    ['tokens', 2_000, `{ ${times(1_999, () => 'me')} }`],
    ['directives', 50, `{ ${times(20, (n) => `a${n} @x @y @z`)} }`],
    ['depth', 12, `{ me { ${times(12, () => 'a {')} b ${times(13, () => '}')} }`],
    ['aliases', 30, `{ me { ${times(31, (n) => `x${n}: id`)} } }`],
    ['rootFields', 20, `{ ${times(101, (n) => `x${n}: __typename`)} }`],
    ['rootFields', 20, `mutation { ${times(31, (n) => `x${n}: __typename`)} }`],
    ['overlaps', 5_000, `{ me { ${times(500, () => 'id')} } }`],
    ['schemaAliases', 0, '{ __schema { types { name } more: types { name } } }'],
    ['rows', 50_000, `{ ${pages(4)} }`],
    [
      'rows',
      50_000,
      `{ campaigns(first: 100) { nodes { ${times(2, (n) => `m${n}: metrics(period: { from: "2025-01-01", to: "2025-12-31" }, granularity: DAY) { events }`)} } } }`,
    ],
    [
      'cost',
      100,
      `mutation { ${times(20, (n) => `s${n}: signIn(input: { email: "a${n}@b.example", password: "x" }) { expiresAt }`)} }`,
    ],
    ['cost', 100, `{ ${times(3, (n) => `s${n}: similarTo(id: "x") { similarity }`)} }`],
    [
      'cost',
      100,
      `{ ${times(11, (n) => `s${n}: campaigns(filter: { search: "x" }) { totalCount }`)} }`,
    ],
  ])('%s are at most %i', async (limit, allowed, query) => {
    const [refusal, ...others] = await refusalOf(await post(JSON.stringify({ query })));
    expect(refusal).toEqual({ code: 'LIMIT_EXCEEDED', limit, allowed });
    expect(others).toEqual([]);
  });

  it.each([8, 14, 21])('a fragment bomb of %i levels is refused', async (levels) => {
    const [refusal] = await refusalOf(await post(JSON.stringify({ query: bomb(levels) })));
    expect(refusal).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('pages in variables count as pages in the text', async () => {
    const query = `query ($n: Int!) { ${pages(4).replaceAll('100', '$n')} }`;
    const [refusal] = await refusalOf(await post(JSON.stringify({ query, variables: { n: 100 } })));
    expect(refusal).toMatchObject({ limit: 'rows' });
    const small = await post(JSON.stringify({ query, variables: { n: 1 } }));
    expect(small.status).toBe(200);
  });

  it('a search for hundreds of words is refused', async () => {
    const search = times(17, (n) => `word${n}`);
    const query = 'query ($filter: CampaignFilter) { campaigns(filter: $filter) { totalCount } }';
    const [refusal] = await refusalOf(
      await post(JSON.stringify({ query, variables: { filter: { search } } })),
    );
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT' });
    const taken = { query, variables: { filter: { search: times(16, (n) => `word${n}`) } } };
    expect((await post(JSON.stringify(taken))).status).toBe(200);
  });

  it('two sign-ins in a request are answered', async () => {
    const query = `mutation { ${times(2, (n) => `s${n}: signIn(input: { email: "a${n}@b.example", password: "x" }) { userErrors { code } }`)} }`;
    const { data } = await graph.ask(query);
    const refused = { userErrors: [{ code: 'UNAUTHENTICATED' }] };
    expect(data).toEqual({ s0: refused, s1: refused });
  });

  it('a body is at most 256 KB', async () => {
    const response = await post(
      JSON.stringify({ query: `{ __typename } #${'a'.repeat(262_144)}` }),
    );
    expect(response.status).toBe(413);
    expect(errorBody.parse(await response.json()).errors[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'bodyBytes',
      allowed: 262_144,
    });
  });

  it.each([
    ['deeper than 20', `{"n":${'['.repeat(30)}${']'.repeat(30)}}`],
    ['of more than 5000 values', `{"n":[${'1,'.repeat(5_000)}1]}`],
  ])('variables %s are refused', async (_name, variables) => {
    const [refusal] = await refusalOf(
      await post(`{"query":"{ me { id } }","variables":${variables}}`),
    );
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['4900 unknown members', { email: 'a@b.example', password: 'hunter2', ...members(4_900) }],
    ['a missing member', { password: 'hunter2' }],
    ['a member of another kind', { email: { password: 'hunter2' }, password: 'hunter2' }],
  ])('an input with %s is refused in a kilobyte, and not repeated', async (_name, input) => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const response = await post(JSON.stringify({ query, variables: { input } }));
    const text = await response.clone().text();
    expect(text.length).toBeLessThan(1_500);
    expect(text).not.toContain('hunter2');
    for (const refusal of await refusalOf(response)) {
      expect(refusal).toEqual({ code: 'BAD_USER_INPUT' });
    }
  });

  it('list five of thousands of values that an enum lacks', async () => {
    const query =
      'query ($status: [CampaignStatus!]) { campaigns(filter: {status: $status}) { totalCount } }';
    const status = Array.from({ length: 4_900 }, (_, n) => `NONE_${n}`);
    const response = await post(JSON.stringify({ query, variables: { status } }));
    expect(await refusalOf(response)).toHaveLength(5);
  });

  it.each([
    [
      'a literal',
      'mutation { signIn(input: {email: {no: "hunter2"}, password: "hunter2"}) { accessToken } }',
    ],
    ['an input', 'mutation { signIn(input: "hunter2") { accessToken } }'],
    [
      'a syntax error',
      'mutation { signIn(input: {email: "a" password "hunter2"}) { accessToken } }',
    ],
  ])('%s that does not fit is not repeated', async (_name, query) => {
    const response = await post(JSON.stringify({ query }));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('hunter2');
  });

  it('a wrong literal or variable of a scalar refuses all of an operation, before its first change', async () => {
    const input = `{ id: "${FJORDBANK}", expectedUpdatedAt: MOMENT, name: "hunter2" }`;
    const mutation = (moment: string, head = ''): string =>
      `mutation ${head} {
         upsertReportTheme(input: { name: "Before", themeConfig: {} }) { userErrors { code } }
         updateCampaign(input: ${input.replace('MOMENT', moment)}) { userErrors { code } }
       }`;
    const literal = await refusalOf(await post(JSON.stringify({ query: mutation('"hunter2"') })));
    const query = mutation('$moment', '($moment: DateTime!)');
    const variables = { moment: 'hunter2' };
    const variable = await refusalOf(await post(JSON.stringify({ query, variables })));
    expect([literal, variable]).toEqual([
      [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
      [{ code: 'BAD_USER_INPUT' }],
    ]);
  });

  it('what is wrong with scalars in variables and literals is not repeated either', async () => {
    const fields = 'me { companies { company { metrics(period: PERIOD) { events } } } }';
    const literal = `{ ${fields.replace('PERIOD', '{ from: "hunter2", to: "hunter2" }')} }`;
    const variable = `query ($period: Period!) { ${fields.replace('PERIOD', '$period')} }`;
    for (const query of [literal, variable]) {
      const variables = { period: { from: 'hunter2', to: 'hunter2' } };
      const text = await (await post(JSON.stringify({ query, variables }))).text();
      expect(text).toContain('expected a day of the years 1900 to 2999');
      expect(text).not.toContain('hunter2');
    }
  });

  it.each(['1899', '3000', '9999', '0000'])(
    'a period of the year %s is no period',
    async (year) => {
      const query = `{ me { companies { company {
      year: metrics(period: { year: "${year}" }) { events }
      month: metrics(period: { month: "${year}-12" }, granularity: DAY) { events }
      quarter: sroi(period: { quarter: "${year}-Q4" }) { ratio }
      benchmark(metric: SROI_RATIO, by: SIZE, period: { quarter: "${year}-Q4" }) { __typename }
      reports(filter: { period: { year: "${year}" } }) { totalCount }
    } } } }`;
      const { errors } = await graph.ask(query, { as: tokenSubject(ACCOUNTS.companyUser) });
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(
        Array.from({ length: 5 }, () => 'BAD_USER_INPUT'),
      );
    },
  );

  it.each(['1900', '2999'])('a period of the year %s is one', async (year) => {
    const query = `{ me { companies { company {
      year: metrics(period: { year: "${year}" }) { events }
      month: metrics(period: { month: "${year}-12" }, granularity: DAY) { events }
      week: metrics(period: { quarter: "${year}-Q4" }, granularity: WEEK) { events }
      days: metrics(period: { from: "${year}-01-01", to: "${year}-12-31" }) { events }
      sroi(period: { quarter: "${year}-Q1" }) { ratio }
      reports(filter: { period: { month: "${year}-12" } }) { totalCount }
    } } } }`;
    const { errors } = await graph.ask(query, { as: tokenSubject(ACCOUNTS.companyUser) });
    expect(errors).toEqual([]);
  });

  it('at most five errors of a document are listed', async () => {
    const query = `{ ${times(20, (n) => `unknown${n}`)} }`;
    expect(await refusalOf(await post(JSON.stringify({ query })))).toHaveLength(5);
  });

  it('a fragment that spreads itself is refused', async () => {
    const query = '{ ...F } fragment F on Query { ...F }';
    const [refusal] = await refusalOf(await post(JSON.stringify({ query })));
    expect(refusal).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('a query that is written to be read in two ways is held to the limits all the same', async () => {
    const headers = { 'apollo-require-preflight': 'true' };
    const repeated = encodeURIComponent(`{ me { ${times(500, () => 'id')} } }`);
    // %FF is no UTF-8: one reader of URLs gives up where another goes on.
    for (const query of [
      repeated,
      `%23%FF%0A${repeated}`,
      `%7B__typename%7D&q=%FF&query=${repeated}`,
    ]) {
      const response = await get(query, headers);
      expect(response.status).toBe(400);
    }
    const [refusal] = await refusalOf(await get(`%23%FF%0A${repeated}`, headers));
    expect(refusal).toMatchObject({ limit: 'overlaps' });
  });

  it('operations in a batch are refused', async () => {
    const response = await post(
      JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    );
    expect(response.status).toBe(400);
    expect(errorBody.parse(await response.json()).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it.each([
    ['text/plain', '{"query":"{ __typename }"}'],
    ['application/x-www-form-urlencoded', 'query={__typename}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--\r\n',
    ],
    ['application/xml', '<query/>'],
  ])('a body of the type %s is refused', async (type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(400);
    expect(errorBody.parse(await response.json()).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('a GET that a page could forge is refused, and a mutation by GET always is', async () => {
    expect((await fetch(`${graph.url}/graphql?query=%7B__typename%7D`)).status).toBe(400);
    // A page cannot send the header without asking first.
    expect((await get('%7B__typename%7D', {})).status).toBe(200);
    const response = await get('mutation%7B__typename%7D', { 'apollo-require-preflight': 'true' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('%s is not a way to ask', async (method) => {
    const response = await fetch(`${graph.url}/graphql`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('a kind of operation that the graph does not offer is refused', async () => {
    const response = await post('{"query":"subscription { a }"}');
    expect(await refusalOf(response)).toHaveLength(1);
  });

  it('names that objects inherit pollute nothing', async () => {
    const query = `query ($__proto__: Int, $constructor: Int) {
      __proto__: campaigns(first: $__proto__) { __proto__: nodes { __proto__: id constructor: name } }
      constructor: campaigns(first: $constructor) { constructor: nodes { prototype: id } }
    }`;
    const response = await post(JSON.stringify({ query }));
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toMatch(
      /^\{"data":\{"__proto__":\{"__proto__":\[\{"__proto__":"[-0-9a-f]{36}","constructor":"/,
    );
    expect(text).toContain('"constructor":{"constructor":[{"prototype":"');
    for (const body of [
      '{"query":"{ __typename }","__proto__":{"polluted":1}}',
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}',
      '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"polluted":1}}}}',
    ]) {
      const refused = await post(body);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toMatch(
        /^\{"errors":\[\{"message":"[^"]+ a member __proto__, .+"BAD_REQUEST"\}\}\]\}$/,
      );
    }
    expect(await (await post('{"query":')).text()).not.toContain('__proto__');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('leave the explorers what they ask for', async () => {
    const query = getIntrospectionQuery({
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      oneOf: true,
    });
    const answer = await graph.ask(query);
    expect([answer.status, answer.errors]).toEqual([200, []]);
  });

  it('are not reported as unexpected errors', () => {
    expect(graph.unexpected).toEqual([]);
  });
});
