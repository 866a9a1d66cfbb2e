/** The whole graph for end-to-end tests, in either topology, on stores of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { startConsumers } from '@teei/analytics/src/consumers.ts';
import { startRecorder } from '@teei/analytics/src/recorder/recorder.ts';
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { startGraph, type Graph } from '@teei/gateway/src/graph.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import type { RateLimitSettings } from '@teei/gateway/src/rate-limits/rate-limits.ts';
import { DEMO_ACCOUNTS } from '@teei/local/demo/story/demo-accounts.ts';
import { runSubgraphs } from '@teei/local/subgraphs.ts';
import { signingEnvironment } from '@teei/local/identity.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { createMessageServices, openMessages } from '@teei/local/messages.ts';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
  subgraphReplicaUrl,
} from '@teei/platform/database/role-url.ts';
import type { PreparedStatements } from '@teei/platform/database/session.ts';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import { createServiceMetrics } from '@teei/platform/serving/service-metrics.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { z } from 'zod';
import { bundledProgram } from './bundled-program.ts';
import { TEST_NOW } from './clock.ts';
import { createTestClickHouse } from './clickhouse.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { Opened } from './opened.ts';
import { persistedQuery } from './persisted-query.ts';
import { openSuperuserConnection } from './superuser-connection.ts';
import { NEXT_WEBHOOK_KEY, WEBHOOK_KEY } from './webhook.ts';

/** Every test of behaviour holds in both. */
export const TOPOLOGIES = ['in one process', 'as seven processes over HTTP'] as const;
export type Topology = (typeof TOPOLOGIES)[number];

const DOMAINS = ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'];
/** Page that mailed links open. */
const ACCOUNT_PAGE_URL = 'http://localhost:4000/account';

/** Keys that providers of messages sign their reports with, in the tests. */
const RECEIPT_KEYS = [`sms=${WEBHOOK_KEY}`, `push=${NEXT_WEBHOOK_KEY}`];

const SECRET = 'a secret for tests, long enough to be taken';

/** Milliseconds: a busy machine must not fail a test that is not about time. */
const TIMEOUT_MS = 15_000;
const RECORDER_INTERVAL_MS = 200;

const answerBody = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .default([]),
});

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: z.infer<typeof answerBody>['errors'];
  /** Numbers of requests to subgraphs and of statements they ran. */
  readonly work: { readonly subgraphRequests: number; readonly statements: number };
}

export interface TestGraph {
  readonly url: string;
  /** Addresses of the subgraphs that are processes of their own. */
  readonly subgraphUrls: readonly string[];
  /** Connection string of the owner of its database. */
  readonly ownerUrl: string;
  /** Runs a statement beside the graph, as the superuser whom no policy binds. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Its ClickHouse, which one process at a time can open. */
  readonly clickhouse: ClickHouseClient;
  /** Errors that clients were not told about. */
  readonly unexpected: readonly unknown[];
  /** Lines that all processes have logged, a line for each request among them; none without `keepsLog`. */
  readonly log: readonly string[];
  /** The subgraphs in this process, to be asked without the gateway: analytics, or all of them. */
  readonly local: readonly RunningSubgraph[];
  /** A token of the test's issuer. */
  token(subject: TokenSubject, lifetime?: string): Promise<string>;
  /**
   * Asks the graph over HTTP, with a token or anonymously; as a partner by the query's id, whether
   * or not it has been published.
   */
  ask(
    query: string,
    options?: {
      readonly as?: TokenSubject | undefined;
      /** A token that the graph gave out, without `as`. */
      readonly token?: string | undefined;
      readonly variables?: Readonly<Record<string, unknown>> | undefined;
    },
  ): Promise<Answer>;
  /** Ends one of the seven processes. */
  stopSubgraph(name: string): Promise<void>;
  /** Kills one of them, as a crash would, and waits until it is gone. */
  killSubgraph(name: string): Promise<void>;
  /** Starts another process of a subgraph, which the gateway does not ask. */
  startReplica(name: string): Promise<void>;
  /** Starts it again where it was. */
  restartSubgraph(name: string): Promise<void>;
  /** Moves the clock of programmes, campaigns and figures, which stands otherwise. */
  moveClock(to: Date): Promise<void>;
  /** Takes ClickHouse away. */
  stopClickHouse(): Promise<void>;
  close(): Promise<void>;
}

