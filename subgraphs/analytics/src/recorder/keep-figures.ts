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
  /** Companies whose figures one statement computes: a group. */
  readonly maxCompanies: number;
  /** Called with the failure of a group, which does not stop others. */
  readonly report: (error: unknown) => void;
}

/** Ends of a turn of keeping. */
export interface KeepTurn {
  /** Returns true when no further group is to be begun, but for the first. */
  readonly isOver: () => boolean;
  /** Returns true when nothing more is to be kept: the lock may be lost, and with it the rows that figures are of. */
  readonly isLost: () => boolean;
}

/** Keeps figures of quarters that are stale. Returns true when more may be. */
export type Keeper = (turn: KeepTurn) => Promise<boolean>;

/** Quarters that are listed at once. */
const MAX_LISTED = 500;

/** Companies of one statement after a load, which nobody waits for. */
const MAX_COMPANIES = 50;

/** Milliseconds that a statement may take. */
const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * Keeps figures of all quarters, for instance after a load.
 *
 * @throws the failure of a group
 */
export async function keepFigures(client: ClickHouseClient): Promise<void> {
  const store = createAnalyticsStore(client, STATEMENT_TIMEOUT_MS)('recorder');
  const keep = createKeeper({
    client,
    store,
    settled: 0,
    maxCompanies: MAX_COMPANIES,
    report: fail,
  });
  while (await keep(WITHOUT_END));
}

/** Ends keeping with the failure of a group. */
function fail(error: unknown): never {
  throw error;
}

const never = (): boolean => false;

/** A turn that ends when nothing is stale. */
export const WITHOUT_END: KeepTurn = { isOver: never, isLost: never };

export function createKeeper(options: KeepOptions): Keeper {
  const { client, store, settled, maxCompanies, report } = options;
  /**
   * Events of quarters that the rollups by month and by quarter do not have alike, by company and quarter: a batch is half
   * inserted, and comes again.
   */
  const unequal = new Map<string, Counted>();

  /** Those whose group failed when it was tried last, by company and quarter: they come behind all others. */
  const failed = new Set<string>();
  const hasFailed = (one: StaleQuarter): boolean => failed.has(keyOf(one));

  return async (turn) => {
    const limit = MAX_LISTED + unequal.size + failed.size;
    const listed = await listStale(store, { settled, limit });
    const stale = listed.filter((one) => !isEqual(unequal.get(keyOf(one)), one));
    let isFirst = true;
    for (const group of groupsOf(stale)) {
      if (turn.isLost() || (!isFirst && turn.isOver())) return true;
      isFirst = false;
      try {
        await keepThese(group, turn);
        for (const one of group) failed.delete(keyOf(one));
      } catch (error) {
        for (const one of group) failed.add(keyOf(one));
        report(error);
      }
    }
    return listed.length === limit;
  };

  /** Groups of one quarter each, those without a failure first. */
  function groupsOf(stale: readonly StaleQuarter[]): readonly (readonly StaleQuarter[])[] {
    const inOrder = [...stale.filter((one) => !hasFailed(one)), ...stale.filter(hasFailed)];
    const alike = Map.groupBy(inOrder, (one) => `${hasFailed(one)} ${one.quarter}`);
    return [...alike.values()].flatMap((all) =>
      Array.from({ length: Math.ceil(all.length / maxCompanies) }, (_, index) =>
        all.slice(index * maxCompanies, (index + 1) * maxCompanies),
      ),
    );
  }

  async function keepThese(stale: readonly StaleQuarter[], turn: KeepTurn): Promise<void> {
    const quarter = stale[0]?.quarter ?? '';
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
    if (!turn.isLost()) await keepQuarters(client, computed);
  }
}

const keyOf = ({ company, quarter }: StaleQuarter): string => `${company} ${quarter}`;

function isEqual(one: Counted | undefined, other: Counted): boolean {
  return one?.events === other.events && one.last_ingested === other.last_ingested;
}
