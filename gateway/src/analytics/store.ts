/** Reading from ClickHouse with a deadline; whatever goes wrong there is one error of the graph. */
import type { ClickHouseClient } from '@clickhouse/client';
import { UnavailableError } from '@teei/platform/errors/errors.ts';

/** Bound parameters of a statement, by the name in `{name: Type}`. */
export type Parameters = Readonly<Record<string, string | readonly string[]>>;

/** Runs statements that are constant but for their bound parameters. */
export interface AnalyticsStore {
  /**
   * @typeParam Row the columns that the statement selects; 64-bit integers arrive as numbers
   * @throws UnavailableError when ClickHouse fails or does not answer in time
   */
  select<Row>(sql: string, parameters: Parameters): Promise<readonly Row[]>;
}

/** Below the gateway's own deadline for a subgraph, so that the error says what was slow. */
const DEADLINE_MS = 1_500;

/**
 * Rollups are small: a second thread, to read or to write the answer, costs a statement more than
 * it gives, and so does looking for projections, which they do not have.
 */
const SETTINGS =
  'max_threads = 1, output_format_parallel_formatting = 0, optimize_use_projections = 0, ' +
  'output_format_json_quote_64bit_integers = 0';

/** @param deadlineMs how long a statement may take, in milliseconds */
export function createAnalyticsStore(
  client: ClickHouseClient,
  deadlineMs = DEADLINE_MS,
): AnalyticsStore {
  // Settings stand in the statement: the embedded engine would keep those of a request.
  const settings = `
SETTINGS max_execution_time = ${deadlineMs / 1000}, ${SETTINGS}`;
  return {
    async select<Row>(sql: string, parameters: Parameters) {
      try {
        const result = await client.query({
          query: sql + settings,
          query_params: { ...parameters },
          format: 'JSONEachRow',
          abort_signal: AbortSignal.timeout(deadlineMs),
        });
        return await result.json<Row>();
      } catch (error) {
        throw new UnavailableError(
          'ANALYTICS',
          'Analytics do not answer at present; everything else does.',
          { cause: error },
        );
      }
    },
  };
}

/** The store for one request, which counts the statements it runs. */
export function countStatements(
  store: AnalyticsStore,
): AnalyticsStore & { readonly statements: number } {
  let statements = 0;
  return {
    get statements() {
      return statements;
    },
    select(sql, parameters) {
      statements += 1;
      return store.select(sql, parameters);
    },
  };
}
