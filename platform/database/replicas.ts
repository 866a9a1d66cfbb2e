/** Read replicas: which of them a query may read from, so that viewers see what they wrote themselves. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ReportUnexpected } from '../errors/client-error.ts';

/**
 * Place in the write-ahead log of Postgres, in bytes from its beginning: a replica that has replayed it has
 * everything that was committed before.
 */
export type WalPosition = number;

/** A place that no replica reaches, for a write whose place is not known. */
export const UNKNOWN_POSITION: WalPosition = Number.MAX_SAFE_INTEGER;

/** Statement on the primary for the place behind everything that is committed. */
export const CURRENT_POSITION = `SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint AS position`;

/** Statement on the primary for the place that replicas can have received. */
const FLUSHED_POSITION = `SELECT (pg_current_wal_flush_lsn() - '0/0')::bigint AS position`;

/** Statement on a replica for the place that it has replayed; null on a server that is no replica (any more). */
const REPLAYED_POSITION = `
  SELECT CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0')::bigint END AS position`;

/** Milliseconds between two looks at the replicas. */
const POLL_INTERVAL_MS = 200;

/** Milliseconds that what others wrote may be missing from a replica that is read from. */
const MAX_REPLICA_LAG_MS = 2_000;

/** Milliseconds that a query waits for a replica to replay its viewer's writes, before it asks the primary. */
const MAX_REPLAY_WAIT_MS = 50;

/** Milliseconds between two looks at a replica that is waited for. */
const REPLAY_POLL_MS = 2;

/** Milliseconds that a look may take, after which its connection counts as dead. */
const LOOK_TIMEOUT_MS = 500;

/**
 * Timeouts of a replica's pool in milliseconds, after which a query is sent to the primary: less than those of the
 * primary's, so that both fit into the time that the gateway waits.
 */
export const REPLICA_TIMEOUTS = { connectionTimeout: 300, answerTimeout: 1_000 } as const;

export interface ReplicasOptions {
  readonly primary: pg.Pool;
  /** Pools of the replicas, of the same role. */
  readonly pools: readonly pg.Pool[];
  readonly report: ReportUnexpected;
}

interface Replica {
  readonly pool: pg.Pool;
  /** Connection of its own for looks, which wait for no query. */
  readonly looks: pg.Pool;
  /** Place that it has replayed, as of its last answer; undefined while it does not answer. */
  replayed: WalPosition | undefined;
  /** Time of the newest place of the primary that it has replayed, as of `performance.now()`. */
  asOf: number;
  /** Look that is under way. */
  look: Promise<void> | undefined;
  /** True while it is told that it is read from. */
  isUsed: boolean;
}

/**
 * The replicas of a database as one role. Each is looked at every POLL_INTERVAL_MS: one that lags by more than
 * the allowed time, does not answer, or has become a primary is left out until it has caught up.
 *
 * Lag is measured by the primary's own places at the times of the looks, not by the replica's clock: a replica
 * whose connection to the primary is lost does not know that it lags.
 */
export class Replicas {
  readonly #options: ReplicasOptions;
  readonly #replicas: readonly Replica[];
  readonly #primaryLooks: pg.Pool;
  /** Places of the primary at the times of the last looks, oldest first. */
  #history: readonly { readonly time: number; readonly position: WalPosition }[] = [];
  readonly #stop = new AbortController();
  #turn = 0;

