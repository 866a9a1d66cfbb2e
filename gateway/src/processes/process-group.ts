/**
 * First process of a gateway that several processes serve: it accepts connections for all of them, gives each the next
 * one in turn, and replaces those that end or hang.
 */
import cluster, { type Worker } from 'node:cluster';
import type { Serializable } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { summarize } from '@teei/platform/logging/logger.ts';
import { SHUTDOWN_TIMEOUT_MS } from '@teei/platform/serving/signals.ts';
import type { Logger } from 'pino';
import { readToFirst, type ToFirst, type ToServing } from './messages.ts';

export interface ProcessGroupOptions {
  /** Number of processes that serve requests. */
  readonly count: number;
  readonly logger: Logger;
  /** Times that differ from DEFAULT_TIMES. */
  readonly times?: Partial<GroupTimes>;
}

/** Times of a group, in milliseconds. */
export interface GroupTimes {
  /** Interval in which each process is asked for a sign of life. */
  readonly heartbeat: number;
  /** Silence after which a process that has been ready counts as hung, and is killed. */
  readonly hung: number;
  /** The same for one that has not been ready yet: it loads code, which lets it answer nothing. */
  readonly hungAtStart: number;
  /** Pause before the second attempt in a row to start a process; it doubles with each further one. */
  readonly minPause: number;
  readonly maxPause: number;
  /** Service after which a process is replaced at once again. */
  readonly stable: number;
  /** Time in which processes finish their requests; those that are left are killed. */
  readonly shutdown: number;
  /** Wait for the metrics of all processes; those of one that hangs are left out. */
  readonly collect: number;
}

export interface ProcessGroup {
  /**
   * Starts this program again as serving processes, which share the address that each of them listens on, and resolves
   * with that address when all of them answer.
   *
   * @throws Error when one of them ends before, or cannot be started
   */
  start(): Promise<string>;
  /** Lets all of them finish their requests, and resolves when they have ended; also before all have started. */
  end(grace: number): Promise<void>;
}

interface Member {
  readonly worker: Worker;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Moment since which it serves requests; undefined before. */
  readySince: number | undefined;
  /** Signs of life that it was asked for since its last message. */
  missed: number;
  isHung: boolean;
}

interface Collection {
  readonly texts: Map<number, string>;
  /** Numbers of the processes that are waited for. */
  readonly awaited: Set<number>;
  readonly done: () => void;
}

/** Maximum number of processes that serve requests. */
export const MAX_PROCESSES = 64;

/** Signs of life in a row that a process has failed to give, from which on its metrics are not waited for. */
const SILENT = 2;

const DEFAULT_TIMES: GroupTimes = {
  heartbeat: 1_000,
  // Longer than a collection of garbage or a busy machine takes.
  hung: 15_000,
  hungAtStart: 60_000,
  minPause: 1_000,
  maxPause: 30_000,
  stable: 60_000,
  shutdown: SHUTDOWN_TIMEOUT_MS - 500,
  collect: 3_000,
};

/** Creates the group, of which nothing runs before it is started. */
export function createProcessGroup(options: ProcessGroupOptions): ProcessGroup {
  return new Group(options);
}

class Group implements ProcessGroup {
  readonly #count: number;
  readonly #logger: Logger;
  readonly #times: GroupTimes;
  /** Processes by their numbers, from 1 on. */
  readonly #members = new Map<number, Member>();
  /** Replacements in a row of the process with a number. */
  readonly #replacements = new Map<number, number>();
  readonly #collections = new Map<number, Collection>();
  readonly #started = Promise.withResolvers<string>();
  #heartbeats: NodeJS.Timeout | undefined;
  #lastCollection = 0;
  #isStarted = false;
  #isEnding = false;

  constructor({ count, logger, times }: ProcessGroupOptions) {
    this.#count = count;
    this.#logger = logger;
    this.#times = { ...DEFAULT_TIMES, ...times };
  }

