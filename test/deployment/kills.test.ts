/**
 * Processes of the graph that are killed under load, as they are deployed, one after the other: those that serve a gateway
 * of two, the users subgraph, the standby of Postgres that answers queries, Redis, and the gateway's first process. An
 * acknowledged change is there once, whoever made it sees it at once, and a request that was lost with a process fails with
 * an error that says to try again. The primary of Postgres is killed elsewhere (`test/durability.test.ts`).
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { signingEnvironment } from '@teei/local/identity.ts';
import { openLocalIssuer, type LocalIssuer } from '@teei/local/issuer.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@teei/local/postgres.ts';
import {
  startServiceProcess,
  startSubgraphProcess,
  type ServiceProcess,
} from '@teei/local/service-process.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
  subgraphReplicaUrl,
} from '@teei/platform/database/role-url.ts';
import { ERROR_CODES, type ErrorCodeFacts } from '@teei/platform/errors/error-codes.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from '../ask.ts';
import { openDataFolder } from '../data-folder.ts';
import { Opened } from '../opened.ts';
import { findRedis, startRedis, type TestRedis } from '../redis.ts';
import { startStandby, type Standby } from '../standby.ts';

/** Clients, each of which sends its next request when the last was answered. */
const CLIENTS = 8;
const SECRET = 'a secret for tests, long enough to be taken';
/** Nobody answers there. */
const NOWHERE = 'http://127.0.0.1:1';
const MAIN = new URL('../../gateway/src/main.ts', import.meta.url);
const WAIT = { timeout: 100_000, interval: 20 };
const TEST_TIMEOUT_MS = 400_000;

/** Errors of a client whose connection ended with a process. */
const LOST_CONNECTION: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNREFUSED']);

const CREATE = `mutation ($input: CreateCompanyInput!) { createCompany(input: $input) {
  company { id } userErrors { message } } }`;
const READ = 'query ($id: ID!) { company(id: $id) { name } }';

const program = findRedis();

