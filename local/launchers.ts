/** The package managers that started this process: `npx` ends without telling what it started. */
import { readFile } from 'node:fs/promises';
import { isAlive } from './file-lock.ts';

const LAUNCHER = /^(?:\S*\/)?(?:npm|npx|pnpm)\b|\/(?:npm|npx|pnpm)(?:-cli)?\.[cm]?js\b/;
const SHELL = /^(?:\S*\/)?(?:ba|da|z)?sh\b/;

/** Milliseconds between two looks at the launcher. */
const INTERVAL = 500;

interface Process {
  parent: number;
  /** The command line, its arguments separated by spaces. */
  command: string;
}

async function readProcess(pid: number): Promise<Process | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    // The parent comes second after the name, which may itself hold spaces and brackets.
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    return { parent, command: command.replaceAll('\0', ' ') };
  } catch {
    return undefined;
  }
}

/**
 * The process ids from our parent up to the topmost package manager, with the shells between. The
 * shell or program that a person or script typed the command into is not among them.
 */
async function findLaunchers(): Promise<number[]> {
  const chain: number[] = [];
  let known = 0;
  let pid = process.ppid;
  for (;;) {
    const ancestor = await readProcess(pid);
    if (!ancestor) break;
    const isLauncher = LAUNCHER.test(ancestor.command);
    if (!isLauncher && !SHELL.test(ancestor.command)) break;
    chain.push(pid);
    if (isLauncher) known = chain.length;
    pid = ancestor.parent;
  }
  return chain.slice(0, known);
}

/**
 * Calls back once when a package manager that started us has ended before us. Only where the
 * system shows its processes in /proc.
 */
export async function onLauncherEnd(callback: () => void): Promise<void> {
  const launchers = await findLaunchers();
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, INTERVAL);
  timer.unref();
}
