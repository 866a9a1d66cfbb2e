/**
 * Two gateways as processes of their own, each before a users subgraph of its own, over one Postgres and one Redis: a limit is
 * one limit, and what one of them is told is in force at the other.
 */
import { rm } from 'node:fs/promises';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import { signingEnvironment } from '@teei/local/identity.ts';
import { openLocalIssuer, type LocalIssuer } from '@teei/local/issuer.ts';
import {
  startServiceProcess,
  startSubgraphProcess,
  type ServiceProcess,
} from '@teei/local/service-process.ts';
import {
  addClient,
  addKey,
  limitClient,
  revokeClient,
} from '@teei/gateway/src/partners/client.sql.ts';
import { hashKey, makeKey } from '@teei/gateway/src/partners/keys.ts';
import { publishOperations, retireOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import { hashPassword } from '@teei/users/src/sign-in/password.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../ask.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { Opened } from '../opened.ts';
import { operationId, persistedQuery } from '../persisted-query.ts';
import { findRedis, startRedis, type TestRedis } from '../redis.ts';

const SECRET = 'a secret for tests, long enough to be taken';
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:1';
const MAIN = new URL('../../gateway/src/main.ts', import.meta.url);

const COMPANY = '0a000000-0000-4000-8000-000000000001';
const PERSON = '0b000000-0000-4000-8000-000000000001';
const EMAIL = 'mia@own.example';
const PASSWORD = 'correct horse battery staple';

const COMPANIES = '{ companies(first: 1) { nodes { id } } }';
const BY_ID = { extensions: persistedQuery(COMPANIES) };
const OPERATIONS = [
  { id: operationId(COMPANIES), name: 'Companies', type: 'query' as const, body: COMPANIES },
];
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  accessToken refreshToken userErrors { code } } }`;
const SIGN_OUT = `mutation ($input: SignOutInput!) { signOut(input: $input) { userErrors { code } } }`;

/** Resolves when a gateway has found Redis. */
function untilRedisIsThere({ url }: ServiceProcess): Promise<void> {
  return eventually(async () => {
    const body = await (await fetch(`${url}/readyz`)).text();
    expect(body).not.toContain('"redis"');
  });
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

/** Code of an answer's first error; OK for none. */
function codeOf(answer: unknown): unknown {
  return read(answer, 'errors', 0, 'extensions', 'code') ?? 'OK';
}

const program = findRedis();

describe.skipIf(program === undefined)('two gateways over the same stores', () => {
  let folder: string;
  let database: TestDatabase;
  let owner: pg.Client;
  let redis: TestRedis;
  let issuer: LocalIssuer;
  let gateways: readonly ServiceProcess[] = [];
  /** Closed at the end, also where a later start failed. */
  const opened = new Opened();

  beforeAll(async () => {
    [folder, database, redis] = await Promise.all([
      opened.add(createTemporaryDataDir('teei-gateways-'), (made) =>
        rm(made, { recursive: true, force: true }),
      ),
      opened.add(createTestDatabase(), (made) => made.drop()),
      opened.add(startRedis(program ?? ''), (started) => started.stop()),
    ]);
    issuer = await openLocalIssuer(folder);
    owner = await opened.add(connect(database.superuserUrl), (client) => client.end());
    await owner.query(`insert into users.companies (id, name) values ($1, 'Own')`, [COMPANY]);
    await owner.query(
      `insert into users.users (id, email, role, password_hash) values ($1, $2, 'company_user', $3)`,
      [PERSON, EMAIL, await hashPassword(PASSWORD)],
    );
    await owner.query(`insert into users.company_users (company_id, user_id) values ($1, $2)`, [
      COMPANY,
      PERSON,
    ]);
    const subgraphs = await Promise.all([startUsers(), startUsers()].map(stopAtEnd));
    gateways = await Promise.all(subgraphs.map(startGateway).map(stopAtEnd));
    await Promise.all(gateways.map(untilRedisIsThere));
  });
  afterAll(() => opened.close());

  function stopAtEnd(starting: Promise<ServiceProcess>): Promise<ServiceProcess> {
    return opened.add(starting, (process) => process.stop());
  }

  function startUsers(): Promise<ServiceProcess> {
    return startSubgraphProcess('users', {
      PORT: '0',
      DATABASE_URL: subgraphDatabaseUrl(database.ownerUrl, 'users'),
      GRAPH_SECRET: SECRET,
      LOG_LEVEL: 'silent',
      ...signingEnvironment(issuer.signing),
    });
  }

  function startGateway({ url }: ServiceProcess): Promise<ServiceProcess> {
    return startServiceProcess('gateway', MAIN, {
      environment: {
        PORT: '0',
        PLANNER_PROCESSES: '1',
        REDIS_URL: redis.url,
        USERS_SUBGRAPH_URL: url,
        ...Object.fromEntries(
          ['PROGRAMS', 'CAMPAIGNS', 'EVIDENCE', 'REPORTING', 'PRIVACY'].map((name) => [
            `${name}_SUBGRAPH_URL`,
            NOWHERE,
          ]),
        ),
        CLICKHOUSE_URL: NOWHERE,
        DATABASE_URL: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE),
        GRAPH_SECRET: SECRET,
        JWKS_URL: `${url}/.well-known/jwks.json`,
        TOKEN_ISSUER: issuer.tokens.issuer,
        TOKEN_AUDIENCE: issuer.tokens.audience,
        LOG_LEVEL: 'silent',
      },
    });
  }

  /** Answer of the gateway with this number, counted from 0 and from the beginning again. */
  async function ask(number: number, body: object, credential?: string): Promise<unknown> {
    const response = await fetch(`${gateways[number % gateways.length]?.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  /** Outcomes of the operation that a partner asks for at each gateway. */
  function outcomes(key: string): Promise<unknown[]> {
    return Promise.all(gateways.map(async (_gateway, at) => codeOf(await ask(at, BY_ID, key))));
  }

  async function addPartner(name: string): Promise<{ id: string; key: string }> {
    const id = await addClient(owner, { name, companyId: COMPANY, platform: null, scopes: [] });
    const key = makeKey();
    await addKey(owner, id, hashKey(key));
    return { id, key };
  }

  /** Outcomes of requests of a new client, to each gateway in turn: as many as its limit allows, and one more to each. */
  async function outcomesAtLimit(limit: number): Promise<readonly unknown[]> {
    await owner.query('begin');
    const limited = await addPartner('limited');
    const other = await addPartner('other');
    await limitClient(owner, limited.id, { requestsPerMinute: limit, costPerMinute: null });
    for (const { id } of [limited, other]) await publishOperations(owner, id, OPERATIONS);
    await owner.query('commit');
    // Who knows the one knows the other.
    await eventually(async () => expect(await outcomes(other.key)).toEqual(['OK', 'OK']));
    const codes: unknown[] = [];
    for (let number = 0; number < limit + gateways.length; number += 1) {
      codes.push(codeOf(await ask(number, BY_ID, limited.key)));
    }
    return codes;
  }

  it('count the requests of a client together', async () => {
    const limit = 12;
    const expected = [
      ...Array.from({ length: limit }, () => 'OK'),
      ...gateways.map(() => 'RATE_LIMITED'),
    ];
    // A gateway that Redis does not answer in time counts alone for a second: another client begins anew.
    await eventually(async () => expect(await outcomesAtLimit(limit)).toEqual(expected));
  });

  it('count the sign-ins with an address together', async () => {
    const input = { email: 'nobody@own.example', password: 'wrong' };
    const codes: unknown[] = [];
    for (let number = 0; number < 12; number += 1) {
      const answer = await ask(number, { query: SIGN_IN, variables: { input } });
      codes.push(read(answer, 'data', 'signIn', 'userErrors', 0, 'code'));
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'UNAUTHENTICATED'));
    expect(codes.slice(10)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });

  it('both run an operation once it is published, and neither once it is retired or its client revoked', async () => {
    const { id, key } = await addPartner('published');
    const become = (code: string): Promise<void> =>
      eventually(async () => expect(await outcomes(key)).toEqual([code, code]));
    await become('PERSISTED_QUERY_NOT_IN_LIST');
    await publishOperations(owner, id, OPERATIONS);
    await become('OK');
    await retireOperations(owner, id, { ids: [operationId(COMPANIES)] });
    await become('PERSISTED_QUERY_NOT_IN_LIST');
    await publishOperations(owner, id, OPERATIONS);
    await become('OK');
    await revokeClient(owner, id);
    await become('UNAUTHENTICATED');
  });

  it('neither takes a token of a session that was ended at the other', async () => {
    const input = { email: EMAIL, password: PASSWORD };
    const signedIn = await ask(0, { query: SIGN_IN, variables: { input } });
    const token = String(read(signedIn, 'data', 'signIn', 'accessToken'));
    const me = { query: '{ me { id } }' };
    const both = async (): Promise<unknown[]> =>
      Promise.all(gateways.map(async (_gateway, at) => codeOf(await ask(at, me, token))));
    expect(await both()).toEqual(['OK', 'OK']);
    const refreshToken = read(signedIn, 'data', 'signIn', 'refreshToken');
    await ask(0, { query: SIGN_OUT, variables: { input: { refreshToken } } });
    await eventually(async () =>
      expect(await both()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']),
    );
  });
});