  constructor(options: ReplicasOptions) {
    this.#options = options;
    this.#primaryLooks = openLooks(options.primary);
    this.#replicas = options.pools.map((pool) => ({
      pool,
      looks: openLooks(pool),
      replayed: undefined,
      asOf: -Infinity,
      look: undefined,
      isUsed: false,
    }));
    void this.#watch();
  }

  /** Number of replicas that are read from. */
  get used(): number {
    return this.#replicas.filter((replica) => this.#isFresh(replica)).length;
  }

  /**
   * The pool to read from: a replica's, in turn, or the primary's where none is fresh enough.
   *
   * @param written place of the viewer's last write, which the replica must have replayed
   */
  async choose(written: WalPosition = 0): Promise<pg.Pool> {
    const used = this.#inTurn();
    const fresh = used.find((replica) => hasReplayed(replica, written));
    if (fresh) return fresh.pool;
    const nearest = used.toSorted((a, b) => (b.replayed ?? 0) - (a.replayed ?? 0))[0];
    const canWait = nearest !== undefined && written !== UNKNOWN_POSITION;
    return canWait && (await this.#waitFor(nearest, written))
      ? nearest.pool
      : this.#options.primary;
  }

  /** Leaves a replica out until it answers again. */
  leaveOut(pool: pg.Pool, error: unknown): void {
    const replica = this.#replicas.find((one) => one.pool === pool);
    if (replica) this.#forget(replica, error);
  }

  /** Ends the looks and the replicas' pools. */
  async close(): Promise<void> {
    this.#stop.abort();
    const looks = [this.#primaryLooks, ...this.#replicas.map((replica) => replica.looks)];
    await Promise.all([...looks, ...this.#options.pools].map((pool) => pool.end()));
  }

  /** The replicas that are used, each time beginning with another one. */
  #inTurn(): readonly Replica[] {
    const used = this.#replicas.filter((replica) => this.#isFresh(replica));
    this.#turn = (this.#turn + 1) % Math.max(used.length, 1);
    return [...used.slice(this.#turn), ...used.slice(0, this.#turn)];
  }

  /** Returns true for a replica that has all that the primary had within the allowed lag. */
  #isFresh({ replayed, asOf }: Replica): boolean {
    return replayed !== undefined && performance.now() - asOf <= MAX_REPLICA_LAG_MS;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await Promise.all([
        this.#lookAtPrimary(),
        ...this.#replicas.map((replica) => this.#lookAt(replica)),
      ]);
      for (const replica of this.#replicas) this.#tell(replica);
      await sleep(POLL_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #lookAtPrimary(): Promise<void> {
    // The time before the answer: the place may be later than that, never earlier.
    const time = performance.now();
    const position = await readPosition(this.#primaryLooks, FLUSHED_POSITION).catch(() => null);
    if (position === null) return;
    const isRecent = ({ time: then }: { readonly time: number }): boolean =>
      time - then <= MAX_REPLICA_LAG_MS;
    this.#history = [...this.#history.filter(isRecent), { time, position }];
    for (const replica of this.#replicas) this.#date(replica);
  }

  /** Asks a replica for its place; those who ask at the same time share the answer. */
  #lookAt(replica: Replica): Promise<void> {
    replica.look ??= this.#ask(replica).finally(() => (replica.look = undefined));
    return replica.look;
  }

  async #ask(replica: Replica): Promise<void> {
    try {
      const position = await readPosition(replica.looks, REPLAYED_POSITION);
      if (position === null) throw new Error('It is no replica any more.');
      replica.replayed = position;
      this.#date(replica);
    } catch (error) {
      this.#forget(replica, error);
    }
  }

  /** Dates what a replica has by the primary's places. */
  #date(replica: Replica): void {
    const { replayed } = replica;
    if (replayed === undefined) return;
    const reached = this.#history.findLast(({ position }) => position <= replayed);
    if (reached) replica.asOf = Math.max(replica.asOf, reached.time);
  }

  /** Reports a replica that is used no longer. */
  #tell(replica: Replica): void {
    const wasUsed = replica.isUsed;
    replica.isUsed = this.#isFresh(replica);
    if (wasUsed && !replica.isUsed) {
      this.#report(replica, new Error(`It lags by more than ${MAX_REPLICA_LAG_MS} ms.`));
    }
  }

  #forget(replica: Replica, error: unknown): void {
    replica.replayed = undefined;
    replica.asOf = -Infinity;
    if (!replica.isUsed) return;
    replica.isUsed = false;
    this.#report(replica, error);
  }

  #report({ pool }: Replica, error: unknown): void {
    if (this.#stop.signal.aborted) return;
    const { host, port } = new pg.Client(pool.options);
    this.#options.report(error, `the read replica ${host}:${port} is left out`);
  }

  /** Resolves with true once a replica has replayed a place; with false when that takes too long. */
  async #waitFor(replica: Replica, position: WalPosition): Promise<boolean> {
    const deadline = performance.now() + MAX_REPLAY_WAIT_MS;
    for (;;) {
      const remaining = Math.max(0, deadline - performance.now());
      await Promise.race([this.#lookAt(replica), sleep(remaining)]);
      if (hasReplayed(replica, position)) return true;
      if (!this.#isFresh(replica) || performance.now() >= deadline) return false;
      await sleep(REPLAY_POLL_MS);
    }
  }
}

/** Pool of one connection beside another one, to the same server and as the same role. */
function openLooks({ options }: pg.Pool): pg.Pool {
  const looks = new pg.Pool({
    ...options,
    max: 1,
    query_timeout: LOOK_TIMEOUT_MS,
    connectionTimeoutMillis: LOOK_TIMEOUT_MS,
  });
  // A look that fails says so itself.
  looks.on('error', () => undefined);
  looks.on('connect', (client) => client.on('error', () => undefined));
  return looks;
}

function hasReplayed({ replayed }: Replica, position: WalPosition): boolean {
  return replayed !== undefined && replayed >= position;
}

async function readPosition(pool: pg.Pool, statement: string): Promise<WalPosition | null> {
  const { rows } = await pool.query<{ position: WalPosition | null }>(statement);
  return rows[0]?.position ?? null;
}
