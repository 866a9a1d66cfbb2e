/** The graph: the supergraph, its subgraphs (here or elsewhere) and the front door, started together. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { ClickHouseClient } from '@clickhouse/client';
import { createPool, DATABASE_DEADLINE } from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type { Life } from '@teei/platform/serving/life.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { DataSource, DataSourceOptions } from './data-source/answer.ts';
import { createInProcessDataSource } from './data-source/in-process-data-source.ts';
import { createRemoteDataSource } from './data-source/remote-data-source.ts';
import { FIRST_QUERIES } from './explorer/graphiql.ts';
import { openGateway } from './gateway.ts';
import { createMetrics } from './http/metrics.ts';
import { createServer } from './http/server.ts';
import { createCredentialReader } from './identity/credentials.ts';
import { Standings } from './identity/standings.ts';
import { listStandings } from './identity/standings.sql.ts';
import type { TokenOptions } from './identity/tokens.ts';
import { readCosts } from './limits/costs.ts';
import { LIMITS, type Limits } from './limits/limits.ts';
import { PartnerDirectory } from './partners/directory.ts';
import { listQueues } from './relay/queues.queries.ts';
import { startRelay } from './relay/relay.ts';

/** A subgraph that another process serves. */
export interface RemoteSubgraph {
  readonly name: string;
  readonly url: string;
}

/** Postgres, as the gateway itself sees it. */
export interface GatewayDatabase {
  /** Connection string of the gateway's own login role. */
  readonly url: string;
  /** Milliseconds that a statement, or waiting for a connection, may take. */
  readonly deadline?: number;
}

export interface GraphOptions {
  /** The composed supergraph; `readSupergraph` gives this project's own. */
  readonly supergraphSdl: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Subgraphs in this process. */
  readonly local: readonly RunningSubgraph[];
  /** Subgraphs elsewhere. */
  readonly remote: readonly RemoteSubgraph[];
  /** Shared with remote subgraphs: requests are signed with it. Without one they go unsigned. */
  readonly secret: string | undefined;
  /** Where partners' clients and operations are; without it, nobody is known by a key. */
  readonly database: GatewayDatabase | undefined;
  /** The ClickHouse that the database's events are carried to; without it, another gateway does that. */
  readonly relayTo?: ClickHouseClient | undefined;
  /** How to verify tokens; without it every viewer is anonymous. */
  readonly tokens: TokenOptions | undefined;
  readonly report: ReportUnexpected;
  readonly explorer: boolean;
  /** What GraphiQL begins with, and what is planned ahead for it: some of this project's graph when nothing is said. */
  readonly firstQueries?: string;
  readonly showWork: boolean;
  /** Milliseconds after which a subgraph counts as down; 2,000 when nothing is said. */
  readonly subgraphTimeout?: number;
  readonly allowedOrigins: readonly string[];
  /** What executes operations: the graph's own executor, unless it is compared with Apollo's. */
  readonly executor?: 'own' | 'apollo';
  /** Where they differ from the usual ones. */
  readonly limits?: Partial<Limits> | undefined;
}

export interface Graph {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Resolves once `/readyz` says 200: true; or false when it has not within so many milliseconds. */
  readonly ready: Life['ready'];
  /**
   * Is not ready any more, stops listening after the grace (in milliseconds; none when nothing is
   * said), lets requests under way finish, and closes what the graph opened.
   */
  close(grace?: number): Promise<void>;
}

/** hostile-inputs.md: a subgraph's time and the size of its answer. */
const SUBGRAPH_TIMEOUT = 2_000;
const LARGEST_ANSWER = 10 * 1024 * 1024;

/** Connections for partners, standings, the relay and the queues' figures. */
const POOL_SIZE = 3;

/** How much longer than Postgres itself the gateway waits until it takes the connection for dead. */
const ANSWER_MARGIN = 500;

const SUPERGRAPH_FILE = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The supergraph that `schema/` composes to. */
export function readSupergraph(): string {
  return readFileSync(SUPERGRAPH_FILE, 'utf8');
}

