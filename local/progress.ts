/** What the commands say while they work. */

/** Prints a line for people. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Steps that take less than this, in milliseconds, are not worth a line. */
const PATIENCE = 1_000;

/** Does a step; one that takes over a second is named while it runs, and its time when it is done. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const timer = setTimeout(() => say(`${title} …`), PATIENCE);
  try {
    const result = await work();
    const elapsed = performance.now() - start;
    if (elapsed >= PATIENCE) say(`${title}: ${(elapsed / 1_000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
