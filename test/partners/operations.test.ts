import { ACCOUNTS, FJORDBANK, PARTNER, SOLVIND } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { read } from '../ask.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';
import { operationId, persistedQuery } from '../persisted-query.ts';
import { publish } from '../publish.ts';
import {
  FEED,
  IMPACT,
  machineAt,
  NOT_IN_LIST,
  PUBLIC,
  refusal,
  REQUIRED,
  TOKEN,
  VARIABLES,
} from './machine.ts';

/** Milliseconds for a planner to start on a busy machine. */
const READY_TIMEOUT_MS = 20_000;

const FIGURES = z.object({
  company: z.object({
    name: z.literal('Fjordbank'),
    metrics: z.tuple([z.object({ volunteerHours: z.number(), sessions: z.number() })]),
    sroi: z.object({ ratio: z.number() }),
    periodMetrics: z.object({ totalVolunteerHours: z.number() }),
  }),
});

const DELIVERIES = z.object({
  data: z.object({
    impactDeliveries: z.object({
      nodes: z.array(
        z.object({
          platform: z.literal('BENEVITY'),
          mapping: z.object({ updatedAt: z.string() }),
          company: z.object({ id: z.literal(FJORDBANK) }),
          period: z.string(),
          periodMetrics: z.object({ period: z.string(), sroiRatio: z.number() }),
        }),
      ),
    }),
  }),
});

/** Effect of a request: the fields that were answered, or nothing at all. */
async function effectOf(response: Response): Promise<string> {
  const { data } = z
    .object({ data: z.record(z.string(), z.unknown()).optional() })
    .parse(await response.json());
  if (data) return Object.keys(data).join(' ');
  const work = Number(response.headers.get('x-subgraph-requests') ?? 0);
  return response.status === 400 && work === 0 ? 'nothing' : `${response.status}, ${work} requests`;
}

async function countPrepared({ url }: TestGraph): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^graphql_prepared_documents (\d+)$/m.exec(metrics)?.[1]);
}

