/** Metrics as they are answered: kept ones of companies' quarters, and computed ones of all else. */
import { readKeptQuarters, requestForMissing } from './kept-quarters.sql.ts';
import { computeMetrics, type MetricsRequest, type MetricsRow } from './metrics.sql.ts';
import type { AnalyticsStore } from './store.ts';

/**
 * Totals by entity and part; entities and parts without events have no row. Quarters whose kept figures do not hold are computed from
 * months, so that no table is in two statements; only where months have fewer events are their own rows read again.
 */
export async function listMetrics(
  store: AnalyticsStore,
  request: MetricsRequest,
): Promise<readonly MetricsRow[]> {
  const { ids, tiles, figures } = request;
  if (ids.length === 0 || tiles.length === 0 || figures.size === 0) return [];
  const kept = await readKeptQuarters(store, request);
  if (!kept) return computeMetrics(store, request, 'QUARTERS');
  const { rows, rest, stale } = kept;
  if (!rest) return rows;
  const counted =
    stale.length === 0 ? rest : { ...rest, figures: new Set([...figures, 'events' as const]) };
  const computed = await computeMetrics(store, counted, 'MONTHS');
  const missing = requestForMissing(rest, stale, computed);
  const whole = missing ? await computeMetrics(store, missing, 'QUARTERS') : [];
  return [...new Map([...computed, ...whole, ...rows].map((row) => [keyOf(row), row])).values()];
}

const keyOf = ({ entity, part }: MetricsRow): string => `${entity} ${part}`;