interface TestGraphOptions {
  readonly database?: TestDatabase;
  /** Owner's connection strings of read replicas of that database. */
  readonly replicaUrls?: readonly string[];
  readonly logLevel?: 'error' | 'silent';
  /** Milliseconds that the gateway waits for a subgraph. */
  readonly subgraphTimeout?: number;
  readonly preparedStatements?: PreparedStatements;
  /** Further variables of the processes of subgraphs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Keeps messages that would be sent, for the page `/outbox`; without it, none leaves. */
  readonly keepsMessages?: boolean;
  /** Keeps what all processes log. */
  readonly keepsLog?: boolean;
  /** Writes live figures down as they change; without it, those on record stay as they are. */
  readonly recordsFigures?: boolean;
  /** Limits of a minute; without them there are none. */
  readonly rateLimits?: RateLimitSettings;
}

/**
 * Starts the graph on a copy of the demo data (profile small, as of TEST_NOW), or on a database of
 * the test's own. What was opened is closed when it does not start.
 */
export async function startTestGraph(
  topology: Topology,
  options: TestGraphOptions = {},
): Promise<TestGraph> {
  const opened = new Opened();
  try {
    return await openTestGraph(opened, topology, options);
  } catch (error) {
    // A ClickHouse that stayed open would fail all later files of the process.
    await opened.close().catch(() => undefined);
    throw error;
  }
}

