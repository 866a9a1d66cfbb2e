/** A consumer of events: one worker at a time, woken by Postgres, patient with failures. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { detectPooler } from '../database/session.ts';

export interface ConsumerOptions {
  /** As in events.subscriptions. */
  readonly name: string;
  /** Makes the connection that listens, and whose transactions keep replicas from working at once. */
  readonly connect: () => pg.Client;
  /** Deals with some of what is waiting; true when there may be more. */
  readonly work: () => Promise<boolean>;
  /** Told of failures, which are tried again. */
  readonly report: (error: unknown, where: string) => void;
  /** Looks without being woken after so many milliseconds: for retries, and if a call got lost. */
  readonly interval?: number;
}

export interface Consumer {
  /**
   * Lets the work under way finish, and ends. What takes too long is given up: its events are still
   * in the queue.
   */
  stop(): Promise<void>;
}

const INTERVAL = 1_000;

/** How long the work under way may take when its consumer stops, in milliseconds. */
const PATIENCE = 2_000;

/** How long one replica may go on before others have a chance, in milliseconds. */
const MAX_TURN_MS = 5_000;

/** A turn whose work does not end is given up, and with it its lock, in milliseconds. */
const TURN_TIMEOUT_MS = 60_000;

/**
 * Starts a consumer. Of several with the same name on the same database one works at a time, under a
 * lock that ends with its transaction: also where a pooler lends connections, which then announces
 * nothing, so that the consumer looks by itself.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const stopping = new AbortController();
  const running = run(options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      const givenUp = new AbortController();
      await Promise.race([running, pause(PATIENCE, undefined, { signal: givenUp.signal })]);
      givenUp.abort();
    },
  };
}

async function run(options: ConsumerOptions, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const client = options.connect();
    const lost = new AbortController();
    const ended = AbortSignal.any([stopped, lost.signal]);
    const bell = new Bell();
    client.on('error', () => lost.abort());
    client.on('notification', ({ payload }) => {
      if (payload === options.name) bell.ring();
    });
    ended.addEventListener('abort', () => bell.ring(), { once: true });
    try {
      await client.connect();
      if (!(await detectPooler(client))) await client.query('LISTEN events');
      while (!ended.aborted) {
        while (await takeTurn(client, options, ended));
        await bell.wait(options.interval ?? INTERVAL);
      }
    } catch (error) {
      options.report(error, `consumer ${options.name}`);
      await pause(INTERVAL, undefined, { signal: stopped }).catch(() => undefined);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Works off what is waiting, unless another replica does. True when there may be more. */
async function takeTurn(
  client: pg.Client,
  { name, work }: ConsumerOptions,
  ended: AbortSignal,
): Promise<boolean> {
  await client.query(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${TURN_TIMEOUT_MS}`);
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('consumer ' || $1, 0)) as held`,
      [name],
    );
    if (rows[0]?.held !== true) return false;
    const until = performance.now() + MAX_TURN_MS;
    let isMore = true;
    while (isMore && !ended.aborted && performance.now() < until) isMore = await work();
    return isMore && !ended.aborted;
  } finally {
    // Without a connection there is no lock either; why it was lost is told by whoever uses it next.
    await client.query('COMMIT').catch(() => undefined);
  }
}

/** Something to wait for. Ringing before anybody waits is not lost. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Resolves when it rings, at once if it has, or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#wake = () => resolve(undefined);
      const timer = setTimeout(resolve, milliseconds);
      await promise;
      clearTimeout(timer);
      this.#wake = undefined;
    }
    this.#rung = false;
  }
}
