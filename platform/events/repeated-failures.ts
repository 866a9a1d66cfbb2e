/** Failures of work that is tried again and again. */

/** Reports a failure, with the place where it happened. */
export type Report = (error: unknown, where: string) => void;

export interface RepeatedFailures {
  readonly report: Report;
  /** Ends a row of equal failures: the work succeeds again. */
  readonly end: () => void;
}

/** Time in milliseconds for which a failure that repeats is not reported again. */
const REPEAT_INTERVAL_MS = 60_000;

/**
 * Reports a failure once a minute for as long as it stays the same, and with the next report how often it came: work
 * that is tried every second fails for hours while a store is down.
 */
export function withoutRepeats(report: Report): RepeatedFailures {
  let last = { message: '', at: -Infinity };
  let repeats = 0;
  return {
    report(error, where) {
      const message = error instanceof Error ? error.message : String(error);
      const at = performance.now();
      if (message === last.message && at - last.at < REPEAT_INTERVAL_MS) {
        repeats += 1;
        return;
      }
      report(error, repeats === 0 ? where : `${where} (the failure before it: ${repeats} × more)`);
      last = { message, at };
      repeats = 0;
    },
    end() {
      last = { message: '', at: -Infinity };
    },
  };
}
