/** Metrics as they are answered: kept ones of companies' quarters, and computed ones of all else. */
import { readKeptQuarters } from './kept-quarters.sql.ts';
import { computeMetrics, type MetricsRequest, type MetricsRow } from './metrics.sql.ts';
import type { AnalyticsStore } from './store.ts';

/**
 * Totals by entity and part; entities and parts without events have no row. Quarters whose kept figures do not hold are computed from
 * months, so that no table is in two statements.
 */
export async function listMetrics(
  store: AnalyticsStore,
  request: MetricsRequest,
): Promise<readonly MetricsRow[]> {
  const { ids, tiles, figures } = request;
  if (ids.length === 0 || tiles.length === 0 || figures.size === 0) return [];
  const kept = await readKeptQuarters(store, request);
  if (!kept) return computeMetrics(store, request, 'QUARTERS');
  const { rows, rest } = kept;
  if (!rest) return rows;
  const isKept = new Set(rows.map(keyOf));
  const computed = await computeMetrics(store, rest, 'MONTHS');
  return [...rows, ...computed.filter((row) => !isKept.has(keyOf(row)))];
}

const keyOf = ({ entity, part }: MetricsRow): string => `${entity} ${part}`;
