/** A service's connections to Postgres, as its own login role. */
import { callbackify } from 'node:util';
import pg from 'pg';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { sessionOpener, type PreparedStatements, type SessionOptions } from './session.ts';
import { typeParsers } from './types.ts';

/** Below the gateway's deadline for a subgraph, in milliseconds, so that the error says what was slow. */
export const DATABASE_DEADLINE = 1_500;

export interface PoolOptions extends SessionOptions {
  /** Connection string of the service's login role. */
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Most connections at once. */
  readonly size: number;
  /**
   * A statement without an answer after this many milliseconds is lost, and its connection with it:
   * a network can end without a word. Without it, waiting is bounded elsewhere.
   */
  readonly answerTimeout?: number;
  /** Waiting for a free connection fails after this many milliseconds. */
  readonly connectionTimeout: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onConnectionLost: (error: Error) => void;
}

/**
 * Opens a pool. Connections are made when first needed. Nothing but name and role is said at their
 * start, since poolers refuse all else: `sessionOpener` sets the rest.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const openSession = sessionOpener(options);
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.name,
    max: options.size,
    query_timeout: options.answerTimeout,
    connectionTimeoutMillis: options.connectionTimeout,
    // Statements are sent without waiting for the answers of those before them.
    pipeline: true,
    types: typeParsers,
    verify: callbackify(openSession),
  });
  pool.on('error', (error) => {
    // A connection that breaks while the pool ends is no loss.
    if (!pool.ending) options.onConnectionLost(error);
  });
  // One that breaks in use fails the statement under way, or the next. Between two of them nobody
  // else listens, and an error that nobody listens to would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export interface ServicePoolOptions {
  /** Connection string of the service's login role. */
  readonly url: string;
  /** Name of the service. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds that a statement, or waiting for a connection, may take. */
  readonly deadline?: number | undefined;
  readonly answerTimeout?: number;
  readonly preparedStatements?: PreparedStatements | undefined;
  readonly warn?: ((message: string) => void) | undefined;
  readonly report: ReportUnexpected;
}

/** Opens the pool of a service, which has one deadline for its connections and its statements. */
export function createServicePool({
  name,
  deadline = DATABASE_DEADLINE,
  report,
  ...options
}: ServicePoolOptions): pg.Pool {
  return createPool({
    ...options,
    name: `teei ${name}`,
    statementTimeout: deadline,
    connectionTimeout: deadline,
    onConnectionLost: (error) => report(error, 'an idle connection was lost'),
  });
}

/** A connection of its own beside a pool's, to the same database as the same role. The caller connects and ends it. */
export function openConnection(pool: pg.Pool): pg.Client {
  return new pg.Client(pool.options);
}