describe.each(TOPOLOGIES)('a partner of the graph %s', (topology) => {
  let graph: TestGraph;
  const machine = machineAt(() => graph);

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  it('has its operations planned before it asks, and those that are published later', async () => {
    // The planner may still be starting.
    await vi.waitFor(
      async () => expect((await fetch(`${graph.url}/readyz`)).status).toBe(200),
      READY_TIMEOUT_MS,
    );
    // The explorer's initial operation is counted, too.
    const before = await countPrepared(graph);
    expect(before).toBeGreaterThan(2);
    await publish(graph, TOKEN, ['query Ahead { companies(first: 1) { totalCount } }']);
    await vi.waitFor(
      async () => expect(await countPrepared(graph)).toBe(before + 1),
      READY_TIMEOUT_MS,
    );
  });

  /** Last cursor of a page of deliveries. */
  async function endOf(after?: unknown): Promise<unknown> {
    const variables = { ...VARIABLES, after };
    const answer = await machine.post({ documentId: operationId(FEED), variables });
    return read(await answer.json(), 'data', 'impactDeliveries', 'pageInfo', 'endCursor');
  }

  describe('runs what was published for it', () => {
    it('by POST and by GET, and reads its company’s figures', async () => {
      const extensions = JSON.stringify(persistedQuery(IMPACT));
      const answers = [
        await machine.run(IMPACT),
        await machine.get({ extensions, variables: JSON.stringify(VARIABLES) }),
        await machine.get({
          extensions,
          variables: JSON.stringify(VARIABLES),
          operationName: 'CompanyImpact',
        }),
        await machine.run(IMPACT, await graph.token(TOKEN)),
        // Clients that send no preflight header, and ids in other forms.
        await machine.get({ extensions, variables: JSON.stringify(VARIABLES) }, {}),
        await machine.post({ documentId: operationId(IMPACT), variables: VARIABLES }),
        await machine.post({ documentId: `sha256:${operationId(IMPACT)}`, variables: VARIABLES }),
        await machine.get(
          { documentId: operationId(IMPACT), variables: JSON.stringify(VARIABLES) },
          {},
        ),
      ];
      const { data } = await graph.ask(IMPACT, {
        as: tokenSubject(ACCOUNTS.companyUser),
        variables: VARIABLES,
      });
      expect(() => FIGURES.parse(data)).not.toThrow();
      for (const answer of answers) expect(await answer.json()).toEqual({ data });
    });

    it('and reads the part of the schema that it may ask for', async () => {
      const get = (headers: Readonly<Record<string, string>>) =>
        fetch(`${graph.url}/schema.graphql`, { headers });
      const schema = await (await get({ authorization: `Bearer ${PARTNER.key}` })).text();
      expect(schema).toContain('type Company');
      expect(schema).not.toContain('type Mutation');
      const user = await graph.token(tokenSubject(ACCOUNTS.companyUser));
      for (const headers of [
        {},
        { authorization: 'Bearer x' },
        { authorization: `Bearer ${user}` },
      ]) {
        const { status } = await get(headers);
        expect(status).toBe(401);
      }
    });

    it('and follows its deliveries (Q27) at the cost of three requests', async () => {
      const response = await machine.run(FEED);
      const { data } = DELIVERIES.parse(await response.json());
      expect(data.impactDeliveries.nodes.length).toBeGreaterThan(0);
      // Each with the figures of its own period.
      for (const { period, periodMetrics } of data.impactDeliveries.nodes) {
        expect(periodMetrics.period).toBe(period);
      }
      expect(Number(response.headers.get('x-subgraph-requests'))).toBeLessThanOrEqual(3);
    });

    it('and polls from its last cursor, which an empty page keeps', async () => {
      let cursor = await endOf();
      for (let next = await endOf(cursor); next !== cursor; next = await endOf(cursor))
        cursor = next;
      expect(cursor).toEqual(expect.any(String));
    });

    it('about its own company alone', async () => {
      const answer = await machine.post({
        extensions: persistedQuery(IMPACT),
        variables: { company: SOLVIND },
      });
      expect(await answer.json()).toMatchObject({
        data: { company: null },
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    });

    it('without names, whatever was published', async () => {
      const [known] = await graph.sql(
        `SELECT e.external_id, e.profile_id FROM users.user_external_ids AS e
         JOIN users.company_users AS m ON m.user_id = e.profile_id
         WHERE e.provider = 'benevity' AND m.company_id = $1 LIMIT 1`,
        [FJORDBANK],
      );
      const call = `userByExternalId(provider: BENEVITY, externalId: "${String(known?.['external_id'])}")`;
      const people = `{
        person: ${call} { id firstName lastName email }
        users { nodes { firstName } }
        company(id: "${FJORDBANK}") { name members { nodes { user { email } } } }
      }`;
      await publish(graph, TOKEN, [people]);
      const { data, errors } = await graph.ask(people, { as: TOKEN });
      expect(data).toEqual({
        person: { id: known?.['profile_id'], firstName: null, lastName: null, email: null },
        users: null,
        company: { name: 'Fjordbank', members: null },
      });
      const refused = errors.map(
        ({ path, extensions }) => `${path?.at(-1)} ${String(extensions?.['code'])}`,
      );
      expect(refused.toSorted()).toEqual([
        'email FORBIDDEN',
        'firstName FORBIDDEN',
        'lastName FORBIDDEN',
        'members FORBIDDEN',
        'users FORBIDDEN',
      ]);
    });

    it('but a mutation by POST alone', async () => {
      const mutation = `mutation {
        signIn(input: { email: "nobody@mail.example", password: "x" }) { userErrors { code } }
      }`;
      await publish(graph, TOKEN, [mutation]);
      const got = await machine.get({ extensions: JSON.stringify(persistedQuery(mutation)) });
      expect(got.headers.get('allow')).toBe('POST');
      expect(await refusal(got)).toEqual([405, 'BAD_REQUEST']);
      expect(await effectOf(await machine.run(mutation))).toBe('signIn');
    });

    it('with variables that are checked as everybody’s are', async () => {
      for (const variables of [{}, { company: null }, { company: 'a\0b' }]) {
        const answer = await machine.post({ extensions: persistedQuery(IMPACT), variables });
        expect(await refusal(answer)).toEqual([400, 'BAD_USER_INPUT']);
      }
    });
  });

  describe('runs no text', () => {
    const id = persistedQuery(IMPACT);

    it.each([
      ['alone', { query: PUBLIC }],
      ['that is published', { query: IMPACT, variables: VARIABLES }],
      ['beside its id', { query: IMPACT, extensions: id, variables: VARIABLES }],
      ['beside another’s id', { query: PUBLIC, extensions: id }],
      ['in extensions', { extensions: { query: PUBLIC } }],
      ['about the schema', { query: '{ __schema { types { name } } }' }],
      ['that is none', { query: '{' }],
      [
        'of another version',
        { extensions: { persistedQuery: { version: 2, sha256Hash: operationId(IMPACT) } } },
      ],
      [
        'without a version',
        { extensions: { persistedQuery: { sha256Hash: operationId(IMPACT) } } },
      ],
      [
        'in place of a hash',
        { extensions: { persistedQuery: { version: 1, sha256Hash: [operationId(IMPACT)] } } },
      ],
      ['and nothing', { variables: VARIABLES }],
    ])('%s', async (_how, body) => {
      expect(await refusal(await machine.post(body))).toEqual(REQUIRED);
    });

    it.each([
      ['an unknown one', operationId(PUBLIC)],
      ['upper-case letters', operationId(IMPACT).toUpperCase()],
      ['spaces', ` ${operationId(IMPACT)}`],
      ['NUL', `${operationId(IMPACT)}\0`],
      ['a name that objects inherit', '__proto__'],
      ['another', 'constructor'],
      ['nothing', ''],
      ['100 KB', 'a'.repeat(100_000)],
    ])('by an id of %s', async (_what, sha256Hash) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      expect(await refusal(await machine.post({ extensions }))).toEqual(NOT_IN_LIST);
    });

    it('by GET, in a batch, in a form, or past the protection against forged requests', async () => {
      const extensions = JSON.stringify(id);
      expect(await refusal(await machine.get({ query: PUBLIC }))).toEqual(REQUIRED);
      expect(await refusal(await machine.get({ query: PUBLIC, extensions }))).toEqual(REQUIRED);
      const twice = new URLSearchParams([
        ['extensions', extensions],
        ['query', ''],
        ['query', PUBLIC],
      ]);
      expect(await refusal(await machine.get(twice))).toEqual([400, 'BAD_REQUEST']);
      expect(await refusal(await machine.post([{ query: PUBLIC }, { extensions: id }]))).toEqual([
        400,
        'BAD_REQUEST',
      ]);
      const form = new FormData();
      form.set('operations', JSON.stringify({ query: PUBLIC }));
      for (const body of [form, new URLSearchParams({ query: PUBLIC })]) {
        const response = await fetch(`${graph.url}/graphql`, {
          method: 'POST',
          headers: { authorization: `Bearer ${PARTNER.key}`, 'apollo-require-preflight': 'true' },
          body,
        });
        expect(await refusal(response)).toEqual([400, 'BAD_REQUEST']);
      }
    });

    it('under names that objects inherit', async () => {
      const body = `{"__proto__":{"query":${JSON.stringify(PUBLIC)}},"extensions":{"__proto__":${JSON.stringify(id)}}}`;
      const posted = await fetch(`${graph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${PARTNER.key}` },
        body,
      });
      expect((await refusal(posted))[0]).toBe(400);
      const got = await machine.get({ extensions: `{"__proto__":${JSON.stringify(id)}}` });
      expect(await refusal(got)).toEqual(REQUIRED);
    });

    it('with a token either', async () => {
      const token = await graph.token(TOKEN);
      expect(await refusal(await machine.post({ query: PUBLIC }, token))).toEqual(REQUIRED);
      expect(await refusal(await machine.run(PUBLIC, token))).toEqual(NOT_IN_LIST);
    });

    it('whatever it sends, and by whatever way', async () => {
      const text = fc.oneof(
        fc.constantFrom(PUBLIC, IMPACT, FEED, '{ __typename }', 'query A { __typename }', ' ', '#'),
        fc.string(),
      );
      const anyHash = fc.oneof(
        fc.constantFrom(IMPACT, FEED, PUBLIC).map(operationId),
        text.map(operationId),
        fc.string(),
      );
      const extensions = fc.oneof(
        fc
          .record({ version: fc.constantFrom(1, 1, 1, 2, '1'), sha256Hash: anyHash })
          .map((persisted) => ({
            persistedQuery: persisted,
          })),
        fc.dictionary(fc.constantFrom('query', 'persistedQuery', '__proto__'), text),
      );
      const request = fc.record(
        {
          query: text,
          extensions,
          operationName: fc.constantFrom('CompanyImpact', 'A', ''),
          variables: fc.constantFrom(VARIABLES, { query: PUBLIC }),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(request, fc.boolean(), async (body, byGet) => {
          const texts = Object.entries(body).map(([name, value]): [string, string] => [
            name,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]);
          const response = byGet
            ? await machine.get(Object.fromEntries(texts))
            : await machine.post(body);
          const sent = read(body, 'extensions', 'persistedQuery', 'sha256Hash');
          const published = new Map([
            [operationId(IMPACT), 'company'],
            [operationId(FEED), 'impactDeliveries'],
          ]);
          // A published operation answers to its id with no text beside it; else nothing does.
          const wanted = body.query ? undefined : published.get(String(sent));
          expect(['nothing', wanted]).toContain(await effectOf(response));
        }),
        { numRuns: 150 },
      );
    });
  });
});
