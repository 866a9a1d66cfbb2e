/** Statements and transactions as a viewer, through which a subgraph executes all of its statements. */
import {
  type CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { ForbiddenError, UnauthenticatedError } from '../errors/errors.ts';
import type { Span } from '../telemetry/span.ts';
import { currentScope } from '../telemetry/request-scope.ts';
import { formatTraceparent } from '../telemetry/trace-context.ts';
import { inChild, startChild } from '../telemetry/tracing.ts';
import { originSettings, type Origin } from '../viewer/origin.ts';
import { actorClass, type Actor } from '../viewer/viewer.ts';
import type { AtCommit, LastStatement } from './at-commit.ts';
import { refuseCancelled } from './cancelled-request.ts';
import { sessionPreamble, writePreamble, type Settings } from './preamble.ts';
import { describeStatement } from './statement-span.ts';
import { isFull, statementName } from './prepared-statements.ts';
import { sendTogether } from './send-together.ts';
import { CURRENT_POSITION, UNKNOWN_POSITION, type Replicas, type WalPosition } from './replicas.ts';
import { disableStatementNames, transactionSettings } from './session.ts';
import { SingleConnectionDriver } from './single-connection-driver.ts';
import {
  asUnavailable,
  INSUFFICIENT_PRIVILEGE,
  isMissingStatement,
  isStatementNameMismatch,
  isPreparationFailure,
  isRetryable,
  sqlState,
} from './sql-states.ts';
import { ViewerReads } from './viewer-reads.ts';

export interface ViewerTransactionOptions {
  readonly pool: pg.Pool;
  /** Replicas to read from. */
  readonly replicas?: Replicas | undefined;
  /** Place of the viewer's last write, which reads must see. */
  readonly written?: WalPosition | undefined;
  /** True for a request that will write: what it decides by is read at the primary. */
  readonly isMutation?: boolean | undefined;
  /** Domain, whose roles are `<domain>_<viewer class>`. */
  readonly domain: string;
  readonly viewer: Actor;
  /** Origin of the request, which triggers can log with what it writes. */
  readonly origin?: Origin | undefined;
  /** Aborted when the client has gone; no further statement, and no COMMIT of a write, is sent then. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Statements of a request as its viewer, whom row-level security goes by. Each that reads is a read-only transaction of
 * its own, in one message with the viewer. Changes are made in `write`: BEGIN and the settings are one message, sent
 * together with the first statement.
 */
export class ViewerTransaction<DB> {
  /** Query builder whose statements read, or run in the current write. */
  readonly db: Kysely<DB>;
  /** Place behind the last write; undefined without a write, or without replicas. */
  written: WalPosition | undefined;
  /** Number of statements of writes that were sent, without BEGIN and COMMIT. */
  #statements = 0;
  /** Number of times that writes waited for Postgres. */
  #roundTrips = 0;
  /** Number of messages that wait for their answers. */
  #unanswered = 0;
  readonly #options: ViewerTransactionOptions;
  readonly #role: string;
  readonly #reads: ViewerReads;
  #client: Promise<pg.PoolClient> | undefined;
  /** Span of the write, from asking for a connection to its end. */
  #span: Span | undefined;
  /** False once a statement has failed because of how it was prepared. */
  #isPreparing = true;
  /** Settings of the current write; undefined while reading. */
  #writing: Settings | undefined;
  /** True once a statement of the current write has failed. */
  #hasFailed = false;
  /** True once the prepared statements of the write's connection are unknown: it is closed at the end. */
  #isOutdated = false;
  /** True while an entry of a log is written. */
  #isLogging = false;
  /** True once the request has ended: no statement begins after it. */
  #hasEnded = false;

  constructor(options: ViewerTransactionOptions) {
    this.#options = options;
    this.#role = `${options.domain}_${actorClass(options.viewer)}`;
    const { pool, replicas, written, isMutation = false, domain, viewer } = options;
    this.#reads = new ViewerReads({
      pool,
      replicas: isMutation ? undefined : replicas,
      written,
      domain,
      viewer,
      role: this.#role,
    });
    this.db = new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new SingleConnectionDriver((query) => this.#execute(query)),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
  }

  /** Number of statements that were sent, without BEGIN and COMMIT. */
  get statements(): number {
    return this.#statements + this.#reads.statements;
  }

  /** Number of times that Postgres was waited for. */
  get roundTrips(): number {
    return this.#roundTrips + this.#reads.roundTrips;
  }

  /** Sets what policies can read, beside the viewer, in reads from now on: a UUID or bytes in hex. */
  set(name: string, value: string): void {
    this.#reads.set(name, value);
  }

  /**
   * Runs `work` in a read-write transaction: all of its changes are committed, or none when it throws.
   * Later reads see them. A request holds one connection at a time, so that writers cannot exhaust the pool while they
   * wait for each other. Work that fails with a deadlock, or with prepared statements that do not match, is retried.
   * Work whose client has gone is rolled back, as the client has received an error.
   *
   * @param settings further settings for policies, such as `viewer.idempotency_key_hash`
   * @throws what `work`, or a statement that it left to the end, throws; UnavailableError when Postgres
   *   does not answer
   */
  async write<T>(
    settings: Settings,
    work: (db: Kysely<DB>, atCommit: AtCommit) => Promise<T>,
  ): Promise<T> {
    if (this.#writing) throw new TypeError('Expected no write inside of another write.');
    await this.#reads.end();
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

  /**
   * Commits an entry of a log, in a transaction of its own at the primary. What the viewer reads next may come from a
   * replica that has it not: nothing that they read depends on it.
   *
   * @throws as `write`
   */
  async log(entry: CompiledQuery): Promise<void> {
    this.#isLogging = true;
    try {
      await this.write({}, async (_db, atCommit) => atCommit(entry));
    } finally {
      this.#isLogging = false;
    }
  }

  async #writeOnce<T>(
    settings: Settings,
    work: (db: Kysely<DB>, atCommit: AtCommit) => Promise<T>,
  ): Promise<T> {
    this.#writing = settings;
    this.#hasFailed = false;
    this.#isOutdated = false;
    const last: LastStatement[] = [];
    try {
      const result = await work(this.db, (query, answer) => void last.push({ query, answer }));
      await this.#commit(last);
      this.#reads.readPrimary();
      return result;
    } catch (error) {
      // An error of the rollback must not hide the reason for it.
      await this.#finish('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      this.#writing = undefined;
    }
  }

  /** Commits behind the last statements of a write, without waiting for the answers of those. */
  async #commit(last: readonly LastStatement[]): Promise<void> {
    const client = last.length > 0 ? await this.#connect() : undefined;
    // After the wait for a lock, or for a connection: the client has received an error by now.
    refuseCancelled(this.#options.signal);
    if (!client) return this.#finish('COMMIT');
    const answers = last.map(async ({ query, answer }) => {
      const sending = this.#traced(query, () =>
        this.#send<Readonly<Record<string, unknown>>>(client, query, this.#nameOf(client, query)),
      );
      if (!answer) return sending;
      const { rows } = await sending.catch((error: unknown) => {
        throw answer.explain(error);
      });
      return answer.onRows(rows);
    });
    // The first that fails is the reason why the others, and COMMIT, do.
    const sent = Promise.allSettled(answers).then((outcomes) => {
      const failed = outcomes.find(({ status }) => status === 'rejected');
      if (failed?.status !== 'rejected') return;
      this.#noteFailure(client, failed.reason);
      throw this.#explain(failed.reason);
    });
    const [outcome, committed] = await Promise.allSettled([sent, this.#finish('COMMIT', sent)]);
    if (outcome.status === 'rejected') throw outcome.reason;
    if (committed.status === 'rejected') throw committed.reason;
  }

  /**
   * Ends the request, and gives its connection back: what is left of its work, such as a field beside one that failed,
   * can send no further statement.
   */
  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#reads.end();
  }

  /** @param last the outcome of statements that were sent before; the connection is released after it */
  async #finish(command: 'COMMIT' | 'ROLLBACK', last?: Promise<unknown>): Promise<void> {
    const connecting = this.#client;
    this.#client = undefined;
    const span = this.#span;
    this.#span = undefined;
    const client = await connecting?.catch(() => undefined);
    if (!client) {
      span?.end();
      return;
    }
    const finishing = this.#query(client, command);
    const positioned = command === 'COMMIT' ? this.#notePosition(client) : undefined;
    const done = await finishing
      .catch((error: unknown) => {
        // The connection is in an unknown state: it must not serve another viewer.
        client.release(true);
        throw asUnavailable(error);
      })
      .finally(() => span?.end());
    await last?.catch(() => undefined);
    await positioned;
    client.release(this.#isOutdated || isFull(client));
    // Postgres answers COMMIT of an aborted transaction with ROLLBACK, without an error.
    if (done.command !== command) {
      throw new TypeError('Expected a write that rethrows the error of a failed statement.');
    }
  }

  /** Asks, behind a COMMIT, for the place that replicas must have replayed to have it. */
  async #notePosition(client: pg.PoolClient): Promise<void> {
    if (!this.#options.replicas || this.#isLogging) return;
    const answer = await this.#query<{ position: WalPosition }>(client, CURRENT_POSITION).catch(
      () => undefined,
    );
    this.written = answer?.rows[0]?.position ?? UNKNOWN_POSITION;
  }

  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    refuseCancelled(this.#options.signal);
    if (!this.#writing) {
      this.#refuseEnded();
      return this.#reads.send<Row>(query).catch((error: unknown) => {
        throw this.#explain(error);
      });
    }
    const client = await this.#connect();
    return this.#traced(query, () => this.#sendIn<Row>(client, query));
  }

  /** Span of a statement. */
  #traced<T>(query: CompiledQuery, work: () => Promise<T>): Promise<T> {
    return inChild(
      // One that began before its event was known has none of its own.
      this.#span ?? currentScope()?.span,
      () => describeStatement('postgresql', query.sql),
      work,
    );
  }

  /** Sends a statement of a write. */
  async #sendIn<Row>(client: pg.PoolClient, query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(client, query);
    try {
      return await this.#send<Row>(client, query, name);
    } catch (error) {
      if (name !== undefined) this.#noteFailure(client, error);
      throw this.#explain(error);
    }
  }

  #nameOf(client: pg.PoolClient, query: CompiledQuery): string | undefined {
    return this.#isPreparing ? statementName(client, this.#role, query.sql) : undefined;
  }

  async #send<Row>(
    client: pg.PoolClient,
    { sql: text, parameters }: CompiledQuery,
    name: string | undefined,
  ): Promise<QueryResult<Row>> {
    this.#statements += 1;
    const message = { ...(name !== undefined && { name }), text, values: [...parameters] };
    const result = await this.#query<Row & pg.QueryResultRow>(client, message);
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  /** Sends a message behind those that are not answered yet. */
  #query<Row extends pg.QueryResultRow>(
    client: pg.PoolClient,
    message: string | pg.QueryConfig,
  ): Promise<pg.QueryResult<Row>> {
    if (this.#unanswered === 0) this.#roundTrips += 1;
    this.#unanswered += 1;
    sendTogether(client);
    return client.query<Row>(message).finally(() => (this.#unanswered -= 1));
  }

  /**
   * Stops preparing statements after a failure to prepare one, but for one that is missing behind a statement that has failed:
   * that was to prepare it.
   */
  #noteFailure(client: pg.PoolClient, error: unknown): void {
    const isConsequence = this.#hasFailed && isMissingStatement(error);
    this.#hasFailed = true;
    if (isConsequence || !isPreparationFailure(error)) return;
    this.#isPreparing = false;
    this.#isOutdated = true;
    if (isStatementNameMismatch(error)) disableStatementNames(client);
  }

  #refuseEnded(): void {
    if (this.#hasEnded) throw new TypeError('Expected no statement after the end of its request.');
  }

  #connect(): Promise<pg.PoolClient> {
    this.#refuseEnded();
    return (this.#client ??= this.#begin());
  }

  async #begin(): Promise<pg.PoolClient> {
    const { pool, viewer, domain, origin = {} } = this.#options;
    this.#span = startChild(currentScope()?.span?.context, () => ({
      name: 'transaction',
      kind: 'client',
      attributes: { 'db.system.name': 'postgresql', 'db.namespace': domain },
    }));
    const settings = {
      ...originSettings(origin),
      ...this.#writing,
      ...(this.#span && { 'events.traceparent': formatTraceparent(this.#span.context) }),
    };
    const beginning = writePreamble(viewer, this.#role, settings);
    try {
      const client = await pool.connect();
      const message = [...beginning, ...sessionPreamble(transactionSettings(client))].join('; ');
      // Not awaited: the first statement follows in the pipeline. When this message fails, the
      // transaction is aborted, so that every statement after it fails too.
      this.#query(client, message).catch(() => undefined);
      return client;
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Converts an error for the client: a missing grant of the viewer's role is FORBIDDEN, not a failure. */
  #explain(error: unknown): unknown {
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) return asUnavailable(error);
    return this.#options.viewer.kind === 'anonymous'
      ? new UnauthenticatedError()
      : new ForbiddenError(`You may not ${this.#writing ? 'change' : 'read'} this.`);
  }
}

const MAX_ATTEMPTS = 3;
