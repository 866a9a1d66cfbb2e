import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { read } from '@teei/test/ask.ts';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { startGraph, type Graph } from '../graph.ts';

/** Limits of a subgraph's answer, in milliseconds and bytes. */
const DEADLINE = 2_000;
const MEBIBYTE = 1024 * 1024;
const MAX_RESPONSE_BYTES = 10 * MEBIBYTE;

const FEDERATION = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const THINGS = `${FEDERATION}
  type Query { things: [Thing!] }
  type Thing @key(fields: "id") { id: ID! name: String }`;
const FACTS = `${FEDERATION}
  type Query { news: String other: String }
  type Mutation { tell(text: String): String }
  type Thing @key(fields: "id") { id: ID! fact: String rating: Int }`;

const graphRequest = z.object({
  query: z.string(),
  variables: z.object({ representations: z.array(z.unknown()).optional() }).nullish(),
});
type GraphRequest = z.infer<typeof graphRequest>;
type Behaviour = (request: GraphRequest, response: ServerResponse) => unknown;

const json: (body: unknown, status?: number) => Behaviour =
  (body, status = 200) =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

const listThings = json({
  data: {
    __typename: 'Query',
    things: [1, 2, 3].map((n) => ({ __typename: 'Thing', id: String(n), name: `T${n}` })),
  },
});

/** Right response of the facts subgraph. */
const tellFacts: Behaviour = ({ query, variables }, response) => {
  const entities = variables?.representations?.map(() => ({ fact: 'true', rating: 5 }));
  const root = query.startsWith('mutation')
    ? { tell: 'told' }
    : { __typename: 'Query', news: 'none', other: 'none' };
  return json({ data: entities ? { _entities: entities } : root })({ query, variables }, response);
};

let behave: Behaviour = tellFacts;
let asked = 0;
let hungUp = 0;
const reported: unknown[] = [];

let things: Server;
let facts: Server;
let graph: Graph;

beforeAll(async () => {
  things = await listen(serve(() => listThings));
  facts = await listen(
    serve((response) => {
      asked += 1;
      response.once('close', () => (hungUp += Number(!response.writableFinished)));
      return behave;
    }),
  );
  const { supergraphSdl } = composeServices([
    { name: 'things', url: urlOf(things), typeDefs: parse(THINGS) },
    { name: 'facts', url: urlOf(facts), typeDefs: parse(FACTS) },
  ]);
  graph = await startGraph({
    supergraphSdl: supergraphSdl ?? '',
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: [
      { name: 'things', url: urlOf(things) },
      { name: 'facts', url: urlOf(facts) },
    ],
    secret: undefined,
    database: undefined,
    tokens: undefined,
    report: (error) => reported.push(error),
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
});
afterEach(() => {
  behave = tellFacts;
  asked = 0;
  hungUp = 0;
  reported.length = 0;
});
afterAll(async () => {
  await graph.close();
  for (const server of [things, facts]) {
    server.closeAllConnections();
    server.close();
  }
});

function serve(choose: (response: ServerResponse) => Behaviour): RequestListener {
  return (request, response) => {
    void (async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(z.instanceof(Uint8Array).parse(chunk));
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      choose(response)(graphRequest.parse(body), response);
    })();
  };
}

async function listen(listener: RequestListener, port = 0): Promise<Server> {
  const server = createServer(listener);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const address = z.custom<AddressInfo>((value) => typeof value === 'object' && value !== null);

function urlOf(server: Server): string {
  return `http://127.0.0.1:${address.parse(server.address()).port}`;
}

async function ask(query: string): Promise<{ readonly answer: unknown; readonly time: number }> {
  const since = performance.now();
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  return { answer, time: performance.now() - since };
}

/** Sends a body of 50 MiB for as long as somebody reads it. */
let sent = 0;
const flood: Behaviour = (_request, response) => {
  const chunk = Buffer.alloc(MEBIBYTE, ' ');
  sent = 0;
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    if (sent >= 50 * MEBIBYTE) response.end('{}');
    else if (!response.destroyed) {
      sent += MEBIBYTE;
      response.write(chunk, more);
    }
  };
  more();
};

const UNAVAILABLE = { code: 'SUBGRAPH_UNAVAILABLE' };
const WAYS = {
  'hangs up': (_request, response) => response.destroy(),
  'never answers': () => undefined,
  'stops in the middle of its answer': (_request, response) =>
    response.writeHead(200, { 'content-length': 500 }).write('{ "data"'),
  'answers HTML': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to nginx!</h1>'),
  'answers nothing': json(''),
  'answers JSON of another form': json({ hello: 'world' }),
  'answers JSON that is no object': json([null]),
  'answers with data of another form': json({ data: { hello: 'world', _entities: 'none' } }),
  'answers with nothing in place of data': json({ data: null }),
  'answers with errors of another form': json({ errors: 'no' }),
  'answers with status 500': json({ data: { news: 'none', other: 'none' } }, 500),
  'sends elsewhere': (_request, response) =>
    response.writeHead(302, { location: urlOf(things) }).end(),
  'answers with 50 MiB': flood,
} satisfies Record<string, Behaviour>;

async function countFailures(): Promise<number> {
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  const line = /^graphql_subgraph_failures_total\{subgraph="facts"\} (\d+)$/m.exec(metrics);
  return Number(line?.[1] ?? 0);
}

async function readiness(): Promise<unknown> {
  return (await fetch(`${graph.url}/readyz`)).json();
}

const pathErrors = z.array(z.looseObject({ path: z.array(z.unknown()) }));

const QUERY = '{ things { id name fact rating } news also: other }';
const intact = (n: number) => ({ id: String(n), name: `T${n}`, fact: null, rating: null });

/** Milliseconds for an operation to be planned and sent, on a busy machine. */
const WAIT_TIMEOUT_MS = 10_000;

/** Closes the connection when the subgraph has been asked. */
async function askAndLeave(query: string): Promise<void> {
  const client = new AbortController();
  const answer = fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: client.signal,
  });
  await vi.waitFor(() => expect(asked).toBe(1), WAIT_TIMEOUT_MS);
  client.abort();
  await expect(answer).rejects.toThrow('aborted');
}

