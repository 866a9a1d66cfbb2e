/** Consumers of queues, of events and of jobs: notified by Postgres, and by polls of the process's listener. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { closeClient } from '../database/connection.ts';
import { sendTogether } from '../database/send-together.ts';
import { detectPooler } from '../database/session.ts';
import { refuseUnfinishedRestore } from '../database/unfinished-restore.ts';
import { subscribe, type Channel, type Subscription } from './listener.ts';
import { withoutRepeats, type Report } from './repeated-failures.ts';

export interface ConsumerOptions {
  /** Name in events.subscriptions, or the domain of jobs: the payload of its notifications. */
  readonly name: string;
  /** Channel of the notifications; `events` when nothing is said. */
  readonly channel?: Channel;
  /**
   * True, the default, when one replica may work at a time, so that work has an order. False where many may, or where the work
   * takes the lock itself.
   */
  readonly isExclusive?: boolean;
  /** True for work of which a part may take a minute: behind a pooler, others do not wait for its turns. */
  readonly isSlow?: boolean;
  /**
   * Creates a connection that sends statements without waiting for the results of earlier ones (pipeline mode): one holds
   * the lock of the active replica, another one listens for notifications.
   */
  readonly connect: () => pg.Client;
  /** Processes some of the queue; returns true when more may be queued. */
  readonly work: () => Promise<boolean>;
  /** Called with failures, which are retried. */
  readonly report: Report;
  /**
   * Milliseconds between its own polls. Without them the listener of the process polls for it, which knows of events and jobs
   * that are due.
   */
  readonly interval?: number;
}

export interface Consumer {
  /**
   * Stops after the current work, or after STOP_TIMEOUT_MS: events that were not processed are still in
   * the queue.
   */
  stop(): Promise<void>;
}

/** Interval of polling while the listener does not, and pause before the connection is opened anew. */
const POLL_INTERVAL_MS = 1_000;

/** Pause after a turn, so that what comes in quick succession is handled together. */
const REST_MS = 10;

/** Time for the current work to finish when the consumer stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Time after which a replica releases the lock, so that another may become active. */
const MAX_TURN_MS = 5_000;

/** Number of an advisory lock, by the text that `lockOf` gives. */
const LOCK = 'hashtextextended($1, 0)';

/** Text whose hash is the number of a consumer's advisory lock. */
export function lockOf(name: string): string {
  return `consumer ${name}`;
}

/** Time after which Postgres ends the transaction of a turn that hangs, and with it the lock. */
const TURN_TIMEOUT_MS = 60_000;

/**
 * Starts a consumer. Of several exclusive ones with the same name on one database, one is active at a
 * time, under an advisory lock that ends with its transaction, so that it also works through a connection
 * pooler. A pooler does not forward notifications: the consumer then only polls.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const stopping = new AbortController();
  const running = run(options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      const stopped = new AbortController();
      await Promise.race([running, pause(STOP_TIMEOUT_MS, undefined, { signal: stopped.signal })]);
      stopped.abort();
    },
  };
}

async function run(options: ConsumerOptions, stopped: AbortSignal): Promise<void> {
  const failures = withoutRepeats(options.report);
  while (!stopped.aborted) {
    const client = options.connect();
    const lost = new AbortController();
    const ended = AbortSignal.any([stopped, lost.signal]);
    const notifier = new Notifier();
    let subscription: Subscription | undefined;
    client.on('error', () => lost.abort());
    ended.addEventListener('abort', () => notifier.notify(), { once: true });
    try {
      await client.connect();
      await refuseUnfinishedRestore(client);
      const isPooled = await detectPooler(client);
      if (!isPooled) {
        const { name, channel = 'events', connect, report } = options;
        const notify = (): void => notifier.notify();
        subscription = subscribe(client, { name, channel, connect, notify, report });
      }
      if (options.isExclusive === false) await closeClient(client);
      const turn = {
        ...options,
        work() {
          // It finds what earlier notifications were about.
          notifier.reset();
          return options.work();
        },
      };
      const takeNext = (): Promise<boolean> => takeTurn(client, turn, ended);
      while (!ended.aborted) {
        while (
          await (options.isExclusive === false
            ? workFor(turn, ended)
            : isPooled
              ? afterOthers(poolOf(client, options), takeNext)
              : takeNext())
        );
        failures.end();
        await pause(REST_MS, undefined, { signal: ended }).catch(() => undefined);
        await waitForWork(notifier, subscription, options);
      }
    } catch (error) {
      failures.report(error, `consumer ${options.name}`);
      await pause(POLL_INTERVAL_MS, undefined, { signal: stopped }).catch(() => undefined);
    } finally {
      const unsubscribed = subscription?.end();
      await closeClient(client);
      // The next connection waits for no listener that is still connecting.
      if (stopped.aborted) await unsubscribed;
    }
  }
}

/** Waits for a notification, or for the consumer's own poll where it has one, or the listener does not poll. */
async function waitForWork(
  notifier: Notifier,
  subscription: Subscription | undefined,
  { interval }: ConsumerOptions,
): Promise<void> {
  let isOver = false;
  while (!isOver) {
    const isNotified = await notifier.wait(interval ?? POLL_INTERVAL_MS);
    isOver = isNotified || interval !== undefined || subscription?.isPolled() !== true;
  }
}

