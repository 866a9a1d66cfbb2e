/** Transactions as one viewer: the only way in which a subgraph speaks to Postgres. */
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
import { isSpent, statementName } from './prepared-statements.ts';
import { ForbiddenError, UnauthenticatedError, UnavailableError } from '../errors/errors.ts';
import { actorClass, viewerCompanyId, viewerUserId, type Actor } from '../viewer/viewer.ts';

export interface ViewerTransactionOptions {
  readonly pool: pg.Pool;
  /** The domain, whose roles are `<domain>_<viewer class>`. */
  readonly domain: string;
  readonly viewer: Actor;
  /** Aborted when nobody waits for the answer any more: then no further statement is sent. */
  readonly signal?: AbortSignal | undefined;
}

/** Settings for one transaction besides the viewer, which policies can read: name to value. */
type Settings = Readonly<Record<string, string>>;

/**
 * A read-only transaction that begins with the first statement and carries the viewer into
 * row-level security. Beginning and setting the viewer is one message, sent together with that
 * statement. `write` is the only way to change anything: a transaction of its own.
 */
export class ViewerTransaction<DB> {
  /** Query builder whose statements run in the transaction under way. */
  readonly db: Kysely<DB>;
  /** How many statements have been sent, without the begins and the ends. */
  statements = 0;
  readonly #options: ViewerTransactionOptions;
  readonly #role: string;
  #client: Promise<pg.PoolClient> | undefined;
  #restarted: Promise<void> | undefined;
  /** Whether a type of the schema has changed since the connection prepared a statement. */
  #outdated = false;
  /** The settings of the write under way; undefined while reading. */
  #writing: Settings | undefined;

  constructor(options: ViewerTransactionOptions) {
    this.#options = options;
    this.#role = `${options.domain}_${actorClass(options.viewer)}`;
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
   * Writes in one transaction: all of `work`'s effects are kept, or none when it throws. What is
   * read afterwards is read in a new transaction, which sees them. One connection is held at a
   * time, so that writers cannot starve each other of connections. Work that met a deadlock is
   * done again. Work that nobody waits for any more is undone: whoever asked was told that it failed.
   *
   * @param settings further settings that policies read, such as `viewer.idempotency_key_hash`
   * @throws what `work` throws; UnavailableError when Postgres does not answer
   */
  async write<T>(settings: Settings, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    if (this.#writing) throw new TypeError('A write is under way: it cannot hold another.');
    await this.end();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#writeOnce(settings, work);
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !WORTH_RETRYING.has(sqlState(error))) throw error;
      }
    }
  }

  async #writeOnce<T>(settings: Settings, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    this.#writing = settings;
    try {
      const result = await work(this.db);
      await this.#finish('COMMIT');
      return result;
    } catch (error) {
      // The reason is worth more than what undoing it may meet.
      await this.#finish('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      this.#writing = undefined;
    }
  }

  /** Ends what was read. A transaction without statements never began, so nothing is sent for it. */
  async end(): Promise<void> {
    await this.#finish('COMMIT');
  }

  async #finish(command: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const connecting = this.#client;
    this.#client = undefined;
    this.#restarted = undefined;
    const client = await connecting?.catch(() => undefined);
    if (!client) return;
    const done = await client.query(command).catch((error: unknown) => {
      // The connection is in an unknown state: it must not serve another viewer.
      client.release(true);
      throw asUnavailable(error);
    });
    client.release(this.#outdated || isSpent(client));
    // Postgres answers the COMMIT of an aborted transaction by undoing it, without an error.
    if (done.command !== command && this.#writing) {
      throw new TypeError('The write had failed before its end.');
    }
  }

  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#options.signal?.aborted === true) {
      throw new UnavailableError('DATABASE', 'Nobody waits for the answer any more.');
    }
    this.statements += 1;
    const client = await (this.#client ??= this.#begin());
    for (;;) {
      try {
        const result = await client.query<Row & pg.QueryResultRow>({
          name: statementName(client, this.#role, query.sql),
          text: query.sql,
          values: [...query.parameters],
        });
        return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
      } catch (error) {
        const state = sqlState(error);
        this.#outdated ||= state === PLAN_OUTDATED;
        if (this.#restarted && FOLLOWS_FAILURE.has(state)) {
          // A statement before this one failed, which is no reason for this one to fail.
          await this.#restarted;
          continue;
        }
        if (!this.#writing) this.#restarted = this.#restart(client);
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
      : new ForbiddenError(`You may not ${this.#writing ? 'change' : 'read'} this.`);
  }

  /** Role and settings hold for this transaction alone: a pooled connection carries no viewer on. */
  #preamble(): string {
    const { viewer } = this.#options;
    const settings = Object.entries(this.#writing ?? {});
    return [
      this.#writing ? 'BEGIN' : 'BEGIN READ ONLY',
      `SET LOCAL ROLE ${this.#role}`,
      ...setting('viewer.company_id', viewerCompanyId(viewer)),
      ...setting('viewer.user_id', viewerUserId(viewer)),
      ...settings.flatMap(([name, value]) => setting(name, value)),
    ].join('; ');
  }
}

/** A UUID, or a SHA-256 in hex. */
const PLAIN = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/i;

/** The simple protocol takes no parameters, so nothing but a UUID or a hash may be written into the text. */
function setting(name: string, value: string | null): string[] {
  if (value === null) return [];
  if (!PLAIN.test(value)) throw new TypeError(`${name}: expected a UUID or a hash.`);
  return [`SET LOCAL ${name} = '${value}'`];
}

/** Serialization failure and deadlock: Postgres asks for the whole transaction again. */
const WORTH_RETRYING = new Set(['40001', '40P01']);
const MOST_ATTEMPTS = 3;

const INSUFFICIENT_PRIVILEGE = '42501';
/** A cached plan must not change its result type. */
const PLAN_OUTDATED = '0A000';

/**
 * What a statement fails with when one before it has: the transaction is aborted, so that a
 * statement of the same name, sent ahead, was not prepared either.
 */
const FOLLOWS_FAILURE = new Set(['25P02', '26000']);

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