describe.skipIf(program === undefined)('a graph whose processes are killed under load', () => {
  let primary: EmbeddedPostgres;
  let standby: Standby;
  let redis: TestRedis;
  let issuer: LocalIssuer;
  let users: ServiceProcess;
  let gateway: ServiceProcess;
  /** Resolves when there is a gateway to connect to. */
  let isServed = Promise.resolve();
  /** Closed at the end, also where a later start failed. */
  const opened = new Opened();

  beforeAll(async () => {
    const dataDir = await openDataFolder(opened, 'teei-kills-');
    primary = await startEmbeddedPostgres({ dataDir });
    await applyMigrations({ ownerUrl: primary.url });
    [standby, redis, issuer] = await Promise.all([
      opened.add(startStandby(primary), (started) => started.remove()),
      opened.add(startRedis(program ?? ''), (started) => started.stop()),
      openLocalIssuer(dataDir),
    ]);
    await startUsers('0');
    await startGateway('0');
  });
  afterAll(() => opened.close());

  function startRedisAgain(): Promise<TestRedis> {
    return opened.add(startRedis(program ?? '', redis.port), (started) => started.stop());
  }

  async function startUsers(port: string): Promise<void> {
    const starting = startSubgraphProcess('users', {
      PORT: port,
      DATABASE_URL: subgraphDatabaseUrl(primary.url, 'users'),
      DATABASE_REPLICA_URLS: subgraphReplicaUrl(primary.url, standby.url, 'users'),
      GRAPH_SECRET: SECRET,
      LOG_LEVEL: 'silent',
      ...signingEnvironment(issuer.signing),
    });
    users = await opened.add(starting, (process) => process.stop());
  }

  async function startGateway(port: string): Promise<void> {
    const starting = startServiceProcess('gateway', MAIN, {
      environment: {
        PORT: port,
        GATEWAY_PROCESSES: '2',
        PLANNER_PROCESSES: '1',
        REDIS_URL: redis.url,
        RATE_LIMITS: 'off',
        USERS_SUBGRAPH_URL: users.url,
        ...Object.fromEntries(
          ['PROGRAMS', 'CAMPAIGNS', 'EVIDENCE', 'REPORTING', 'PRIVACY'].map((name) => [
            `${name}_SUBGRAPH_URL`,
            NOWHERE,
          ]),
        ),
        CLICKHOUSE_URL: NOWHERE,
        DATABASE_URL: roleDatabaseUrl(primary.url, GATEWAY_ROLE),
        GRAPH_SECRET: SECRET,
        JWKS_URL: `${users.url}/.well-known/jwks.json`,
        TOKEN_ISSUER: issuer.tokens.issuer,
        TOKEN_AUDIENCE: issuer.tokens.audience,
        LOG_LEVEL: 'silent',
      },
    });
    gateway = await opened.add(starting, (process) => process.stop());
  }

  /** Kills the first process, with which all end, and starts the gateway again on the same port. */
  async function restartGateway(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    isServed = promise;
    process.kill(gateway.pid, 'SIGKILL');
    await gateway.ended;
    // Nobody is left who knows what was written last: a start takes longer than a standby in use may lag.
    const [written] = await sql('select pg_current_wal_lsn() as place');
    await vi.waitFor(async () => {
      const replay = `select pg_last_wal_replay_lsn() >= '${String(written?.['place'])}' as done`;
      expect(await standby.sql(replay)).toEqual([{ done: true }]);
    }, WAIT);
    await startGateway(new URL(gateway.url).port);
    resolve();
  }

  async function sql(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client(primary.superuserUrl);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Body of the answer over a connection. */
  function send(agent: Agent, token: string, body: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${gateway.url}/graphql`,
        {
          agent,
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        },
        (response) => {
          let text = '';
          response
            .setEncoding('utf8')
            .on('data', (part: string) => (text += part))
            .on('error', reject)
            .on('end', () => resolve(JSON.parse(text)));
        },
      );
      sent.on('error', reject).end(JSON.stringify(body));
    });
  }

  /** Clients that create companies and read each of them back, until they are told to stop. */
  function startClients() {
    const over = new AbortController();
    const created = new Map<string, unknown>();
    const stale: unknown[] = [];
    const wrong: unknown[] = [];
    /** Codes of errors, of connections or of answers. */
    const errors: string[] = [];

    /** Field of an answer, asked for again as long as that is what its errors say to do. */
    async function askSurely(agent: Agent, token: string, body: object): Promise<unknown> {
      for (;;) {
        const answer = await send(agent, token, body).catch((error: unknown) => {
          errors.push(String(read(error, 'code')));
        });
        await isServed;
        if (answer === undefined) continue;
        const code = read(answer, 'errors', '0', 'extensions', 'code');
        if (code === undefined) return read(answer, 'data');
        errors.push(typeof code === 'string' ? code : JSON.stringify(answer));
      }
    }

    const running = Array.from({ length: CLIENTS }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const sub = randomUUID();
      await sql(`insert into users.users (id, email, role) values ($1, $2, 'admin')`, [
        sub,
        `${sub}@mail.example`,
      ]);
      const token = await issuer.sign({ sub, role: 'admin', tenantId: null, scopes: [] });
      while (!over.signal.aborted) {
        const name = randomUUID();
        const written = await askSurely(agent, token, {
          query: CREATE,
          variables: { input: { name, idempotencyKey: `create:${name}` } },
        });
        const id = read(written, 'createCompany', 'company', 'id');
        if (typeof id !== 'string') wrong.push(written);
        const seen = await askSurely(agent, token, { query: READ, variables: { id } });
        if (read(seen, 'company', 'name') !== name) stale.push(seen);
        created.set(name, id);
      }
      agent.destroy();
    });
    return {
      created,
      stale,
      wrong,
      errors,
      /** Waits until each client has had time for some more. */
      async more() {
        const before = created.size;
        await vi.waitFor(() => expect(created.size).toBeGreaterThan(before + 3 * CLIENTS), WAIT);
      },
      async stop() {
        over.abort();
        await Promise.all(running);
      },
    };
  }

  async function servingProcesses(): Promise<readonly number[]> {
    const children = await readFile(`/proc/${gateway.pid}/task/${gateway.pid}/children`, 'utf8');
    return children.trim().split(' ').map(Number);
  }

  async function untilAllServe(): Promise<void> {
    await vi.waitFor(async () => {
      const body = await (await fetch(`${gateway.url}/readyz`)).text();
      expect(body).toContain('"ready":true');
      expect(body).not.toContain('"processes"');
    }, WAIT);
  }

  it(
    'loses no acknowledged change, shows none late, and says to try again',
    { timeout: TEST_TIMEOUT_MS },
    async () => {
      const clients = startClients();
      await clients.more();
      for (let kill = 0; kill < 2; kill += 1) {
        const [oldest = 0] = await servingProcesses();
        process.kill(oldest, 'SIGKILL');
        await clients.more();
        await untilAllServe();
      }
      // Each kill cost what the process held, at most one request of each client, and one that it was being given.
      const lost = clients.errors.filter((code) => LOST_CONNECTION.has(code));
      expect(lost.length).toBeLessThanOrEqual(2 * (CLIENTS + 1));

      process.kill(users.pid, 'SIGKILL');
      await users.ended;
      await startUsers(new URL(users.url).port);
      await clients.more();

      await standby.kill();
      await clients.more();
      await standby.start();
      await clients.more();

      await redis.stop();
      await clients.more();
      redis = await startRedisAgain();
      await clients.more();

      await restartGateway();
      await clients.more();
      await clients.stop();

      expect(clients.wrong).toEqual([]);
      expect(clients.stale).toEqual([]);
      const known: Readonly<Record<string, ErrorCodeFacts>> = ERROR_CODES;
      const others = [...new Set(clients.errors)].filter((code) => !LOST_CONNECTION.has(code));
      expect(others.filter((code) => known[code]?.retry !== 'later')).toEqual([]);
      const rows = await sql('select name, id from users.companies');
      expect(rows).toHaveLength(clients.created.size);
      expect(new Map(rows.map((row) => [row['name'], row['id']]))).toEqual(clients.created);
    },
  );
});