  start(): Promise<string> {
    // Connections in turn, also where the environment says otherwise: the system's own choice is uneven.
    cluster.schedulingPolicy = cluster.SCHED_RR;
    for (let number = 1; number <= this.#count; number += 1) this.#fork(number);
    this.#heartbeats = setInterval(() => this.#askForLife(), this.#times.heartbeat);
    return this.#started.promise;
  }

  async end(grace: number): Promise<void> {
    this.#isEnding = true;
    clearInterval(this.#heartbeats);
    const members = [...this.#members.values()];
    for (const { worker } of members) worker.process.kill(grace > 0 ? 'SIGTERM' : 'SIGINT');
    // Those that have ended are not there to be killed.
    const timer = setTimeout(() => {
      for (const { worker } of this.#members.values()) worker.process.kill('SIGKILL');
    }, this.#times.shutdown);
    await Promise.all(members.map(({ ended }) => ended));
    clearTimeout(timer);
  }

  #fork(number: number): void {
    if (this.#isEnding) return;
    let worker: Worker;
    try {
      worker = cluster.fork();
    } catch (error) {
      // For want of memory, for example.
      void this.#replace(number, undefined, `could not be started (${summarize(error)})`);
      return;
    }
    endGivenConnection(worker);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const member: Member = { worker, ended, readySince: undefined, missed: 0, isHung: false };
    this.#members.set(number, member);
    const replace = (reason: string): void => {
      this.#members.delete(number);
      this.#awaitNoMore(number);
      resolve();
      void this.#replace(number, member, reason);
    };
    worker.on('message', (message: unknown) => {
      const read = readToFirst(message);
      if (read) this.#receive(number, member, read);
    });
    worker.on('exit', (code: number | null, signal: string | null) =>
      replace(`ended by ${signal ?? `the exit code ${code}`}`),
    );
    worker.on('error', (error: Error) => {
      // One that was never there does not exit.
      if (worker.process.pid === undefined) replace(`could not be started (${error.message})`);
      else this.#logger.error({ process: number }, `Process ${number}: ${error.message}`);
    });
  }

  /** Asks each process for a sign of life, and kills those that have given none for too long. */
  #askForLife(): void {
    const { heartbeat, hung, hungAtStart } = this.#times;
    for (const [number, member] of this.#members) {
      // Turns are counted, and not time: a machine that was halted as a whole has asked for nothing.
      const silence = member.missed * heartbeat;
      if (silence >= (member.readySince === undefined ? hungAtStart : hung)) {
        if (!member.isHung) this.#kill(number, member, silence);
        continue;
      }
      member.missed += 1;
      if (member.missed > SILENT) this.#awaitNoMore(number);
      send(member.worker, { kind: 'heartbeat' });
    }
  }

  #kill(number: number, member: Member, silence: number): void {
    member.isHung = true;
    this.#tellRunning();
    this.#logger.error(
      { process: number },
      `Process ${number} hangs: it has not answered for ${silence} ms, and is killed.`,
    );
    member.worker.process.kill('SIGKILL');
  }

  #receive(number: number, member: Member, message: ToFirst): void {
    member.missed = 0;
    switch (message.kind) {
      case 'join':
        send(member.worker, { kind: 'joined', number, count: this.#count });
        break;
      case 'ready':
        member.readySince = performance.now();
        this.#tellRunning();
        if (this.#running === this.#count) {
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
      case 'heartbeat':
        break;
    }
  }

  /**
   * Starts another process in the place of one that has ended, or that could not be started: at once, or after a pause
   * that grows where the last one was started in such a place itself and has not served for a while.
   */
  async #replace(number: number, member: Member | undefined, reason: string): Promise<void> {
    if (this.#isEnding) return;
    if (!this.#isStarted) {
      this.#started.reject(new Error(`Process ${number} ${reason} before it was ready.`));
      return;
    }
    this.#tellRunning();
    const served = performance.now() - (member?.readySince ?? Infinity);
    const replacements = served >= this.#times.stable ? 0 : (this.#replacements.get(number) ?? 0);
    this.#replacements.set(number, replacements + 1);
    const wait = replacementPause(replacements, this.#times);
    this.#logger.error(
      { process: number },
      `Process ${number} ${reason}: another is started in its place${wait > 0 ? ` in ${wait} ms` : ''}.`,
    );
    if (wait > 0) await pause(wait);
    this.#fork(number);
  }

  get #running(): number {
    const members = [...this.#members.values()];
    return members.filter(({ readySince, isHung }) => readySince !== undefined && !isHung).length;
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
    const awaited = new Set<number>();
    this.#collections.set(id, { texts, awaited, done: resolve });
    for (const [number, { worker, missed }] of this.#members) {
      if (missed <= SILENT) awaited.add(number);
      send(worker, { kind: 'metrics', id });
    }
    const timer = setTimeout(resolve, this.#times.collect);
    await promise;
    clearTimeout(timer);
    this.#collections.delete(id);
    const inOrder = [...texts].toSorted(([a], [b]) => a - b).map(([, text]) => text);
    send(asking, { kind: 'collected', id: askedAs, texts: inOrder });
  }

  #addMetrics(number: number, id: number, text: string): void {
    const collection = this.#collections.get(id);
    collection?.texts.set(number, text);
    this.#awaitNoMore(number, collection ? [collection] : []);
  }

  /** Waits no more for the metrics of a process that gave them, that has ended, or that is silent. */
  #awaitNoMore(
    number: number,
    collections: Iterable<Collection> = this.#collections.values(),
  ): void {
    for (const { awaited, done } of collections) {
      awaited.delete(number);
      if (awaited.size === 0) done();
    }
  }
}

/** Milliseconds before a process is started again, after so many replacements in a row. */
function replacementPause(replacements: number, { minPause, maxPause }: GroupTimes): number {
  return replacements === 0 ? 0 : Math.min(minPause * 2 ** (replacements - 1), maxPause);
}

/**
 * Ends the connection that is being given to a process when that ends before it has taken it: Node would keep it open,
 * and its client would wait for ever. There is one at most, since the next is given when the last was taken.
 */
function endGivenConnection(worker: Worker): void {
  const { process: child } = worker;
  // One that could not be started has no channel, and is given nothing.
  if (child.pid === undefined) return;
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