async function openTestGraph(
  opened: Opened,
  topology: Topology,
  options: TestGraphOptions,
): Promise<TestGraph> {
  const [database, clickhouse, folder] = await Promise.all([
    opened.add(Promise.resolve(options.database ?? createTestDatabase({ seeded: true })), (made) =>
      made.drop(),
    ),
    opened.add(createTestClickHouse({ seeded: true }), (store) => store.close()),
    opened.add(mkdtemp(path.join(tmpdir(), 'teei-issuer-')), (made) =>
      rm(made, { recursive: true }),
    ),
  ]);
  const { preparedStatements = 'auto' } = options;
  // The observer of garbage collections keeps a registry, and what its gauges read, as long as the process lives.
  const metrics = await opened.add(Promise.resolve(createServiceMetrics()), async ({ registry }) =>
    registry.clear(),
  );
  const unexpected: unknown[] = [];
  const log: string[] = [];
  const logger = options.keepsLog
    ? createLogger('test', 'info', { write: (line) => log.push(line) })
    : undefined;
  const report: ReportUnexpected = (error, id) => {
    unexpected.push(error);
    if (logger) reportTo(logger)(error, id);
  };
  const databaseUrlOf = (domain: string): string => subgraphDatabaseUrl(database.ownerUrl, domain);
  const replicaUrlsOf = (domain: string): readonly string[] =>
    (options.replicaUrls ?? []).map((url) => subgraphReplicaUrl(database.ownerUrl, url, domain));
  const issuer = await openLocalIssuer(folder);
  const messages = options.keepsMessages
    ? openMessages({ DATA_DIR: folder, MAIL_URL: undefined, PORT: 0, ACCOUNT_PAGE_URL })
    : undefined;
  let now = TEST_NOW;
  const startProcess = async (domain: string, port = '0'): Promise<ServiceProcess> =>
    startServiceProcess(domain, await bundledProgram('subgraphs', domain), {
      environment: {
        PORT: port,
        DATABASE_URL: databaseUrlOf(domain),
        DATABASE_REPLICA_URLS: replicaUrlsOf(domain).join(','),
        GRAPH_SECRET: SECRET,
        NOW: now.toISOString(),
        LOG_LEVEL: options.keepsLog ? 'debug' : (options.logLevel ?? 'error'),
        POOL_SIZE: '3',
        DATABASE_PREPARED_STATEMENTS: preparedStatements,
        DEADLINE: String(TIMEOUT_MS),
        ...(domain === 'users' && {
          ...signingEnvironment(issuer.signing),
          ...messages?.environment,
          RECEIPT_KEYS: RECEIPT_KEYS.join(' '),
        }),
        ...(domain === 'programs' && { BUDDY_SYSTEM_KEYS: WEBHOOK_KEY }),
        ...(domain === 'reporting' && { WEBHOOK_LOOPBACK: 'on' }),
        ...options.environment,
      },
      onLine: options.keepsLog ? (line) => log.push(line) : undefined,
    });
  const processes: ServiceProcess[] = [];
  void opened.add(Promise.resolve(processes), () =>
    Promise.all(processes.map((process) => process.stop())),
  );
  if (topology !== 'in one process') {
    const started = await Promise.allSettled(DOMAINS.map((domain) => startProcess(domain)));
    for (const one of started) if (one.status === 'fulfilled') processes.push(one.value);
    for (const one of started) if (one.status === 'rejected') throw one.reason;
  }
  const processOf = (name: string): ServiceProcess => {
    const found = processes.find((process) => process.name === name);
    if (!found) throw new TypeError(`No process of its own: ${name}`);
    return found;
  };
  const restart = async (before: ServiceProcess): Promise<void> => {
    const port = new URL(before.url).port;
    processes[processes.indexOf(before)] = await startProcess(before.name, port);
  };
  const domains =
    topology === 'in one process'
      ? runSubgraphs({
          databaseUrlOf,
          replicaUrlsOf,
          secret: SECRET,
          now: () => now,
          report,
          metrics,
          poolSize: 3,
          preparedStatements,
          deadline: TIMEOUT_MS,
          signing: issuer.signing,
          ...(messages && {
            messages: createMessageServices(messages.environment),
          }),
          buddySystemKeys: [WEBHOOK_KEY],
          receiptKeys: RECEIPT_KEYS,
          allowsLoopback: true,
        })
      : [];
  const local = [
    ...domains,
    runAnalytics({
      client: clickhouse.client,
      now: () => now,
      report,
      deadline: TIMEOUT_MS,
    }),
  ];
  const starting = startGraph({
    supergraphSdl: readSupergraph(),
    scalars,
    port: 0,
    host: '127.0.0.1',
    local,
    remote: processes.map(({ name, url }) => ({ name, url })),
    subgraphTimeout: options.subgraphTimeout ?? TIMEOUT_MS,
    secret: SECRET,
    database: { url: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), deadline: TIMEOUT_MS },
    startRelay: (relay) => startConsumers({ ...relay, clickhouse: clickhouse.client }),
    startRecorder: options.recordsFigures
      ? (recorder) =>
          startRecorder({
            ...recorder,
            clickhouse: clickhouse.client,
            now: () => now,
            interval: RECORDER_INTERVAL_MS,
          })
      : undefined,
    tokens: issuer.tokens,
    report,
    metrics,
    accessLog: logger,
    explorer: true,
    showWork: true,
    outbox: messages?.outbox,
    allowedOrigins: [],
    allowLoopbackOrigins: true,
    rateLimits: options.rateLimits,
    demoAccounts: DEMO_ACCOUNTS,
    planning: { processes: 1, timeout: TIMEOUT_MS },
  });
  const graph = await opened.add(starting, (started) => started.close());
  const superuser = openSuperuserConnection(database.superuserUrl);
  void opened.add(Promise.resolve(superuser), (connection) => connection.end());
  return {
    url: graph.url,
    get subgraphUrls() {
      return processes.map(({ url }) => url);
    },
    ownerUrl: database.ownerUrl,
    sql: superuser.sql,
    clickhouse: clickhouse.client,
    unexpected,
    log,
    local,
    token: (subject, lifetime) => issuer.sign(subject, lifetime),
    ask: async (query, { as, token, variables } = {}) =>
      ask(graph, as ? await issuer.sign(as) : token, {
        ...(as?.role === 'partner' ? { extensions: persistedQuery(query) } : { query }),
        variables,
      }),
    stopSubgraph: (name) => processOf(name).stop(),
    async killSubgraph(name) {
      const { pid, ended } = processOf(name);
      process.kill(pid, 'SIGKILL');
      await ended;
    },
    async startReplica(name) {
      processes.push(await startProcess(name));
    },
    restartSubgraph: (name) => restart(processOf(name)),
    async moveClock(to) {
      if (to.getTime() === now.getTime()) return;
      now = to;
      const moved = processes.filter(({ name }) => name === 'programs' || name === 'campaigns');
      await Promise.all(
        moved.map(async (before) => {
          await before.stop();
          await restart(before);
        }),
      );
    },
    stopClickHouse: () => clickhouse.client.close(),
    close: () => opened.close(),
  };
}

async function ask(graph: Graph, token: string | undefined, request: object): Promise<Answer> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(request),
  });
  const { data, errors } = answerBody.parse(await response.json());
  return {
    status: response.status,
    data,
    errors,
    work: {
      subgraphRequests: Number(response.headers.get('x-subgraph-requests')),
      statements: Number(response.headers.get('x-statements')),
    },
  };
}
