/** Benchmarks: the asker's value among those of its peers, which stay in ClickHouse. */
import type { AnalyticsStore } from './store.ts';

/** The asker's place in its segment of a quarter. */
export interface BenchmarkRow {
  readonly asker: string;
  /** First day of the quarter. */
  readonly quarter: string;
  readonly own: number;
  /** Companies of the segment other than the asker. */
  readonly peers: number;
  readonly peers_below: number;
  readonly peers_equal: number;
  /** p10, p25, p50, p75, p90 of the peers; of nulls when there are none. */
  readonly quantiles: readonly (number | null)[];
  /** The largest part of the segment's total that one company makes up, the asker included. */
  readonly max_share: number;
  /** UTC, without the zone. */
  readonly last_ingested: string;
}

export interface BenchmarkRequest {
  /** UUIDs of the companies that ask. */
  readonly askers: readonly string[];
  /** Metric and dimension as stored: lower case. */
  readonly metric: string;
  readonly dimension: string;
  /** First days of quarters. */
  readonly quarters: readonly string[];
}

/** One row for each quarter and asker that contributes to a segment of it; others have none. */
export async function listBenchmarks(
  store: AnalyticsStore,
  request: BenchmarkRequest,
): Promise<readonly BenchmarkRow[]> {
  return store.select<BenchmarkRow>(
    `WITH arrayFilter((value, company) -> company != asker, company_values, company_ids) AS peer_values
SELECT
  asker,
  toString(period) AS quarter,
  company_values[indexOf(company_ids, asker)] AS own,
  length(peer_values) AS peers,
  arrayCount(value -> value < own, peer_values) AS peers_below,
  arrayCount(value -> value = own, peer_values) AS peers_equal,
  arrayReduce('quantilesExactInclusive(0.1, 0.25, 0.5, 0.75, 0.9)', peer_values) AS quantiles,
  max_share,
  last_ingested
FROM teei.benchmarks
ARRAY JOIN arrayIntersect(company_ids, {askers: Array(UUID)}) AS asker
WHERE metric = {metric: String} AND dimension = {dimension: String} AND period IN {quarters: Array(Date)}`,
    {
      askers: request.askers,
      metric: request.metric,
      dimension: request.dimension,
      quarters: request.quarters,
    },
  );
}
