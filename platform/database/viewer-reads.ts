/** Statements of a request that reads as a viewer: each is a transaction of its own. */
import type { CompiledQuery, QueryResult } from 'kysely';
import pg from 'pg';
import { currentScope } from '../telemetry/request-scope.ts';
import type { Span } from '../telemetry/span.ts';
import { inChild, startChild } from '../telemetry/tracing.ts';
import type { Actor } from '../viewer/viewer.ts';
import { readSettings, type Settings } from './preamble.ts';
import { isFull, statementName } from './prepared-statements.ts';
import type { Replicas, WalPosition } from './replicas.ts';
import { sendTogether } from './send-together.ts';
import { disableStatementNames } from './session.ts';
import {
  isMissingStatement,
  isPreparationFailure,
  isReplicaFailure,
  isStatementNameMismatch,
} from './sql-states.ts';
import { describeStatement } from './statement-span.ts';
import { queryAsViewer } from './viewer-statement.ts';

export interface ViewerReadsOptions {
  readonly pool: pg.Pool;
  /** Replicas to read from; none where the primary must be read. */
  readonly replicas: Replicas | undefined;
  /** Place of the viewer's last write, which reads must see. */
  readonly written: WalPosition | undefined;
  readonly domain: string;
  readonly viewer: Actor;
  /** Role of the viewer's class in the domain. */
  readonly role: string;
}

/** A connection of a pool. */
interface Connection {
  readonly client: pg.PoolClient;
  readonly isReplica: boolean;
}

/** A connection while statements of the request are under way on it. */
interface Lease {
  readonly connection: Promise<Connection>;
  /** Span from asking for the connection to giving it back. */
  readonly span: Span | undefined;
  /** Number of statements that have no answer yet. */
  statements: number;
  /** Number of those that were sent. */
  unanswered: number;
  /** True once a statement has failed, which may have been to prepare one behind it. */
  hasFailed: boolean;
  /** True once the connection must not serve another viewer. */
  isBroken: boolean;
  /** True once its prepared statements are unknown: it is closed at the end. */
  isOutdated: boolean;
  isReturned: boolean;
  readonly returned: PromiseWithResolvers<void>;
}

export class ViewerReads {
  /** Number of statements that were sent. */
  statements = 0;
  /** Number of times that Postgres was waited for. */
  roundTrips = 0;
  readonly #options: ViewerReadsOptions;
  /** Pool that the first statement was sent to, so that no later one reads from a replica that is behind. */
  #chosen: pg.Pool | undefined;
  #lease: Lease | undefined;
  /** False once a statement has failed because of how it was prepared. */
  #isPreparing = true;
  #readsPrimary = false;
  /** Settings beside the viewer. */
  #settings: Settings = {};

  constructor(options: ViewerReadsOptions) {
    this.#options = options;
  }

  /** Reads from the primary from now on: replicas may not have what the request has written. */
  readPrimary(): void {
    this.#readsPrimary = true;
  }

  /** Sets what policies can read, beside the viewer, in statements from now on. */
  set(name: string, value: string): void {
    this.#settings = { ...this.#settings, [name]: value };
  }

