import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ApolloClient, gql, HttpLink, InMemoryCache, type DocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { generatePersistedQueryIdsFromManifest } from '@apollo/persisted-query-lists';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { readCosts } from '@teei/gateway/src/limits/costs.ts';
import { DEFAULT_LIMITS } from '@teei/gateway/src/limits/limits.ts';
import { checkOperations } from '@teei/gateway/src/partners/check-operations.ts';
import { addClient, addKey, limitClient } from '@teei/gateway/src/partners/client.sql.ts';
import { hashKey, makeKey } from '@teei/gateway/src/partners/keys.ts';
import { readManifest } from '@teei/gateway/src/partners/manifest.ts';
import { publishOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import { PartnerSchema } from '@teei/gateway/src/partners/partner-schema.ts';
import { DEFAULT_RATE_LIMITS } from '@teei/gateway/src/rate-limits/rate-limits.ts';
import { readApiSchema } from '@teei/gateway/src/supergraph/api-schema.ts';
import { ACCOUNTS, DEMO_PASSWORD, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import pg from 'pg';
import relay from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { makePartnersClient, runPartnersClient } from '../guide-projects.ts';
import { operationId } from '../persisted-query.ts';
import { findProgram } from '../programs.ts';
import {
  OPERATION,
  runCodegen,
  runRelayCompiler,
  TEXT,
  writeApolloManifest,
  type CodegenOutput,
  type RelayOutput,
} from './tools.ts';

/** Milliseconds for a gateway to notice what is published, on a busy machine. */
const NOTICE_TIMEOUT_MS = 20_000;

const VARIABLES = { company: FJORDBANK };

const SIGN_IN = `mutation SignIn($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { refreshToken } }`;

let graph: TestGraph;
let folder: string;
/** Folder of the client that docs/partners.md shows. */
let guide: string;
let key: string;
let headers: Record<string, string>;
/** Data of the operation, as anybody of the company reads it. */
let figures: unknown;

/** Files of the tools, all published. */
let apolloManifest: string;
let codegen: CodegenOutput;
let codegenWithTypenames: CodegenOutput;
let relayOutput: RelayOutput;

beforeAll(async () => {
  [graph, folder] = await Promise.all([
    startTestGraph('in one process', {
      rateLimits: { limits: DEFAULT_RATE_LIMITS, redisUrl: undefined },
    }),
    mkdtemp(path.join(tmpdir(), 'teei-clients-')),
  ]);
  const owner = new pg.Client(graph.ownerUrl);
  // The database is dropped under it where something fails before it is done.
  owner.on('error', () => undefined);
  await owner.connect();
  const client = { name: 'tools', companyId: FJORDBANK, platform: null };
  const clientId = await addClient(owner, { ...client, scopes: ['operations:write'] });
  key = makeKey();
  await addKey(owner, clientId, hashKey(key));
  await limitClient(owner, clientId, { requestsPerMinute: 500, costPerMinute: null });
  headers = { authorization: `Bearer ${key}` };

  const schema = path.join(folder, 'schema.graphql');
  await vi.waitFor(async () => {
    const response = await fetch(`${graph.url}/schema.graphql`, { headers });
    if (!response.ok) throw new Error(`The schema was answered ${response.status}.`);
    await writeFile(schema, await response.text());
  }, NOTICE_TIMEOUT_MS);
  apolloManifest = await writeApolloManifest(folder);
  guide = path.join(folder, 'guide');
  const guideManifest = await makePartnersClient(guide, graph.url);
  codegen = await runCodegen(folder, { schema, addTypenames: false });
  codegenWithTypenames = await runCodegen(folder, { schema, addTypenames: true });
  relayOutput = await runRelayCompiler(folder, schema);

  const rules = await readRules();
  for (const file of [
    apolloManifest,
    guideManifest,
    codegen.persisted,
    codegenWithTypenames.persisted,
    relayOutput.persisted,
    TEXT,
    SIGN_IN,
  ]) {
    const operations = readManifest(file);
    await checkOperations(operations, rules);
    await publishOperations(owner, clientId, operations);
  }
  await owner.end();
  // Published last.
  await vi.waitFor(async () => {
    const { errors } = await post({ documentId: operationId(SIGN_IN) });
    if (!JSON.stringify(errors).includes('BAD_USER_INPUT')) throw new Error('Not published yet.');
  }, NOTICE_TIMEOUT_MS);
  ({ data: figures } = await graph.ask(TEXT, {
    as: tokenSubject(ACCOUNTS.companyUser),
    variables: VARIABLES,
  }));
});
afterAll(async () => {
  await Promise.all([graph.close(), rm(folder, { recursive: true })]);
});

/** Rules by which `pnpm operations publish` accepts a file, but for its planning. */
async function readRules() {
  const sdl = readSupergraph();
  const schema = await readApiSchema(sdl, scalars);
  return {
    schema,
    partnerSchema: new PartnerSchema(schema, sdl),
    costs: readCosts(sdl),
    compile: (): [] => [],
    limits: DEFAULT_LIMITS,
    scopes: ['operations:write'],
  };
}

const answerForm = z.object({ data: z.unknown().optional(), errors: z.unknown().optional() });

async function post(body: object): Promise<z.infer<typeof answerForm>> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answerForm.parse(await response.json());
}

/** Apollo Client as its guide to persisted queries sets it up. */
function apolloClient(options: PersistedQueryLink.Options): ApolloClient {
  const http = new HttpLink({ uri: `${graph.url}/graphql`, headers });
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: new PersistedQueryLink(options).concat(http),
  });
}

