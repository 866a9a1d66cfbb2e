/** Tells operators of answers that break the schema: where, and by whom, and never what they say. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';

/**
 * A field, as `Type.field`, that was answered with what its type does not allow.
 *
 * @param subgraphs those that may have answered it
 */
export type TellBroken = (field: string, subgraphs: readonly string[]) => void;

export interface BrokenAnswersOptions {
  readonly report: ReportUnexpected;
  /** Counts each of them. */
  readonly count: (field: string) => void;
  /** Milliseconds of a clock that only goes on. */
  readonly now?: () => number;
}

/** Milliseconds in which a field is told of once: a broken subgraph is broken in every answer. */
const INTERVAL = 60_000;

/** Counts all that it is told, and reports each field once a minute. */
export function tellOperators({
  report,
  count,
  now = () => performance.now(),
}: BrokenAnswersOptions): TellBroken {
  // No more fields than the schema has.
  const reported = new Map<string, number>();
  return (field, subgraphs) => {
    count(field);
    const last = reported.get(field);
    if (last !== undefined && now() - last < INTERVAL) return;
    reported.set(field, now());
    const who = subgraphs.join(' or ');
    report(
      new TypeError(`${who} answered ${field} with what the schema forbids.`),
      'INVALID_ANSWER',
    );
  };
}
