/** Shutdown of a service's process on SIGTERM and SIGINT. */

/** Time in which requests are still accepted after SIGTERM, for load balancers to see `/readyz` fail. */
export const SHUTDOWN_GRACE_MS = 2_000;

/** Time after which the process exits with 1; supervisors kill it after ten seconds. */
export const SHUTDOWN_TIMEOUT_MS = 9_500;

/**
 * Shuts the process down on SIGTERM, with a grace period, and on SIGINT, without one.
 *
 * @param end finishes requests in flight and closes resources
 * @returns a function that shuts the process down without a signal or grace period
 */
export function endOnSignals(end: (grace: number) => Promise<void>): () => void {
  let isEnding = false;
  const exit = (grace: number): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS);
    void end(grace).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => exit(SHUTDOWN_GRACE_MS));
  process.on('SIGINT', () => exit(0));
  return () => exit(0);
}
