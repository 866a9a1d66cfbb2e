/** Reports of values that the schema forbids: field and subgraphs, and never the value. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';

/**
 * Reports a field whose value its type does not allow.
 *
 * @param field coordinate of the field, `Type.field`
 * @param subgraphs names of those that may have resolved it
 */
export type ReportInvalidField = (field: string, subgraphs: readonly string[]) => void;

export interface InvalidFieldOptions {
  readonly report: ReportUnexpected;
  /** Counts a field, at each report. */
  readonly count: (field: string) => void;
  /** Milliseconds of a monotonic clock. */
  readonly now?: () => number;
}

/** A field is reported once in so many milliseconds: a subgraph breaks the schema in every response. */
const REPORT_INTERVAL_MS = 60_000;

/** Makes a function that counts every invalid field and reports each once a minute. */
export function createInvalidFieldReporter({
  report,
  count,
  now = () => performance.now(),
}: InvalidFieldOptions): ReportInvalidField {
  // No more fields than the schema has.
  const reported = new Map<string, number>();
  return (field, subgraphs) => {
    count(field);
    const last = reported.get(field);
    if (last !== undefined && now() - last < REPORT_INTERVAL_MS) return;
    reported.set(field, now());
    const names = subgraphs.join(' or ');
    report(
      new TypeError(`${names} returned a value for ${field} that the schema forbids.`),
      'INVALID_ANSWER',
    );
  };
}
