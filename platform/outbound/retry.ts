/** Repetition of failed attempts to hand something over to another system. */

/**
 * Moment of the next attempt: after as many minutes as the schedule has for it, or later if the other system
 * asks for it; undefined after the last one, and after a permanent failure.
 *
 * @param minutes minutes between the attempts, the first of them after the first attempt
 * @param attempts number of attempts, the failed one included
 */
export function nextAttempt(
  minutes: readonly number[],
  attempts: number,
  failure: { readonly isPermanent: boolean; readonly retryAfterMs: number },
  now: Date,
): Date | undefined {
  const pause = minutes[attempts - 1];
  if (failure.isPermanent || pause === undefined) return undefined;
  return new Date(now.getTime() + Math.max(pause * 60_000, failure.retryAfterMs));
}
