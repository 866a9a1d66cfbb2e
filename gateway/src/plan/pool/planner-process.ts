/** One planning process, seen from the gateway. */
import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanResult, PlanError } from '../plan.ts';
import { isPlannerReply, type PlannerReply, type PlannerRequest } from './messages.ts';
import { residentMemory } from './resident-memory.ts';

export interface PlannerProcessOptions {
  /** The process's main file, which calls `servePlanner`. */
  readonly main: URL;
  readonly supergraphSdl: string;
  /** MiB of resident memory that the process may take. */
  readonly memory: number;
}

/** Cause of the end of a process. */
export type EndCause = 'STOPPED' | 'CRASHED' | 'TIMED_OUT' | 'OUT_OF_MEMORY' | 'MALFORMED_ANSWER';

/** A process that plans one operation at a time. */
export interface PlannerProcess {
  /** Resolves when it can plan. Rejects with why it cannot; the process has ended then, or will. */
  readonly opened: Promise<void>;
  /** Resolves when it has ended, for whatever cause. */
  readonly ended: Promise<EndCause>;
  /**
   * Plans an operation; the one before must have been answered. Never rejects: if the process ends
   * first, the error's reason is the cause.
   *
   * @param timeout milliseconds after which the process is ended
   */
  plan(operation: string, timeout: number): Promise<PlanResult>;
  /** Ends it at once, whatever it does. */
  stop(cause?: EndCause): Promise<void>;
}

/** Milliseconds in which a process must be able to plan: a large supergraph takes some seconds. */
const OPEN_TIMEOUT_MS = 60_000;
/** Milliseconds between looks at the memory of a process that plans. */
const MEMORY_INTERVAL_MS = 50;
/** Folder of Node’s compile cache: with it a process starts in a third less time and memory. */
const COMPILE_CACHE = path.join(tmpdir(), 'node-compile-cache');
/** Matches the standard error of a process that V8 ended because its heap was full. */
const HEAP_FULL = /heap out of memory|Reached heap limit/;
const MAX_STDERR_LENGTH = 2_000;

/** Starts a process; it is given the supergraph and nothing else: no environment, no secret. */
export function startPlannerProcess(options: PlannerProcessOptions): PlannerProcess {
  const { memory } = options;
  const child = fork(fileURLToPath(options.main), [], {
    // One arena: the planner's thread would get another of its own from glibc, some 5 MB.
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, MALLOC_ARENA_MAX: '1' },
    execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=1'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A terminal's Ctrl-C is for the gateway: it answers what is in flight before it ends.
    detached: true,
  });
  // The gateway's process ends when nothing else holds it; a caller that waits for a plan has a timer.
  child.unref();
  child.channel?.unref();
  const stderr = readTail(child);
  let cause: EndCause | undefined;
  let lastId = 0;
  let receive = (_reply: PlannerReply): void => end('MALFORMED_ANSWER');
  const ended = new Promise<EndCause>((resolve) => {
    // Not started at all, for want of memory or processes; no exit follows.
    child.once('error', () => resolve(cause ?? 'CRASHED'));
    child.once('exit', () => {
      resolve(cause ?? (HEAP_FULL.test(stderr()) ? 'OUT_OF_MEMORY' : 'CRASHED'));
    });
  });
  child.on('message', (message) => {
    // Messages of a process that is being ended are ignored.
    if (cause !== undefined) return;
    if (isPlannerReply(message)) receive(message);
    else end('MALFORMED_ANSWER');
  });

  function end(why: EndCause): void {
    cause ??= why;
    child.kill('SIGKILL');
  }

  /** Sends a request. Resolves with the reply that is expected, or why the process has ended. */
  async function request<Reply>(
    message: PlannerRequest,
    timeout: number,
    accept: (reply: PlannerReply) => Reply | undefined,
  ): Promise<Reply | EndCause> {
    const late = setTimeout(end, timeout, 'TIMED_OUT');
    try {
      return await new Promise<Reply | EndCause>((resolve) => {
        receive = (reply) => {
          const accepted = accept(reply);
          if (accepted === undefined) end('MALFORMED_ANSWER');
          else resolve(accepted);
        };
        void ended.then(resolve);
        // A process that is gone takes no message; its end says so.
        if (child.connected) child.send(message, () => undefined);
      });
    } finally {
      clearTimeout(late);
      receive = () => end('MALFORMED_ANSWER');
    }
  }

  async function endIfTooLarge(id: number): Promise<void> {
    const taken = await residentMemory(child.pid);
    // Meanwhile it may have answered, and be at another.
    if (taken > memory && id === lastId) end('OUT_OF_MEMORY');
  }

  async function open(): Promise<void> {
    const { supergraphSdl } = options;
    const reply = await request({ supergraphSdl }, OPEN_TIMEOUT_MS, (one) =>
      one.kind === 'answer' ? undefined : one,
    );
    if (typeof reply === 'string') throw new Error(`The planning process ended: ${reply}.`);
    if (reply.kind === 'opened') return;
    end('CRASHED');
    throw new Error(reply.message);
  }

  const opened = open();
  // Callers handle the rejection; until one does, it must not count as unhandled.
  opened.catch(() => undefined);
  return {
    opened,
    ended,
    async plan(operation, timeout) {
      const id = (lastId += 1);
      const watch = setInterval(() => {
        void endIfTooLarge(id);
      }, MEMORY_INTERVAL_MS);
      const reply = await request({ id, operation }, timeout, (one) =>
        one.kind === 'answer' && one.id === id ? one : undefined,
      );
      clearInterval(watch);
      return typeof reply === 'string' ? { planError: planErrorOf(reply, timeout) } : reply.answer;
    },
    async stop(why = 'STOPPED') {
      end(why);
      await ended;
    },
  };
}

function planErrorOf(cause: EndCause, timeout: number): PlanError {
  const after = cause === 'TIMED_OUT' ? ` after ${timeout} ms` : '';
  return {
    reason: cause,
    path: [],
    message: `The planning process ended while it planned the operation: ${cause}${after}.`,
  };
}

/** Gives the end of what the process has written on standard error. */
function readTail({ stderr }: ChildProcess): () => string {
  let tail = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-MAX_STDERR_LENGTH);
  });
  if (stderr instanceof Socket) stderr.unref();
  return () => tail;
}
