/** How a service's process ends when it is told to. */

/**
 * How long requests are still taken after SIGTERM, in milliseconds, so that whoever balances the
 * load sees on `/readyz` that it should send them elsewhere.
 */
export const SHUTDOWN_GRACE_MS = 2_000;

/** A process that has not ended after so many milliseconds is ended; supervisors wait for ten seconds. */
const PATIENCE = 9_500;

/**
 * Ends the process on SIGTERM, which supervisors send, and on SIGINT, after which nobody is waited
 * for.
 *
 * @param end lets requests under way finish, and closes what was opened
 * @returns does the same without a signal
 */
export function endOnSignals(end: (grace: number) => Promise<void>): () => void {
  let isEnding = false;
  const exit = (grace: number): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), PATIENCE);
    void end(grace).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => exit(SHUTDOWN_GRACE_MS));
  process.on('SIGINT', () => exit(0));
  return () => exit(0);
}
