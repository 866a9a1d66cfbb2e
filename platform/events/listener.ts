/** Listeners for notifications of Postgres: one connection of a process for all of its consumers of a database, which polls for them too. */
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
  /**
   * Called for each notification, for each poll that finds something due, and once the listener has connected: earlier
   * notifications may be lost.
   */
  readonly notify: () => void;
  readonly report: Report;
}

/** Part of a subscriber in the listener of its process. */
export interface Subscription {
  /** Returns true while the listener polls: the subscriber is notified of all that is due, at the next poll at the latest. */
  readonly isPolled: () => boolean;
  /** Ends the subscription. */
  readonly end: () => Promise<void>;
}

/** Pause before a lost connection is opened anew; consumers poll meanwhile. */
const RECONNECT_MS = 1_000;

const LISTEN = 'LISTEN events; LISTEN jobs';

/**
 * Statement that polls: for retries, which nothing notifies of, and for notifications that were lost. It also shows that the
 * connection still answers: the network can fail silently, and nothing else is sent on it.
 */
const POLL = 'SELECT channel, name FROM events.due_queues($1, $2)';

/** Pause between two polls. */
const POLL_INTERVAL_MS = 1_000;

/** Age of the last answer from which subscribers poll themselves. */
const MAX_POLL_AGE_MS = 3_000;

const listeners = new Map<string, Listener>();

/**
 * Notifies a consumer from now on. Postgres wakes every connection that listens for each notification, whatever its
 * channel: one for each consumer took more of its time than the notifications' causes. So did their polls.
 *
 * @param client connection to the same database, not through a pooler, which forwards no notifications
 */
export function subscribe(
  { host, port, database }: pg.Client,
  subscriber: Subscriber,
): Subscription {
  const key = `${host}:${port}/${database}`;
  const listener = listeners.get(key) ?? new Listener();
  listeners.set(key, listener);
  listener.add(subscriber);
  return {
    isPolled: () => listener.isPolling,
    async end() {
      listener.delete(subscriber);
      if (!listener.isUnused) return;
      if (listeners.get(key) === listener) listeners.delete(key);
      await listener.stop();
    },
  };
}

class Listener {
  readonly #subscribers = new Set<Subscriber>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  /** Time at which everything due was last known to be notified of. */
  #polledAt = -Infinity;

  get isPolling(): boolean {
    return performance.now() - this.#polledAt < MAX_POLL_AGE_MS;
  }

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
    client.on('notification', ({ channel, payload }) => this.#notify(channel, payload));
    const lost = once(client, 'end', { signal: this.#stopping.signal });
    lost.catch(() => undefined);
    try {
      await client.connect();
      await client.query(LISTEN);
      connected();
      for (const { notify } of this.#subscribers) notify();
      this.#polledAt = performance.now();
      await Promise.race([lost, this.#poll(client)]);
    } finally {
      this.#polledAt = -Infinity;
      await closeClient(client);
    }
  }

  /** Notifies of what is due, again and again. @throws when there is no answer */
  async #poll(client: pg.Client): Promise<never> {
    for (;;) {
      await pause(POLL_INTERVAL_MS, undefined, { signal: this.#stopping.signal, ref: false });
      const { rows } = await client.query<{ readonly channel: string; readonly name: string }>(
        POLL,
        [this.#names('events'), this.#names('jobs')],
      );
      for (const { channel, name } of rows) this.#notify(channel, name);
      this.#polledAt = performance.now();
    }
  }

  #names(channel: Channel): readonly string[] {
    return [...this.#subscribers].filter((one) => one.channel === channel).map(({ name }) => name);
  }

  #notify(channel: string, name: string | undefined): void {
    for (const { notify, ...one } of this.#subscribers) {
      if (one.channel === channel && one.name === name) notify();
    }
  }
}
