/** Listeners for notifications of Postgres: one connection of a process for all of its consumers of a database. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { closeClient } from '../database/connection.ts';
import { withoutRepeats, type Report } from './repeated-failures.ts';

/** Channels of notifications. */
export type Channel = 'events' | 'jobs';

/** Consumer that waits for notifications. */
export interface Subscriber {
  readonly channel: Channel;
  /** Payload of the notifications that are meant for it. */
  readonly name: string;
  /** Creates a connection to listen on. Its `query_timeout` says when it counts as lost. */
  readonly connect: () => pg.Client;
  /** Called for each notification, and once the listener has connected: earlier ones may be lost. */
  readonly notify: () => void;
  readonly report: Report;
}

/** Pause before a lost connection is opened anew; consumers poll meanwhile. */
const RECONNECT_MS = 1_000;

/**
 * Statement that listens, and that is repeated to see that the connection still answers: the network can fail silently,
 * and nothing else is sent on it. It has no effect where it listens already.
 */
const LISTEN = 'LISTEN events; LISTEN jobs';

/** Pause before it is repeated. */
const REPEAT_MS = 5_000;

const listeners = new Map<string, Listener>();

/**
 * Notifies a consumer from now on. Postgres wakes every connection that listens for each notification, whatever its
 * channel: one for each consumer took more of its time than the notifications' causes.
 *
 * @param client connection to the same database, not through a pooler, which forwards no notifications
 * @returns a function that ends it
 */
export function subscribe(
  { host, port, database }: pg.Client,
  subscriber: Subscriber,
): () => Promise<void> {
  const key = `${host}:${port}/${database}`;
  const listener = listeners.get(key) ?? new Listener();
  listeners.set(key, listener);
  listener.add(subscriber);
  return async () => {
    listener.delete(subscriber);
    if (!listener.isUnused) return;
    if (listeners.get(key) === listener) listeners.delete(key);
    await listener.stop();
  };
}

class Listener {
  readonly #subscribers = new Set<Subscriber>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  get isUnused(): boolean {
    return this.#subscribers.size === 0;
  }

  add(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    this.#running ??= this.#run();
  }

  delete(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let [current] = this.#subscribers;
    const failures = withoutRepeats((error, where) => current?.report(error, where));
    while (current && !signal.aborted) {
      try {
        await this.#listen(current.connect(), failures.end);
      } catch (error) {
        if (!signal.aborted) failures.report(error, 'listener for notifications');
      }
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
      current = this.#next(current);
    }
  }

  /** Another subscriber, where there is one: the role of one may be locked out. */
  #next(current: Subscriber): Subscriber | undefined {
    const all = [...this.#subscribers];
    return all[(all.indexOf(current) + 1) % all.length];
  }

  /** Listens until the connection is lost, or the listener stops. @throws the reason of the loss */
  async #listen(client: pg.Client, connected: () => void): Promise<void> {
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => {
      for (const { notify, ...one } of this.#subscribers) {
        if (one.channel === channel && one.name === payload) notify();
      }
    });
    const lost = once(client, 'end', { signal: this.#stopping.signal });
    lost.catch(() => undefined);
    try {
      await client.connect();
      await client.query(LISTEN);
      connected();
      for (const { notify } of this.#subscribers) notify();
      await Promise.race([lost, this.#repeat(client)]);
    } finally {
      await closeClient(client);
    }
  }

  /** Repeats the statement that listens. @throws when it gets no answer */
  async #repeat(client: pg.Client): Promise<never> {
    for (;;) {
      await pause(REPEAT_MS, undefined, { signal: this.#stopping.signal, ref: false });
      await client.query(LISTEN);
    }
  }
}
