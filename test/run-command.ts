/** Commands of `local/` in processes of their own, as an operator runs them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '@teei/local/service-process.ts';

const LOCAL = fileURLToPath(new URL('../local/', import.meta.url));

export interface Command {
  child: ChildProcess;
  /** Output so far, on both streams. */
  output: () => string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Kills what still runs, after a test. */
export function killCommands(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** @param file below `local/` */
export function runCommand(
  file: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): Command {
  const child = spawn(process.execPath, [path.join(LOCAL, file), ...args], {
    env: { PATH: '/usr/bin:/bin', NODE_COMPILE_CACHE: COMPILE_CACHE, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then((): number | null => {
    running.delete(child);
    return child.exitCode;
  });
  return { child, output: () => output, ended };
}

export async function finish(command: Command): Promise<{ code: number | null; output: string }> {
  const code = await command.ended;
  return { code, output: command.output() };
}

/** Waits until a graph says where it answers. */
export async function addressOf(command: Command): Promise<string> {
  while (command.child.exitCode === null) {
    const address = /answers at (\S+)\/graphql/.exec(command.output())?.[1];
    if (address !== undefined && command.output().includes('Ctrl-C')) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It ended: ${command.output()}`);
}
