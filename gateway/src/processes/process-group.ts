/**
 * First process of a gateway that several processes serve: it accepts connections for all of them, gives each the next
 * one in turn, and replaces those that end.
 */
import cluster, { type Worker } from 'node:cluster';
import type { Serializable } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { readToFirst, type ToFirst, type ToServing } from './messages.ts';

export interface ProcessGroupOptions {
  /** Number of processes that serve requests. */
  readonly count: number;
  readonly logger: Logger;
}

export interface ProcessGroup {
  /** Address of all, once each of them answers requests. */
  readonly url: string;
  /** Lets all of them finish their requests, and resolves when they have ended. */
  end(grace: number): Promise<void>;
}

interface Member {
  readonly worker: Worker;
  isReady: boolean;
}

interface Collection {
  readonly texts: Map<number, string>;
  readonly done: () => void;
}

/** Maximum number of processes that serve requests. */
export const MAX_PROCESSES = 64;

/** Milliseconds before a process is started in the place of one that ended before it was ready. */
const RESTART_PAUSE_MS = 1_000;

/** Milliseconds to wait for the metrics of all processes; those of one that hangs are left out. */
const COLLECT_TIMEOUT_MS = 3_000;

/**
 * Starts this program again as serving processes, which share the address that each of them listens on, and resolves
 * when all of them answer.
 *
 * @throws Error when one of them ends before; it has said why on standard error
 */
export async function startProcessGroup(options: ProcessGroupOptions): Promise<ProcessGroup> {
  const group = new Group(options);
  const url = await group.start();
  return { url, end: (grace) => group.end(grace) };
}

class Group {
  readonly #options: ProcessGroupOptions;
  /** Processes by their numbers, from 1 on. */
  readonly #members = new Map<number, Member>();
  readonly #collections = new Map<number, Collection>();
  readonly #started = Promise.withResolvers<string>();
  #lastCollection = 0;
  #isStarted = false;
  #isEnding = false;

  constructor(options: ProcessGroupOptions) {
    this.#options = options;
  }

  start(): Promise<string> {
    // Connections in turn, also where the environment says otherwise: the system's own choice is uneven.
    cluster.schedulingPolicy = cluster.SCHED_RR;
    for (let number = 1; number <= this.#options.count; number += 1) this.#fork(number);
    return this.#started.promise;
  }

  async end(grace: number): Promise<void> {
    this.#isEnding = true;
    const ended = [...this.#members.values()].map(({ worker }) => {
      const exit = once(worker, 'exit');
      worker.process.kill(grace > 0 ? 'SIGTERM' : 'SIGINT');
      return exit;
    });
    await Promise.all(ended);
  }

  #fork(number: number): void {
    if (this.#isEnding) return;
    const worker = cluster.fork();
    endGivenConnection(worker);
    const member: Member = { worker, isReady: false };
    this.#members.set(number, member);
    worker.on('message', (message: unknown) => {
      const read = readToFirst(message);
      if (read) this.#receive(number, member, read);
    });
    worker.on('exit', (code: number | null, signal: string | null) => {
      void this.#replace(number, member, signal ?? `the exit code ${code}`);
    });
  }

  #receive(number: number, member: Member, message: ToFirst): void {
    switch (message.kind) {
      case 'join':
        send(member.worker, { kind: 'joined', number, count: this.#options.count });
        break;
      case 'ready':
        member.isReady = true;
        this.#tellRunning();
        if (this.#running === this.#options.count) {
          this.#isStarted = true;
          this.#started.resolve(message.url);
        }
        break;
      case 'collect':
        void this.#collect(member.worker, message.id);
        break;
      case 'metrics':
        this.#addMetrics(number, message.id, message.text);
        break;
    }
  }

  /** Starts another process in the place of one that has ended. */
  async #replace(number: number, { isReady }: Member, reason: string): Promise<void> {
    this.#members.delete(number);
    if (this.#isEnding) return;
    if (!this.#isStarted) {
      this.#started.reject(new Error(`Process ${number} ended before it was ready, by ${reason}.`));
      return;
    }
    this.#tellRunning();
    this.#options.logger.error(
      { process: number },
      `Process ${number} ended by ${reason}: another is started in its place.`,
    );
    if (!isReady) await pause(RESTART_PAUSE_MS);
    this.#fork(number);
  }

  get #running(): number {
    return [...this.#members.values()].filter(({ isReady }) => isReady).length;
  }

  #tellRunning(): void {
    const running = this.#running;
    for (const { worker } of this.#members.values()) send(worker, { kind: 'running', running });
  }

  /** Asks all processes for their metrics, and gives them to the one that was asked for them. */
  async #collect(asking: Worker, askedAs: number): Promise<void> {
    this.#lastCollection += 1;
    const id = this.#lastCollection;
    const { promise, resolve } = Promise.withResolvers<void>();
    const texts = new Map<number, string>();
    this.#collections.set(id, { texts, done: resolve });
    for (const { worker } of this.#members.values()) send(worker, { kind: 'metrics', id });
    const timer = setTimeout(resolve, COLLECT_TIMEOUT_MS);
    await promise;
    clearTimeout(timer);
    this.#collections.delete(id);
    const inOrder = [...texts].toSorted(([a], [b]) => a - b).map(([, text]) => text);
    send(asking, { kind: 'collected', id: askedAs, texts: inOrder });
  }

  #addMetrics(number: number, id: number, text: string): void {
    const collection = this.#collections.get(id);
    collection?.texts.set(number, text);
    if (collection && collection.texts.size >= this.#members.size) collection.done();
  }
}

/**
 * Ends the connection that is being given to a process when that ends before it has taken it: Node would keep it open,
 * and its client would wait for ever. There is one at most, since the next is given when the last was taken.
 */
function endGivenConnection(worker: Worker): void {
  const { process: child } = worker;
  const original = child.send.bind(child);
  let given: unknown;
  child.send = (message: Serializable, ...rest: unknown[]): boolean => {
    if (isHandle(rest[0])) [given] = rest;
    return Boolean(Reflect.apply(original, child, [message, ...rest]));
  };
  worker.on('exit', () => {
    // One that was taken is closed here already, which closing again does not change.
    if (isHandle(given)) given.close();
  });
}

function isHandle(value: unknown): value is { close(): void } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'close' in value &&
    typeof value.close === 'function'
  );
}

/** Sends a message to a process that has not ended. */
function send(worker: Worker, message: ToServing): void {
  // It may end at this moment: then `exit` says so.
  if (worker.isConnected()) worker.send(message, () => undefined);
}