/** Starts the graph and resolves when it answers. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { local, remote, secret, report } = options;
  const pool = options.database && openPool(options.database, report);
  const metrics = createMetrics(pool && (() => listQueues(pool)));
  const dataSourceOptions: DataSourceOptions = {
    timeout: options.subgraphTimeout ?? SUBGRAPH_TIMEOUT,
    report(error, subgraph) {
      metrics.countFailure(subgraph);
      report(error, subgraph);
    },
  };
  const remotes = remote.map(({ name, url }) => ({
    name,
    url,
    source: createRemoteDataSource(name, {
      ...dataSourceOptions,
      url,
      secret,
      responseLimit: LARGEST_ANSWER,
      connections: 32,
    }),
  }));
  const sources = new Map<string, DataSource>([
    ...local.map(
      (subgraph) =>
        [subgraph.name, createInProcessDataSource(subgraph, dataSourceOptions)] as const,
    ),
    ...remotes.map(({ name, source }) => [name, source] as const),
  ]);
  const sourceOf = (name: string): DataSource => {
    const source = sources.get(name);
    if (!source) throw new Error(`The supergraph names a subgraph that nobody serves: ${name}`);
    return source;
  };
  const limits = { ...LIMITS, ...options.limits };
  const { gateway, documents, prepared } = openGateway({
    supergraphSdl: options.supergraphSdl,
    sourceOf,
    executor: options.executor ?? 'own',
    limits,
    metrics,
    report,
  });
  const { firstQueries = FIRST_QUERIES } = options;
  const examples = options.explorer && firstQueries ? [firstQueries] : [];
  prepared.keep(examples);
  const partners =
    pool &&
    new PartnerDirectory({
      pool,
      report,
      onOperations: (texts) => prepared.keep([...examples, ...texts]),
    });
  const standings =
    pool && new Standings({ list: (userIds) => listStandings(pool, userIds), report });
  const relay =
    pool && options.relayTo && startRelay({ pool, clickhouse: options.relayTo, report });
  const { app: server, life } = await createServer({
    gateway,
    readViewer: options.tokens
      ? createCredentialReader(options.tokens, { directory: partners, standings })
      : async () => ANONYMOUS,
    partners,
    publicKeys: options.tokens?.keys,
    metrics,
    documents,
    check: async () => {
      await Promise.all([
        partners?.refresh(),
        ...local.map((subgraph) => subgraph.check()),
        ...remotes.map(({ url }) => checkRemote(url)),
      ]);
      await prepared.started();
    },
    report,
    explorer: options.explorer,
    firstQueries,
    showWork: options.showWork,
    allowedOrigins: options.allowedOrigins,
    limits,
    costs: readCosts(options.supergraphSdl),
  });
  await server.listen({ port: options.port, host: options.host });
  return {
    url: urlOf(server.addresses()[0]),
    ready: (timeout) => life.ready(timeout),
    async close(grace = 0) {
      await life.end(grace);
      await Promise.all([
        ...local.map((subgraph) => subgraph.close()),
        ...remotes.map(({ source }) => source.close()),
        partners?.close(),
        relay?.stop(),
      ]);
      await pool?.end();
    },
  };
}

function openPool(
  { url, deadline = DATABASE_DEADLINE }: GatewayDatabase,
  report: ReportUnexpected,
) {
  return createPool({
    url,
    name: 'teei gateway',
    size: POOL_SIZE,
    statementTimeout: deadline,
    answerTimeout: deadline + ANSWER_MARGIN,
    connectionTimeout: deadline,
    onConnectionLost: (error) => report(error, 'an idle connection was lost'),
  });
}

async function checkRemote(url: string): Promise<void> {
  const response = await fetch(new URL('/readyz', url), {
    signal: AbortSignal.timeout(SUBGRAPH_TIMEOUT),
  });
  if (!response.ok) throw new Error(`${url} is not ready`);
}

function urlOf(address: string | AddressInfo | undefined): string {
  if (typeof address !== 'object') throw new Error('The server has no address.');
  return `http://localhost:${address.port}`;
}
