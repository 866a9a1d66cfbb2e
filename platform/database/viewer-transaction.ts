/** One transaction as one viewer: the only way in which a subgraph speaks to Postgres. */
import {
  type CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { ForbiddenError, UnauthenticatedError, UnavailableError } from '../errors/errors.ts';
import { viewerClass, viewerCompanyId, viewerUserId, type Viewer } from '../viewer/viewer.ts';

export interface ViewerTransactionOptions {
  readonly pool: pg.Pool;
  /** The domain, whose roles are `<domain>_<viewer class>`. */
  readonly domain: string;
  readonly viewer: Viewer;
  /** True for queries: Postgres then refuses every write. */
  readonly readOnly: boolean;
}

/**
 * A transaction that begins with the first statement and carries the viewer into row-level
 * security. Beginning and setting the viewer is one message, sent together with that statement.
 */
export class ViewerTransaction<DB> {
  /** Query builder whose statements run in this transaction. */
  readonly db: Kysely<DB>;
  /** How many statements have been sent, without the begin and the end. */
  statements = 0;
  readonly #options: ViewerTransactionOptions;
  #client: Promise<pg.PoolClient> | undefined;
  #restarted: Promise<void> | undefined;

  constructor(options: ViewerTransactionOptions) {
    this.#options = options;
    this.db = new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new SingleConnectionDriver((query) => this.#execute(query)),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
  }

  /**
   * Ends the transaction: keeps its effects, or with `failed` undoes them. A transaction without
   * statements never began, so nothing is sent for it.
   */
  async end({ failed }: { failed: boolean }): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    if (!client) return;
    try {
      await client.query(failed ? 'ROLLBACK' : 'COMMIT');
      client.release();
    } catch (error) {
      // The connection is in an unknown state: it must not serve another viewer.
      client.release(true);
      throw asUnavailable(error);
    }
  }

  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.statements += 1;
    const client = await (this.#client ??= this.#begin());
    for (;;) {
      try {
        const result = await client.query<Row & pg.QueryResultRow>(query.sql, [
          ...query.parameters,
        ]);
        return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
      } catch (error) {
        if (this.#restarted && sqlState(error) === TRANSACTION_ABORTED) {
          // A statement before this one failed, which is no reason for this one to fail.
          await this.#restarted;
          continue;
        }
        if (this.#options.readOnly) this.#restarted = this.#restart(client);
        throw this.#explain(error);
      }
    }
  }

  async #begin(): Promise<pg.PoolClient> {
    const preamble = this.#preamble();
    try {
      const client = await this.#options.pool.connect();
      // Not awaited: the first statement follows on the wire. When the begin fails the
      // transaction is aborted, so every statement after it fails too and nothing is shown.
      client.query(preamble).catch(() => undefined);
      return client;
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** A failed statement aborts its transaction; other fields of a query go on in a new one. */
  async #restart(client: pg.PoolClient): Promise<void> {
    await client.query(`ROLLBACK; ${this.#preamble()}`).catch(() => undefined);
  }

  /** The viewer's role has no grant at all on the table: that is an answer, not a fault. */
  #explain(error: unknown): unknown {
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) return asUnavailable(error);
    return this.#options.viewer.kind === 'anonymous'
      ? new UnauthenticatedError()
      : new ForbiddenError('You may not read this.');
  }

  /** Role and settings hold for this transaction alone: a pooled connection carries no viewer on. */
  #preamble(): string {
    const { domain, viewer, readOnly } = this.#options;
    return [
      readOnly ? 'BEGIN READ ONLY' : 'BEGIN',
      `SET LOCAL ROLE ${domain}_${viewerClass(viewer)}`,
      ...setting('viewer.company_id', viewerCompanyId(viewer)),
      ...setting('viewer.user_id', viewerUserId(viewer)),
    ].join('; ');
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The simple protocol takes no parameters, so nothing but a UUID may be written into the text. */
function setting(name: string, value: string | null): string[] {
  if (value === null) return [];
  if (!UUID.test(value)) throw new TypeError(`${name}: expected a UUID.`);
  return [`SET LOCAL ${name} = '${value}'`];
}

const INSUFFICIENT_PRIVILEGE = '42501';
const TRANSACTION_ABORTED = '25P02';

/** SQLSTATE classes and system codes that mean "Postgres did not answer", not "the query is wrong". */
const UNAVAILABLE = /^(?:08|53|57|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** The SQLSTATE or system code of an error; empty when it has none. */
function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = sqlState(error);
  const lost = /^(?:timeout exceeded|Connection terminated|Client has encountered)/.test(
    error.message,
  );
  if (!UNAVAILABLE.test(code) && !lost) return error;
  return new UnavailableError('DATABASE', 'The database did not answer in time.', { cause: error });
}

/** Kysely's driver over a connection that somebody else begins and ends. */
class SingleConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(execute: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>) {
    this.#connection = {
      executeQuery: execute,
      streamQuery: () => {
        throw new TypeError('Streaming is not offered inside a request.');
      },
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new TypeError('The request already is one transaction.');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
}