/** Pauses an exclusive consumer: waits for its current turn, and has its lock until the transaction ends. */
export async function holdConsumer(client: pg.Client, name: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(${LOCK})`, [lockOf(name)]);
}

/** Last turn in this process of each role of a pooler, of those that are slow and of others. */
const pooledTurns = new Map<string, Promise<unknown>>();

/** Name of the consumers that take turns with one another behind a pooler. */
function poolOf({ user, host, port }: pg.Client, { isSlow = false }: ConsumerOptions): string {
  return `${isSlow ? 'slow ' : ''}${user}@${host}:${port}`;
}

/**
 * Takes a turn once others of the role have ended, but that slow ones have turns of their own: a turn takes two of
 * the role's connections behind a pooler, or three, one of them for its lock. Many that wait for their second would keep
 * one another, and the role's requests, waiting.
 */
function afterOthers<T>(role: string, takeNext: () => Promise<T>): Promise<T> {
  const turn = (pooledTurns.get(role) ?? Promise.resolve()).then(takeNext);
  pooledTurns.set(
    role,
    turn.catch(() => undefined),
  );
  return turn;
}

/** Processes the queue unless another replica is active. Returns true when more may be queued. */
async function takeTurn(
  client: pg.Client,
  options: ConsumerOptions,
  ended: AbortSignal,
): Promise<boolean> {
  try {
    sendTogether(client);
    const [, { rows }] = await Promise.all([
      client.query(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${TURN_TIMEOUT_MS}`),
      client.query<{ held: boolean }>(`select pg_try_advisory_xact_lock(${LOCK}) as held`, [
        lockOf(options.name),
      ]),
    ]);
    return rows[0]?.held === true && (await workFor(options, ended));
  } finally {
    // A lost connection has released the lock already; the next query reports why it was lost.
    await client.query('COMMIT').catch(() => undefined);
  }
}

/** Processes the queue for the time of a turn. Returns true when more may be queued. */
async function workFor({ work }: ConsumerOptions, ended: AbortSignal): Promise<boolean> {
  const until = performance.now() + MAX_TURN_MS;
  let isMore = true;
  while (isMore && !ended.aborted && performance.now() < until) isMore = await work();
  return isMore && !ended.aborted;
}

/** Notifications to wait for. One that arrives before `wait` is called is kept. */
class Notifier {
  #isNotified = false;
  #wake: (() => void) | undefined;

  /** Forgets notifications that have arrived. */
  reset(): void {
    this.#isNotified = false;
  }

  notify(): void {
    this.#isNotified = true;
    this.#wake?.();
  }

  /**
   * Waits for the next notification, or for the time in milliseconds.
   *
   * @returns true when there was one, at once if it was kept
   */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.#isNotified) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#wake = () => resolve(undefined);
      const timer = setTimeout(resolve, milliseconds);
      await promise;
      clearTimeout(timer);
      this.#wake = undefined;
    }
    const wasNotified = this.#isNotified;
    this.#isNotified = false;
    return wasNotified;
  }
}
