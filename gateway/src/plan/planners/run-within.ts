/** A bound on the time of synchronous work. */
import { createContext, runInContext } from 'node:vm';

/**
 * Runs a function, and throws if it takes longer than a timeout in milliseconds: V8 stops it wherever it
 * is. What it worked on may be left half done.
 */
export function runWithin<Result>(timeout: number, run: () => Result): Result {
  const results: Result[] = [];
  const context = createContext({
    run() {
      results.push(run());
    },
  });
  runInContext('run()', context, { timeout });
  const [result] = results;
  if (results.length !== 1 || result === undefined) throw new TypeError('The work gave nothing.');
  return result;
}
