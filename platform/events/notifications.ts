/**
 * Notifications of Postgres, over one connection for all consumers of a process on the same database: each NOTIFY wakes
 * every connection of the database that listens, whatever it listens to.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { detectPooler } from '../database/session.ts';

export type Channel = 'events' | 'jobs';

interface Subscriber {
  readonly channel: Channel;
  /** Payload of the notifications that it waits for. */
  readonly name: string;
  /** Creates a connection of its own to the database. */
  readonly connect: () => pg.Client;
  /** Called for each notification, and where one may have been lost. */
  readonly notify: () => void;
}

const RECONNECT_INTERVAL_MS = 1_000;

/** Listeners by host, port and name of their database. */
const listeners = new Map<string, Listener>();

/**
 * Has a consumer notified until the returned function is called. Failures are not reported: consumers poll as well, and
 * report those of their own connections.
 */
export function listen(subscriber: Subscriber): () => Promise<void> {
  const { host, port, database } = subscriber.connect();
  const key = `${host}:${port}/${database}`;
  const listener = listeners.get(key) ?? new Listener();
  listeners.set(key, listener);
  listener.add(subscriber);
  return async () => {
    if (!listener.remove(subscriber)) return;
    listeners.delete(key);
    await listener.stop();
  };
}

class Listener {
  readonly #subscribers = new Set<Subscriber>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  add(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    this.#running ??= this.#run(this.#stopping.signal);
  }

  /** Returns true when nobody is left. */
  remove(subscriber: Subscriber): boolean {
    this.#subscribers.delete(subscriber);
    return this.#subscribers.size === 0;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const [first] = this.#subscribers;
      if (!first) return;
      await this.#listen(first.connect(), stopped).catch(() => undefined);
      await pause(RECONNECT_INTERVAL_MS, undefined, { signal: stopped }).catch(() => undefined);
    }
  }

  /** Listens until the connection is lost. A pooler forwards nothing: then there is nothing to listen to. */
  async #listen(client: pg.Client, stopped: AbortSignal): Promise<void> {
    const ended = Promise.withResolvers<undefined>();
    const end = (): void => ended.resolve(undefined);
    client.on('error', end);
    client.on('end', end);
    client.on('notification', ({ channel, payload }) =>
      this.#notify((one) => one.channel === channel && one.name === payload),
    );
    stopped.addEventListener('abort', end, { once: true });
    try {
      await client.connect();
      if (await detectPooler(client)) {
        await client.end();
        await untilAborted(stopped);
        return;
      }
      await client.query('LISTEN events; LISTEN jobs');
      // What was notified before.
      this.#notify(() => true);
      await ended.promise;
    } finally {
      stopped.removeEventListener('abort', end);
      await client.end().catch(() => undefined);
    }
  }

  #notify(isMeant: (subscriber: Subscriber) => boolean): void {
    for (const subscriber of this.#subscribers) if (isMeant(subscriber)) subscriber.notify();
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  signal.addEventListener('abort', () => resolve(undefined), { once: true });
  await promise;
}
