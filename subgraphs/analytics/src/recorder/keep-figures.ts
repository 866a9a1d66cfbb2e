/** Keeps figures of companies' quarters once their events have settled. */
import type { ClickHouseClient } from '@clickhouse/client';
import {
  allFigures,
  keepQuarters,
  listStale,
  readCounted,
  type Counted,
  type StaleQuarter,
} from '../kept-quarters.sql.ts';
import { computeMetrics } from '../metrics.sql.ts';
import { createAnalyticsStore, type AnalyticsStore } from '../store.ts';

export interface KeepOptions {
  readonly client: ClickHouseClient;
  readonly store: AnalyticsStore;
  /** Seconds since the last event of a quarter was stored, from which on its figures are kept. */
  readonly settled: number;
  /** Companies whose figures one statement computes. */
  readonly maxCompanies: number;
}

/**
 * Keeps figures of quarters that are stale. Returns true when more may be.
 *
 * @param isOver returns true when no further statement is to be begun
 */
export type Keeper = (isOver: () => boolean) => Promise<boolean>;

/** Quarters that are listed at once. */
const MAX_LISTED = 500;

/** Companies of one statement after a load, which nobody waits for. */
const MAX_COMPANIES = 50;

/** Milliseconds that a statement may take. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** Keeps figures of all quarters, for instance after a load. */
export async function keepFigures(client: ClickHouseClient): Promise<void> {
  const store = createAnalyticsStore(client, STATEMENT_TIMEOUT_MS)('recorder');
  const keep = createKeeper({ client, store, settled: 0, maxCompanies: MAX_COMPANIES });
  while (await keep(() => false));
}

export function createKeeper({ client, store, settled, maxCompanies }: KeepOptions): Keeper {
  /**
   * Events of quarters that the rollups by month and by quarter do not have alike, by company and quarter: a batch is half
   * inserted, and comes again.
   */
  const unequal = new Map<string, Counted>();

  return async (isOver) => {
    const limit = MAX_LISTED + unequal.size;
    const listed = await listStale(store, { settled, limit });
    const stale = listed.filter((one) => !isEqual(unequal.get(keyOf(one)), one));
    for (const [quarter, all] of Map.groupBy(stale, (one) => one.quarter)) {
      for (let start = 0; start < all.length; start += maxCompanies) {
        if (isOver()) return true;
        await keepThese(quarter, all.slice(start, start + maxCompanies));
      }
    }
    return listed.length === limit;
  };

  async function keepThese(quarter: string, stale: readonly StaleQuarter[]): Promise<void> {
    const companies = stale.map(({ company }) => company);
    const before = await readCounted(store, companies, quarter);
    const rows = await computeMetrics(store, allFigures(companies, quarter), 'MONTHS');
    const after = await readCounted(store, companies, quarter);
    const rowOf = new Map(rows.map((row) => [row.entity, row]));
    const computed = stale.flatMap((one) => {
      const { company } = one;
      const row = rowOf.get(company);
      const isOf = (counted: Counted | undefined): boolean => isEqual(counted, one);
      if (row && isOf(before.get(company)) && isOf(after.get(company))) {
        unequal.delete(keyOf(one));
        return [{ stale: one, row }];
      }
      unequal.set(keyOf(one), one);
      return [];
    });
    await keepQuarters(client, computed);
  }
}

const keyOf = ({ company, quarter }: StaleQuarter): string => `${company} ${quarter}`;

function isEqual(one: Counted | undefined, other: Counted): boolean {
  return one?.events === other.events && one.last_ingested === other.last_ingested;
}
