/** Processes that are measured: foreign commands too, started, waited for, and ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { onGatewayCore } from './cores.ts';

export interface Command {
  readonly name: string;
  /** A program and its arguments. */
  readonly line: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningCommand {
  readonly pid: number;
  /**
   * Resolves with the milliseconds since the command was given, when the URL answers the body.
   *
   * @throws Error with the last that it printed, when it ends or takes longer than a minute
   */
  answers(url: string, body: string): Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Milliseconds between two attempts to reach a server, and for all of them. */
const INTERVAL = 5;
const START_TIMEOUT_MS = 60_000;

const running = new Set<ChildProcess>();

// Nothing that was started here outlives this process, however that ends.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a command, on the gateways' core where processes can be pinned. */
export function startCommand(
  { name, line, environment }: Command,
  pinned: boolean,
): RunningCommand {
  const [program = '', ...args] = pinned ? onGatewayCore(line) : line;
  const began = performance.now();
  const child = spawn(program, args, {
    env: { NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  let hasEnded = false;
  void ended.then(
    () => (hasEnded = true),
    () => (hasEnded = true),
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      output = `${output}${part.toString()}`.slice(-2_000);
    });
  }
  return {
    pid: child.pid ?? 0,
    async answers(url, body) {
      while (performance.now() - began < START_TIMEOUT_MS) {
        if (hasEnded) throw new Error(`${name} ended: ${output.trim()}`);
        if (await isAnswered(url, body)) return performance.now() - began;
        await pause(INTERVAL);
      }
      throw new Error(`${name} does not answer: ${output.trim()}`);
    },
    stop: async () => {
      if (hasEnded) return;
      child.kill('SIGTERM');
      // The measurement is over; an orderly end is not part of it.
      const killTimer = setTimeout(() => child.kill('SIGKILL'), 1_000);
      await ended.catch(() => undefined);
      clearTimeout(killTimer);
    },
  };
}

async function isAnswered(url: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    return response.ok && !text.includes('"errors":');
  } catch {
    return false;
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}