  /**
   * Sends a statement. Those that are under way at the same time share a connection, which is given back when all are
   * answered and none has followed.
   *
   * @throws the error of Postgres or of the connection
   */
  async send<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    for (;;) {
      const lease = (this.#lease ??= this.#open());
      lease.statements += 1;
      let isPrepared = false;
      try {
        const { client, isReplica } = await lease.connection;
        try {
          isPrepared = this.#isPreparing;
          return await inChild(
            lease.span ?? currentScope()?.span,
            () => describeStatement('postgresql', query.sql),
            () => this.#sendOn<Row>(client, lease, query),
          );
        } catch (error) {
          if (isPrepared && isPreparationFailure(error)) {
            this.#stopPreparing(client, lease, error);
            continue;
          }
          lease.hasFailed = true;
          if (!isReplica || !isReplicaFailure(error)) throw error;
          this.#leaveReplica(lease);
        }
      } catch (error) {
        // Of one that did not answer, or is closed by Postgres, the state is unknown.
        if (!(error instanceof pg.DatabaseError) || error.severity === 'FATAL') this.#drop(lease);
        throw error;
      } finally {
        lease.statements -= 1;
        if (lease.statements === 0) setImmediate(() => this.#return(lease));
      }
    }
  }

  /** Gives the connection back, once what is under way is answered. */
  async end(): Promise<void> {
    const lease = this.#lease;
    if (!lease) return;
    this.#return(lease);
    await lease.returned.promise;
  }

  async #sendOn<Row>(
    client: pg.PoolClient,
    lease: Lease,
    { sql: text, parameters: values }: CompiledQuery,
  ): Promise<QueryResult<Row>> {
    const { viewer, role } = this.#options;
    const settings = readSettings(viewer, role, this.#settings);
    const name = this.#isPreparing ? statementName(client, role, text) : undefined;
    this.statements += 1;
    if (lease.unanswered === 0) this.roundTrips += 1;
    lease.unanswered += 1;
    sendTogether(client);
    try {
      const statement = { settings, text, values, name };
      const answer = await queryAsViewer<Row & pg.QueryResultRow>(client, statement);
      return { rows: answer.rows, numAffectedRows: BigInt(answer.rowCount ?? 0) };
    } finally {
      lease.unanswered -= 1;
    }
  }

  #open(): Lease {
    const { domain } = this.#options;
    const span = startChild(currentScope()?.span?.context, () => ({
      name: 'reads',
      kind: 'client',
      attributes: { 'db.system.name': 'postgresql', 'db.namespace': domain },
    }));
    return {
      connection: this.#connect(),
      span,
      statements: 0,
      unanswered: 0,
      hasFailed: false,
      isBroken: false,
      isOutdated: false,
      isReturned: false,
      returned: Promise.withResolvers<void>(),
    };
  }

  /** Takes a connection to the primary, or to a replica that has what the viewer wrote. */
  async #connect(): Promise<Connection> {
    const { pool, replicas, written } = this.#options;
    const isPrimary = !replicas || this.#readsPrimary;
    const chosen = isPrimary ? pool : (this.#chosen ??= await replicas.choose(written));
    if (isPrimary || chosen === pool) return { client: await pool.connect(), isReplica: false };
    try {
      return { client: await chosen.connect(), isReplica: true };
    } catch (error) {
      // One whose connections are all in use is no dead one.
      if (chosen.totalCount < chosen.options.max) replicas.leaveOut(chosen, error);
      this.#readsPrimary = true;
      return { client: await pool.connect(), isReplica: false };
    }
  }

  /** Goes on with the primary. */
  #leaveReplica(lease: Lease): void {
    this.#readsPrimary = true;
    this.#drop(lease);
  }

  /** Stops preparing statements: for the whole pool where a pooler must be the reason for a missing one. */
  #stopPreparing(client: pg.PoolClient, lease: Lease, error: unknown): void {
    this.#isPreparing = false;
    lease.isOutdated = true;
    if (lease.hasFailed && isMissingStatement(error)) return;
    if (isStatementNameMismatch(error)) disableStatementNames(client);
  }

  /** Sends no further statement on a connection, which is closed when it is given back. */
  #drop(lease: Lease): void {
    lease.isBroken = true;
    if (this.#lease === lease) this.#lease = undefined;
  }

  /** Gives a connection back unless statements are under way on it. */
  #return(lease: Lease): void {
    if (lease.statements > 0 || lease.isReturned) return;
    lease.isReturned = true;
    if (this.#lease === lease) this.#lease = undefined;
    lease.span?.end();
    void this.#release(lease);
  }

  async #release({ connection, isBroken, isOutdated, returned }: Lease): Promise<void> {
    try {
      const { client } = await connection;
      client.release(isBroken || isOutdated || isFull(client));
    } catch {
      // There was none: whoever waited for it has the error.
    } finally {
      returned.resolve();
    }
  }
}
