/** Benchmarks: the asker's value among those of its peers, which stay in ClickHouse. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';

/** The asker's place in its segment of a quarter. */
export interface BenchmarkRow {
  readonly asker: string;
  /** Metric and dimension as stored: lower case. */
  readonly metric: string;
  readonly dimension: string;
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

/** UUID of the asker, metric, dimension and first day of the quarter of a row. */
export type BenchmarkKey = Pick<BenchmarkRow, 'asker' | 'metric' | 'dimension' | 'quarter'>;

const loaders = new PerFieldNodes<Loader<BenchmarkRow | undefined>>();

/** Key by which all fields of an operation share a loader. */
const BENCHMARKS = {};

/**
 * The row of an asker that contributes to a segment of the quarter; others have none. One statement for all companies,
 * quarters and fields of an operation.
 */
export function loadBenchmark(
  context: AnalyticsContext,
  key: BenchmarkKey,
): Promise<BenchmarkRow | undefined> {
  return loaders
    .at(context, BENCHMARKS, () =>
      createLoader(
        (keys) => listBenchmarks(context, keys.map(parseKey)),
        () => undefined,
      ),
    )
    .load(printKey(key));
}

function printKey({ asker, metric, dimension, quarter }: BenchmarkKey): string {
  return [asker, metric, dimension, quarter].join(' ');
}

function parseKey(key: string): BenchmarkKey {
  const [asker = '', metric = '', dimension = '', quarter = ''] = key.split(' ');
  return { asker, metric, dimension, quarter };
}

/** Rows by their keys, among which may be some that are not asked for: each asker, metric and dimension of each quarter. */
async function listBenchmarks(
  { store }: AnalyticsContext,
  keys: readonly BenchmarkKey[],
): Promise<ReadonlyMap<string, BenchmarkRow>> {
  const valuesOf = (member: keyof BenchmarkKey): readonly string[] => [
    ...new Set(keys.map((key) => key[member])),
  ];
  const rows = await store.select<BenchmarkRow>(
    `WITH arrayFilter((value, company) -> company != asker, company_values, company_ids) AS peer_values
SELECT
  asker,
  metric,
  dimension,
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
WHERE metric IN {metrics: Array(String)} AND dimension IN {dimensions: Array(String)} AND period IN {quarters: Array(Date)}`,
    {
      askers: valuesOf('asker'),
      metrics: valuesOf('metric'),
      dimensions: valuesOf('dimension'),
      quarters: valuesOf('quarter'),
    },
  );
  return new Map(rows.map((row) => [printKey(row), row]));
}
