/** Transactions as one viewer: the only way in which a subgraph speaks to Postgres. */
import {
  type CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { ForbiddenError, UnauthenticatedError, UnavailableError } from '../errors/errors.ts';
import { actorClass, viewerCompanyId, viewerUserId, type Actor } from '../viewer/viewer.ts';
import { isFull, statementName } from './prepared-statements.ts';
import { disableStatementNames, transactionSettings } from './session.ts';
import { SingleConnectionDriver } from './single-connection-driver.ts';
import {
  asUnavailable,
  isAbortedTransaction,
  INSUFFICIENT_PRIVILEGE,
  isStatementNameMismatch,
  isPreparationFailure,
  isRetryable,
  sqlState,
} from './sql-states.ts';

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
  /** Whether statements are prepared: not again once one has failed for how it was. */
  #isPreparing = true;
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
   * time, so that writers cannot starve each other of connections. Work that met a deadlock, or
   * prepared statements that are not its connection's, is done again. Work that nobody waits for
   * any more is undone: whoever asked was told that it failed.
   *
   * @param settings further settings that policies read, such as `viewer.idempotency_key_hash`
   * @throws what `work` throws; UnavailableError when Postgres does not answer
   */
  async write<T>(settings: Settings, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    if (this.#writing) throw new TypeError('A write is under way: it cannot hold another.');
    await this.end();
    for (let attempt = 1; ; attempt += 1) {
      const wasPreparing = this.#isPreparing;
      try {
        return await this.#writeOnce(settings, work);
      } catch (error) {
        const hasStoppedPreparing = wasPreparing && !this.#isPreparing;
        const canRetry = isRetryable(error) || (hasStoppedPreparing && isPreparationFailure(error));
        if (attempt >= MAX_ATTEMPTS || !canRetry) throw error;
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
    client.release(!this.#isPreparing || isFull(client));
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
      const name = this.#isPreparing ? statementName(client, this.#role, query.sql) : undefined;
      const restartedBefore = this.#restarted;
      try {
        const result = await client.query<Row & pg.QueryResultRow>({
          ...(name !== undefined && { name }),
          text: query.sql,
          values: [...query.parameters],
        });
        return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
      } catch (error) {
        if (this.#restarted !== restartedBefore && isAbortedTransaction(error)) {
          // A statement before this one failed, which is no reason for this one to fail.
          await this.#restarted;
          continue;
        }
        const isUnprepared = name !== undefined && isPreparationFailure(error);
        if (isUnprepared) this.#stopPreparing(client, error);
        if (!this.#writing) this.#restarted = this.#restart(client);
        if (isUnprepared && !this.#writing) {
          await this.#restarted;
          continue;
        }
        throw this.#explain(error);
      }
    }
  }

  /** Nothing was done under the name. The connection is given up at the end: its names are wrong. */
  #stopPreparing(client: pg.PoolClient, error: unknown): void {
    this.#isPreparing = false;
    if (isStatementNameMismatch(error)) disableStatementNames(client);
  }

  async #begin(): Promise<pg.PoolClient> {
    const preamble = this.#preamble();
    try {
      const client = await this.#options.pool.connect();
      // Not awaited: the first statement follows on the wire. When the begin fails the
      // transaction is aborted, so every statement after it fails too and nothing is shown.
      client.query([...preamble, ...transactionSettings(client)].join('; ')).catch(() => undefined);
      return client;
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** A failed statement aborts its transaction; other fields of a query go on in a new one. */
  async #restart(client: pg.PoolClient): Promise<void> {
    const message = ['ROLLBACK', ...this.#preamble(), ...transactionSettings(client)].join('; ');
    await client.query(message).catch(() => undefined);
  }

  /** The viewer's role has no grant at all on the table: that is an answer, not a fault. */
  #explain(error: unknown): unknown {
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) return asUnavailable(error);
    return this.#options.viewer.kind === 'anonymous'
      ? new UnauthenticatedError()
      : new ForbiddenError(`You may not ${this.#writing ? 'change' : 'read'} this.`);
  }

  /** Role and settings hold for this transaction alone: a pooled connection carries no viewer on. */
  #preamble(): string[] {
    const { viewer } = this.#options;
    const settings = Object.entries(this.#writing ?? {});
    return [
      this.#writing ? 'BEGIN' : 'BEGIN READ ONLY',
      `SET LOCAL ROLE ${this.#role}`,
      ...setting('viewer.company_id', viewerCompanyId(viewer)),
      ...setting('viewer.user_id', viewerUserId(viewer)),
      ...settings.flatMap(([name, value]) => setting(name, value)),
    ];
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

const MAX_ATTEMPTS = 3;
