/** Connection pool of a service to Postgres, as its own login role. */
import { callbackify } from 'node:util';
import pg from 'pg';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { RotatingPool, RotatingUrl } from './rotating-pool.ts';
import { runOutsideScope } from '../telemetry/request-scope.ts';
import { sessionOpener, type PreparedStatements, type SessionOptions } from './session.ts';
import { typeParsers } from './types.ts';

/** Default timeout of the database; less than the gateway's timeout of a subgraph, so that the error names the database. */
export const DATABASE_TIMEOUT_MS = 1_500;

export interface PoolOptions extends SessionOptions {
  /** Connection string of the service's login role. */
  readonly url: string;
  /** The same with the role's next password, while it is changed: whichever Postgres takes is used. */
  readonly nextUrl?: string | undefined;
  /** `application_name` in pg_stat_activity. */
  readonly name: string;
  /** Maximum number of connections. */
  readonly size: number;
  /**
   * Milliseconds after which a statement without an answer fails and its connection is closed, since a
   * network can fail silently. Undefined where the caller has a timeout of its own.
   */
  readonly answerTimeout?: number;
  /** Milliseconds after which waiting for a free connection fails. */
  readonly connectionTimeout: number;
  /** Called when an idle connection breaks; the pool replaces it. */
  readonly onConnectionLost: (error: Error) => void;
}

/**
 * Creates a pool, whose connections are opened on demand. Their startup message has only name and role,
 * since poolers reject other parameters: `sessionOpener` sets the rest.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const openSession = sessionOpener(options);
  const config: pg.PoolConfig = {
    connectionString: options.url,
    application_name: options.name,
    max: options.size,
    query_timeout: options.answerTimeout,
    connectionTimeoutMillis: options.connectionTimeout,
    // Statements are sent without waiting for the results of earlier ones (pipeline mode).
    pipeline: true,
    types: typeParsers,
    verify: callbackify(openSession),
  };
  const pool =
    options.nextUrl === undefined
      ? new pg.Pool(config)
      : new RotatingPool(config, new RotatingUrl(options.url, options.nextUrl));
  pool.on('error', (error) => {
    // Connections that break while the pool ends are not reported.
    if (!pool.ending) options.onConnectionLost(error);
  });
  // A connection that breaks in use fails its current or next statement. Between two statements its
  // error event has no other listener, and would end the process without this one.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export interface ServicePoolOptions {
  /** Connection string of the service's login role. */
  readonly url: string;
  readonly nextUrl?: string | undefined;
  /** Name of the service. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds that a statement, or waiting for a connection, may take. */
  readonly deadline?: number | undefined;
  /** Milliseconds that waiting for a connection may take, where that is less. */
  readonly connectionTimeout?: number;
  readonly answerTimeout?: number;
  readonly preparedStatements?: PreparedStatements | undefined;
  readonly warn?: ((message: string) => void) | undefined;
  readonly report: ReportUnexpected;
}

/** Opens the pool of a service, which has one deadline for its connections and its statements. */
export function createServicePool({
  name,
  deadline = DATABASE_TIMEOUT_MS,
  connectionTimeout = deadline,
  report,
  ...options
}: ServicePoolOptions): pg.Pool {
  return createPool({
    ...options,
    name: `teei ${name}`,
    statementTimeout: deadline,
    connectionTimeout,
    onConnectionLost: (error) =>
      runOutsideScope(() => report(error, 'an idle connection was lost')),
  });
}

/**
 * Time to connect in milliseconds of those for whom nobody waits. A process that starts on a busy machine opens
 * its consumers' connections all at once.
 */
const BACKGROUND_CONNECT_TIMEOUT_MS = 10_000;

/** Time for a statement's answer in milliseconds, where the pool says nothing. */
const BACKGROUND_ANSWER_TIMEOUT_MS = 10_000;

/** Time in milliseconds after which an idle connection is asked whether its other side is still there. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Creates a client outside of the pool, with the same database and role, for work in the background: it notices when the
 * network fails silently. The caller connects and ends it.
 */
export function openConnection(pool: pg.Pool): pg.Client {
  return new pg.Client({
    ...pool.options,
    ...(pool instanceof RotatingPool && { connectionString: pool.url.current }),
    connectionTimeoutMillis: BACKGROUND_CONNECT_TIMEOUT_MS,
    query_timeout: pool.options.query_timeout ?? BACKGROUND_ANSWER_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
}
