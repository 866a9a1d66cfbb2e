import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { type Graph, startGraph } from '../graph.ts';
import { readSupergraph } from '../supergraph/own-supergraph.ts';
import { readSubgraphUrls } from '../supergraph/subgraph-urls.ts';

const FRONTEND = 'https://app.teei.example';
const STUDIO = 'https://studio.apollographql.com';
const STRANGERS = [
  'https://evil.example',
  'https://studio.apollographql.com.evil.example',
  'http://studio.apollographql.com',
  // The frame of the embedded Sandbox has the page around it ask.
  'https://sandbox.embed.apollographql.com',
  'null',
];

/** Headers that the Sandbox asks to send, in a preflight. */
const HEADERS = 'apollo-require-preflight,authorization,content-type,x-apollo-operation-name';

/** Pages that a development server on this machine serves. */
const LOCAL = [
  'http://localhost:5173',
  'https://localhost',
  'http://127.0.0.1:3000',
  'http://[::1]:8080',
];

const NOT_LOCAL = [
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'ftp://localhost',
];

/** Headers of answers that pages may read beside those of every answer. */
const READABLE = {
  'access-control-expose-headers': 'x-request-id, RateLimit, RateLimit-Policy, Retry-After',
};

describe.each([
  ['in development', true, true, [FRONTEND, STUDIO, ...LOCAL], [...STRANGERS, ...NOT_LOCAL]],
  ['with its explorers', true, false, [FRONTEND, STUDIO], [...STRANGERS, ...LOCAL]],
  ['without explorers', false, false, [FRONTEND], [STUDIO, ...STRANGERS, ...LOCAL]],
])('the graph %s', (_name, explorer, allowLoopbackOrigins, friends, strangers) => {
  let graph: Graph;

  beforeAll(async () => {
    const supergraphSdl = readSupergraph();
    graph = await startGraph({
      supergraphSdl,
      scalars,
      port: 0,
      host: '127.0.0.1',
      local: [],
      // Nothing here is asked of them.
      remote: readSubgraphUrls(supergraphSdl),
      secret: undefined,
      database: undefined,
      tokens: undefined,
      report: () => {},
      explorer,
      showWork: false,
      allowedOrigins: [FRONTEND],
      allowLoopbackOrigins,
    });
  });
  afterAll(() => graph.close());

  function preflight(origin: string): Promise<Response> {
    return fetch(`${graph.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': HEADERS,
      },
    });
  }

  function post(query: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  }

  it.each(friends)('lets pages of %s send what they need to, without cookies', async (origin) => {
    const response = await preflight(origin);
    expect(response.status).toBe(204);
    expect(corsHeaders(response)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET,HEAD,POST',
      'access-control-allow-headers': HEADERS,
      'access-control-max-age': '600',
      ...READABLE,
    });
  });

  it.each(friends)('lets pages of %s read its answers and its errors', async (origin) => {
    for (const query of ['{ __typename }', '{ nothing }']) {
      const response = await post(query, { origin });
      expect(corsHeaders(response)).toEqual({
        'access-control-allow-origin': origin,
        ...READABLE,
      });
      expect(response.headers.get('vary')).toContain('Origin');
    }
  });

  it.each(strangers)('tells browsers nothing for pages of %s', async (origin) => {
    for (const response of [await preflight(origin), await post('{ __typename }', { origin })]) {
      expect(corsHeaders(response)).toEqual({});
      expect(response.headers.get('vary')).toContain('Origin');
    }
  });

  it.each(strangers)(
    'answers preflights of %s with the variable that allows it',
    async (origin) => {
      const response = await preflight(origin);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('ALLOWED_ORIGINS');
    },
  );

  it('answers whoever is no page of another origin', async () => {
    const response = await post('{ __typename }', {});
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(corsHeaders(response)).toEqual({});
  });

  it.each([
    ['apollo-require-preflight', 'true'],
    ['graphql-require-preflight', 'true'],
    ['x-apollo-operation-name', 'Q'],
    ['authorization', 'Bearer a'],
  ])('answers a GET with %s, which no page can send by itself', async (name, value) => {
    const response = await fetch(`${graph.url}/graphql?query={__typename}`, {
      headers: { [name]: value },
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('refuses forged requests of friends too', async () => {
    for (const origin of friends) {
      const response = await fetch(`${graph.url}/graphql?query={__typename}`, {
        headers: { origin },
      });
      expect(response.status).toBe(400);
    }
  });

  it.each(['/', '/graphiql', '/metrics', '/healthz', '/readyz'])(
    'keeps %s to its own origin',
    async (path) => {
      for (const origin of friends) {
        const response = await fetch(`${graph.url}${path}`, { headers: { origin } });
        expect(corsHeaders(response)).toEqual({});
      }
    },
  );

  it.each(['/', '/graphiql'])('serves %s only when it has explorers', async (path) => {
    const response = await fetch(`${graph.url}${path}`);
    expect(response.status).toBe(explorer ? 200 : 404);
  });
});

function corsHeaders({ headers }: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));
}
