/** A consumer of events: one worker at a time, woken by Postgres, patient with failures. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

export interface ConsumerOptions {
  /** As in events.subscriptions. */
  readonly name: string;
  /** Makes the connection that listens; it holds the consumer's place among its replicas. */
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

/**
 * Starts a consumer. Of several with the same name on the same database one works; when its
 * connection ends, another takes over.
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
      await client.query('LISTEN events');
      while (!ended.aborted) {
        if (await holdsPlace(client, options.name)) await workOff(options, ended);
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

async function workOff({ work }: ConsumerOptions, ended: AbortSignal): Promise<void> {
  let isMore = true;
  while (isMore && !ended.aborted) isMore = await work();
}

/** Whether this connection is the consumer's first; it stays so until it ends. */
async function holdsPlace(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `select exists (
       select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted
     ) or pg_try_advisory_lock(hashtextextended('consumer ' || $1, 0)) as held`,
    [name],
  );
  return rows[0]?.held ?? false;
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