describe('a partner reads its figures with', () => {
  it.each([
    ['POST', false],
    ['GET', true],
  ])('Apollo Client and its own manifest, by %s', async (_method, useGETForHashedQueries) => {
    const client = apolloClient({
      ...generatePersistedQueryIdsFromManifest({
        loadManifest: async () => z.custom<never>().parse(JSON.parse(apolloManifest)),
      }),
      useGETForHashedQueries,
    });
    const { data } = await client.query({ query: gql(TEXT), variables: VARIABLES });
    expect(data).toMatchObject(Object(figures));
  });

  it('the client that the guide shows', async () => {
    expect(await runPartnersClient(guide, key)).toContain("name: 'Fjordbank'");
  });

  it.each([
    ['POST', false],
    ['GET', true],
  ])('urql and GraphQL Code Generator, by %s', async (_method, useGet) => {
    const client = new Client({
      url: `${graph.url}/graphql`,
      preferGetMethod: useGet ? 'force' : false,
      fetchOptions: { headers },
      exchanges: [
        persistedExchange({
          enforcePersistedQueries: true,
          preferGetForPersistedQueries: useGet ? 'force' : false,
          generateHash: async (_text, document) => codegen.idOf(document),
        }),
        fetchExchange,
      ],
    });
    const answer = await client.query<unknown>(codegen.document, VARIABLES).toPromise();
    expect(answer).toMatchObject({ data: figures, error: undefined });
  });

  it('Relay and its compiler', async () => {
    const { Environment, Network, RecordSource, Store, fetchQuery } = relay;
    const network = Network.create(async ({ id }, variables) =>
      z.custom<never>().parse(await post({ documentId: id, variables })),
    );
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const data = await fetchQuery(environment, relayOutput.request, VARIABLES).toPromise();
    // What a fragment reads is its component's.
    expect(data).toMatchObject({ company: { name: 'Fjordbank' } });
    expect(Object.keys(environment.getStore().getSource().toJSON()).join()).toContain('metrics');
  });

  it('curl', async ({ skip }) => {
    const curl = findProgram({ names: ['curl'], remedy: 'Install curl (apt-get install curl).' });
    if (curl === undefined) return skip('There is no curl on this machine.');
    const { stdout } = await promisify(execFile)(curl, [
      '--silent',
      '--header',
      `authorization: Bearer ${key}`,
      '--header',
      'content-type: application/json',
      '--data',
      JSON.stringify({ documentId: operationId(TEXT), variables: VARIABLES }),
      `${graph.url}/graphql`,
    ]);
    expect(JSON.parse(stdout)).toEqual({ data: figures });
  });
});

/** Apollo Client transforms a document, which loses its id: it is found again by the operation's name. */
async function readWithApollo({ document, idOf }: CodegenOutput): Promise<unknown> {
  const ids = new Map([[OPERATION, idOf(document)]]);
  const client = apolloClient({ generateHash: (sent) => ids.get(nameOf(sent)) ?? '' });
  const { data } = await client.query({ query: document, variables: VARIABLES });
  return data;
}

describe('Apollo Client with GraphQL Code Generator', () => {
  it('reads all fields where the registered text has __typename', async () => {
    expect(await readWithApollo(codegenWithTypenames)).toMatchObject(Object(figures));
  });

  it('loses fields without an error where it has not', async () => {
    expect(await readWithApollo(codegen)).not.toMatchObject(Object(figures));
  });
});

function nameOf({ definitions }: DocumentNode): string {
  return (
    definitions.flatMap((one) =>
      one.kind === 'OperationDefinition' ? (one.name?.value ?? []) : [],
    )[0] ?? ''
  );
}

it('is told its own limits, and those of all clients where it has none', async () => {
  const response = await fetch(`${graph.url}/graphql?documentId=${operationId(TEXT)}`, { headers });
  expect(response.headers.get('ratelimit-policy')).toBe(
    `"requests";q=500;w=60, "cost";q=${DEFAULT_RATE_LIMITS.clientCost};w=60`,
  );
});

const signIns = z.array(
  z.object({ data: z.object({ signIn: z.object({ refreshToken: z.string() }) }) }),
);

it.each([
  [
    'extensions.persistedQuery',
    { extensions: { persistedQuery: { version: 1, sha256Hash: operationId(SIGN_IN) } } },
  ],
  ['documentId', { documentId: operationId(SIGN_IN) }],
  ['documentId with its prefix', { documentId: `sha256:${operationId(SIGN_IN)}` }],
])('equal mutations that are sent by %s are each made', async (_form, id) => {
  const variables = { email: ACCOUNTS.companyUser.email, password: DEMO_PASSWORD };
  const send = (): Promise<unknown> => post({ ...id, variables });
  const made = signIns.parse(await Promise.all([send(), send(), send()]));
  expect(new Set(made.map(({ data }) => data.signIn.refreshToken)).size).toBe(3);
});