describe('a client that leaves before it has its answer', () => {
  it('cancels its requests, and no error is reported', async () => {
    behave = () => undefined;
    await askAndLeave('{ news }');
    await vi.waitFor(() => expect(hungUp).toBe(1), WAIT_TIMEOUT_MS);
    expect(reported).toEqual([]);
  });

  it('has its change made nevertheless', async () => {
    const released = Promise.withResolvers<undefined>();
    const finished = Promise.withResolvers<undefined>();
    behave = async (request, response) => {
      response.once('finish', finished.resolve);
      await released.promise;
      await tellFacts(request, response);
    };
    await askAndLeave('mutation { tell }');
    released.resolve(undefined);
    await finished.promise;
    expect(hungUp).toBe(0);
  });
});

describe('a subgraph', () => {
  it('gives its fields while nothing is wrong with it', async () => {
    const { answer } = await ask('{ things { id fact } news other }');
    expect(answer).toEqual({
      data: {
        things: ['1', '2', '3'].map((id) => ({ id, fact: 'true' })),
        news: 'none',
        other: 'none',
      },
    });
  });

  it.each(Object.entries(WAYS))(
    'that %s loses its own fields, with an error each, in its time',
    async (_way, behaviour) => {
      behave = behaviour;
      const { answer, time } = await ask(QUERY);
      expect(answer).toMatchObject({
        data: { things: [intact(1), intact(2), intact(3)], news: null, also: null },
      });
      const errors = pathErrors.parse(read(answer, 'errors'));
      expect(errors.toSorted((a, b) => (String(a.path) < String(b.path) ? -1 : 1))).toMatchObject([
        { path: ['also'], extensions: UNAVAILABLE },
        { path: ['news'], extensions: UNAVAILABLE },
        { path: ['things', 0, 'fact'], extensions: UNAVAILABLE },
        { path: ['things', 0, 'rating'], extensions: UNAVAILABLE },
      ]);
      expect(errors).toHaveLength(4);
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|facts|nginx|JSON|500/);
      // They are fetched at the same time: one deadline for all, and some time to say so.
      expect(time).toBeLessThan(2 * DEADLINE);
      expect(reported).toHaveLength(2);

      behave = tellFacts;
      expect((await ask('{ news }')).answer).toEqual({ data: { news: 'none' } });
    },
  );

  it.each([
    ['no data', {}, { path: ['things', 0, 'fact'] }],
    ['null', { data: null }, { path: ['things', 0, 'fact'] }],
    ['data without the field', { data: {} }, { path: ['things', 0, 'fact'] }],
    ['no entities', { data: { _entities: null } }, { path: ['things', 0, 'fact'] }],
    ['fewer entities', { data: { _entities: [{ fact: 'x', rating: 1 }] } }, {}],
  ])('that gives errors and %s is heard at what is lost', async (_what, data, place) => {
    const closed = { message: 'Closed today.', extensions: { code: 'CLOSED' } };
    behave = json({ ...data, errors: [closed] });
    const { answer } = await ask('{ things { id fact } news }');
    const without = [1, 2, 3].map((n) => ({ id: String(n), fact: null }));
    expect(read(answer, 'data')).toEqual({ things: without, news: null });
    const errors = [
      { ...closed, path: ['news'] },
      { ...closed, ...place },
    ];
    expect(read(answer, 'errors')).toEqual(expect.arrayContaining(errors));
    expect(read(answer, 'errors', 'length')).toBe(2);
    expect(reported).toEqual([]);
  });

  it.each([0, 2, 4])('that gives %i entities for three loses them all', async (count) => {
    behave = json({ data: { _entities: Array.from({ length: count }, () => ({ fact: 'x' })) } });
    const { answer } = await ask('{ things { id fact } }');
    expect(answer).toMatchObject({
      data: { things: [{ fact: null }, { fact: null }, { fact: null }] },
      errors: [{ path: ['things', 0, 'fact'], extensions: UNAVAILABLE }],
    });
  });

  it('that gives other things than entities loses them', async () => {
    behave = json({ data: { _entities: [1, 'two', null] } });
    const { answer } = await ask('{ things { id fact } }');
    expect(read(answer, 'errors')).toMatchObject([{ extensions: UNAVAILABLE }]);
  });

  it('that answers against the schema loses that value, which is logged once', async () => {
    behave = json({ data: { news: 4711 } });
    for (let n = 0; n < 3; n += 1) {
      const { answer } = await ask('{ news }');
      expect(answer).toMatchObject({
        data: { news: null },
        errors: [{ path: ['news'], extensions: { code: 'INVALID_ANSWER' } }],
      });
    }
    expect(reported.map(String)).toEqual([
      'TypeError: facts returned a value for Query.news that the schema forbids.',
    ]);
    const metrics = await (await fetch(`${graph.url}/metrics`)).text();
    expect(metrics).toContain('graphql_invalid_answers_total{field="Query.news"} 3');
  });

  it('that floods is read no further than its limit', async () => {
    behave = flood;
    await ask('{ news }');
    // The bytes in the buffers of both sides are sent, and not read.
    expect(sent).toBeLessThan(MAX_RESPONSE_BYTES + 10 * MEBIBYTE);
    await vi.waitFor(() => expect(hungUp).toBe(1), 10_000);
  });

  it.each(Object.entries(WAYS))(
    'that %s is asked for a change once, and there is one error',
    async (_way, behaviour) => {
      behave = behaviour;
      const { answer, time } = await ask('mutation { tell(text: "x") }');
      expect(answer).toMatchObject({
        data: { tell: null },
        errors: [{ path: ['tell'], extensions: UNAVAILABLE }],
      });
      expect(read(answer, 'errors', 'length')).toBe(1);
      expect(asked).toBe(1);
      expect(time).toBeLessThan(2 * DEADLINE);
    },
  );

  it('that closes a connection in the moment in which it is used is asked once more, but for no change', async () => {
    let closed = 0;
    behave = (request, response) => {
      closed += 1;
      if (closed > 1) return tellFacts(request, response);
      return response.destroy();
    };
    expect((await ask('{ news }')).answer).toEqual({ data: { news: 'none' } });
    closed = 0;
    expect((await ask('mutation { tell }')).answer).toMatchObject({
      data: { tell: null },
      errors: [{ path: ['tell'], extensions: UNAVAILABLE }],
    });
    expect(closed).toBe(1);
  });

  it('that is strange is counted, request by request', async () => {
    const before = await countFailures();
    behave = json({ hello: 'world' });
    await ask(QUERY);
    behave = tellFacts;
    await ask('{ news }');
    expect(await countFailures()).toBe(before + 2);
  });

  it('that is down loses its fields, and has them again when it is back', async () => {
    const { port } = address.parse(facts.address());
    facts.closeAllConnections();
    facts.close();
    await once(facts, 'close');
    const { answer } = await ask(QUERY);
    expect(answer).toMatchObject({
      data: { things: [intact(1), intact(2), intact(3)], news: null, also: null },
    });
    expect(read(answer, 'errors', 'length')).toBe(4);
    expect(await readiness()).toEqual({
      ready: true,
      impaired: [{ name: 'facts', reason: 'It does not answer.' }],
    });
    expect((await ask('mutation { tell }')).answer).toMatchObject({
      data: { tell: null },
      errors: [{ path: ['tell'], extensions: UNAVAILABLE }],
    });
    facts = await listen(
      serve(() => tellFacts),
      port,
    );
    expect((await ask('{ news }')).answer).toEqual({ data: { news: 'none' } });
    expect(await readiness()).toEqual({ ready: true });
  });
});
