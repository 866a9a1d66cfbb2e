import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACCOUNTS, DEMO_PASSWORD, PARTNER } from '@teei/local/demo/story/story.ts';
import { signingEnvironment } from '@teei/local/identity.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import {
  startServiceProcess,
  startSubgraphProcess,
  type ServiceProcess,
} from '@teei/local/service-process.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../ask.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

const GRAPH_SECRET = 'a secret for tests, long enough to be taken';
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:1';

let folder: string;
let database: TestDatabase;
let users: ServiceProcess;
let gateway: ServiceProcess;

/** The gateway as it is deployed, which knows the users subgraph by its address alone. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-issuer-'));
  database = await createTestDatabase({ seeded: true });
  const { signing } = await openLocalIssuer(folder);
  users = await startSubgraphProcess('users', {
    DATABASE_URL: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    GRAPH_SECRET,
    LOG_LEVEL: 'error',
    ...signingEnvironment(signing),
  });
  gateway = await startServiceProcess(
    'gateway',
    new URL('../../gateway/src/main.ts', import.meta.url),
    {
      environment: {
        PORT: '0',
        USERS_SUBGRAPH_URL: users.url,
        PROGRAMS_SUBGRAPH_URL: NOWHERE,
        CAMPAIGNS_SUBGRAPH_URL: NOWHERE,
        EVIDENCE_SUBGRAPH_URL: NOWHERE,
        REPORTING_SUBGRAPH_URL: NOWHERE,
        PRIVACY_SUBGRAPH_URL: NOWHERE,
        CLICKHOUSE_URL: NOWHERE,
        DATABASE_URL: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE),
        GRAPH_SECRET,
        JWKS_URL: `${users.url}/.well-known/jwks.json`,
        TOKEN_ISSUER: signing.issuer,
        LOG_LEVEL: 'silent',
      },
    },
  );
});
afterAll(async () => {
  await gateway.stop();
  await users.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function keysOf({ url }: ServiceProcess): Promise<string> {
  return (await fetch(`${url}/.well-known/jwks.json`)).text();
}

async function ask(query: string, token?: string): Promise<unknown> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

it('a gateway trusts the tokens of the users subgraph whose keys it is configured with, and shows the keys', async () => {
  const { email, userId } = ACCOUNTS.companyUser;
  const answer = await ask(
    `mutation { signIn(input: { email: "${email}", password: "${DEMO_PASSWORD}" }) { accessToken } }`,
  );
  const token = String(read(answer, 'data', 'signIn', 'accessToken'));
  expect(await ask('{ me { id } }', token)).toEqual({ data: { me: { id: userId } } });

  expect(await keysOf(gateway)).toEqual(await keysOf(users));
});

it('a gateway knows partners by their keys, from its own database', async () => {
  const answer = await ask('{ __typename }', PARTNER.key);
  expect(read(answer, 'errors', 0, 'extensions', 'code')).toBe('PERSISTED_QUERY_ID_REQUIRED');
});
