/** Refusal of work for a client that has gone. */
import { UnavailableError } from '../errors/errors.ts';

/** @throws UnavailableError when the client of a request has gone */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new UnavailableError(
    'DATABASE',
    'The request was cancelled before its answer was complete.',
  );
}
