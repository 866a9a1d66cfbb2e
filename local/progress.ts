/** Prints the progress of commands. */

/** Prints a line for people. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Steps that take less than this, in milliseconds, are not worth a line. */
const PROGRESS_DELAY_MS = 1_000;

/** Does a step; one that takes over a second is named while it runs, and its time when it is done. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const timer = setTimeout(() => say(`${title} …`), PROGRESS_DELAY_MS);
  try {
    const result = await work();
    const elapsed = performance.now() - start;
    if (elapsed >= PROGRESS_DELAY_MS) say(`${title}: ${(elapsed / 1_000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
