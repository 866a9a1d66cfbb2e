/** Reading from ClickHouse with a deadline; whatever goes wrong there is one error of the graph. */
import type { ClickHouseClient } from '@clickhouse/client';
import { describeStatement } from '@teei/platform/database/statement-span.ts';
import { QuotaExceededError, UnavailableError } from '@teei/platform/errors/errors.ts';
import { slicesOf } from '@teei/platform/event-loop/slices-of.ts';
import { inSpan } from '@teei/platform/telemetry/tracing.ts';
import { FairSemaphore, QueueFullError } from './fair-semaphore.ts';

/** Bound parameters of a statement, by the name in `{name: Type}`. */
export type Parameters = Readonly<Record<string, string | readonly string[]>>;

/** Runs statements that are constant but for their bound parameters. */
export interface AnalyticsStore {
  /**
   * @typeParam Row the columns that the statement selects; 64-bit integers arrive as numbers
   * @throws UnavailableError when ClickHouse fails or does not answer in time
   * @throws QuotaExceededError when too many statements of the same tenant wait
   */
  select<Row>(sql: string, parameters: Parameters): Promise<readonly Row[]>;
}

/** The store for one request, which counts the statements it runs. */
export interface CountingStore extends AnalyticsStore {
  readonly statements: number;
}

/**
 * Gives the store for one request.
 *
 * @param owner viewer or company that its statements queue for: those of one owner wait for each other
 * @param signal aborted when nobody waits for the request any longer
 */
export type StoreFor = (owner: string, signal?: AbortSignal) => CountingStore;

/** Below the gateway's own deadline for a subgraph, so that the error says what was slow. */
const STATEMENT_TIMEOUT_MS = 1_500;

/**
 * The embedded engine runs one statement at a time: the second waits in it, so that it is never idle.
 * A server has its own limits above this.
 */
const MAX_CONCURRENT_STATEMENTS = 2;

/** A statement takes 4 to 5 ms: what waits longer is answered too late to be of use. */
const MAX_WAITING_STATEMENTS = 100;

/**
 * Milliseconds beyond its time after which a statement counts as ended, whatever the store says of it: the engine
 * looks at the clock between blocks alone.
 */
const OVERTIME_MS = 500;

/**
 * Expressions and sums are interpreted. ClickHouse compiles those that come a third time, for a hundred milliseconds of CPU or more,
 * which a statement over a few thousand rows never gives back.
 */
export const INTERPRETED =
  'compile_expressions = 0, compile_aggregate_expressions = 0, compile_sort_description = 0';

/**
 * Rollups are small: a second thread, to read or to write the answer, costs a statement more than
 * it gives, and so does looking for projections, which they do not have.
 */
const SETTINGS =
  'max_threads = 1, output_format_parallel_formatting = 0, optimize_use_projections = 0, ' +
  `output_format_json_quote_64bit_integers = 0, ${INTERPRETED}`;

/** @param timeoutMs how long a statement may take, its turn included, in milliseconds */
export function createAnalyticsStore(
  client: ClickHouseClient,
  timeoutMs = STATEMENT_TIMEOUT_MS,
): StoreFor {
  const queue = new FairSemaphore({
    concurrency: MAX_CONCURRENT_STATEMENTS,
    maxWaiting: MAX_WAITING_STATEMENTS,
  });

  const run = async <Row>(sql: string, parameters: Parameters, end: number) => {
    const remaining = Math.max(1, Math.ceil(end - performance.now()));
    // Settings stand in the statement: the embedded engine would keep those of a request.
    const seconds = remaining / 1_000;
    const result = await client.query({
      query: `${sql}\nSETTINGS max_execution_time = ${seconds}, ${SETTINGS}`,
      query_params: { ...parameters },
      format: 'JSONEachRow',
      // Not that of who waits: an abort stops no statement, and the next would wait for it in the engine.
      abort_signal: AbortSignal.timeout(remaining + OVERTIME_MS),
    });
    return parseLines<Row>(await result.text());
  };

  return (owner, caller) => {
    let statements = 0;
    return {
      get statements() {
        return statements;
      },
      async select<Row>(sql: string, parameters: Parameters) {
        statements += 1;
        const timeout = AbortSignal.timeout(timeoutMs);
        const signal = caller ? AbortSignal.any([timeout, caller]) : timeout;
        const end = performance.now() + timeoutMs;
        try {
          return await inSpan(
            () => describeStatement('clickhouse', sql),
            () => queue.run(owner, signal, () => run<Row>(sql, parameters, end)),
          );
        } catch (error) {
          if (error instanceof QueueFullError) throw tooManyStatements();
          throw new UnavailableError(
            'ANALYTICS',
            'Analytics do not answer at present; everything else does.',
            { cause: error },
          );
        }
      },
    };
  };
}

/** Rows that are parsed in a turn of the event loop: some hundred bytes each. */
const ROWS_PER_TURN = 2_000;

/** Rows of JSONEachRow, in slices. */
async function parseLines<Row>(text: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const parse: (line: string) => Row = JSON.parse;
  for await (const lines of slicesOf(text.split('\n'), ROWS_PER_TURN)) {
    for (const line of lines) if (line !== '') rows.push(parse(line));
  }
  return rows;
}

function tooManyStatements(): QuotaExceededError {
  return new QuotaExceededError(
    `At most ${MAX_WAITING_STATEMENTS} analytics fields of a company may wait at the same time: ask for fewer, or again in a second.`,
    { retryAfterSeconds: 1 },
  );
}
