/** Runs a command, ends it and reports its failure. */
import { ConfigurationError } from '@teei/platform/configuration/read-environment.ts';
import { SHUTDOWN_GRACE_MS } from '@teei/platform/serving/signals.ts';
import { onLauncherEnd } from './launchers.ts';
import { OperatorError } from './operator-error.ts';

/** Things to undo when a command ends, for whatever reason: the last begun first. */
export class Cleanup {
  readonly #tasks: ((grace: number) => Promise<unknown>)[] = [];

  /**
   * Adds the function that undoes something that was just done. It gets the milliseconds that clients may
   * take to notice.
   */
  defer(task: (grace: number) => Promise<unknown>): void {
    this.#tasks.push(task);
  }

  /** Undoes everything, each thing once. One that fails does not keep the others from it. */
  async run(grace = 0): Promise<void> {
    for (let task = this.#tasks.pop(); task; task = this.#tasks.pop()) {
      await task(grace).catch((error: unknown) => printFailure(error));
    }
  }
}

/** Milliseconds that an interrupted command may take to end. */
const STOP_TIMEOUT_MS = 10_000;

/**
 * Runs a command and exits: with 0, or with 1 after one sentence when the operator can mend what
 * went wrong. SIGINT, SIGTERM, the end of the terminal and that of the package manager which started
 * it undo what has been done so far and exit.
 *
 * @param command may return a promise that never settles: a server runs until it is interrupted
 */
export async function runCommand(command: (cleanup: Cleanup) => Promise<unknown>): Promise<void> {
  const cleanup = new Cleanup();
  let ending: Promise<void> | undefined;
  const end = (code: number, grace = 0): Promise<void> =>
    (ending ??= (async () => {
      setTimeout(() => {
        process.stderr.write('Something did not stop in time.\n');
        process.exit(1);
      }, STOP_TIMEOUT_MS);
      await cleanup.run(grace);
      process.exit(code);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal's Ctrl-C comes more than once: pnpm passes on what we have already received.
    process.on(signal, () => void end(0, signal === 'SIGTERM' ? SHUTDOWN_GRACE_MS : 0));
  }
  await onLauncherEnd(() => void end(0, SHUTDOWN_GRACE_MS));
  try {
    await command(cleanup);
    await end(0);
  } catch (error) {
    // After an interrupt, what was under way fails since its stores are gone.
    if (!ending) printFailure(error);
    await end(1);
  }
}

function printFailure(error: unknown): void {
  const known = error instanceof OperatorError || error instanceof ConfigurationError;
  const text = error instanceof Error && !known ? (error.stack ?? error.message) : '';
  process.stderr.write(`${known ? error.message : text || String(error)}\n`);
}
