/**
 * Figures of companies' quarters that are kept as they are answered, so that an overview merges no states
 * (docs/decisions/0096-figures-of-quarters-are-kept.md).
 */
import { createHash } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { startOfNext } from '@teei/platform/calendar/granularity.ts';
import {
  metricsStatement,
  within,
  type Figure,
  type MetricsRequest,
  type MetricsRow,
} from './metrics.sql.ts';
import { INTERPRETED, type AnalyticsStore } from './store.ts';
import { quartersOf, type Tile } from './tiling.ts';

/** Figures that are columns of a quarter's row; of uniques it has states. */
const SUMS: readonly Figure[] = [
  'events',
  'sessions',
  'volunteer_minutes',
  'value_cents',
  'cost_cents',
  'co2e_g',
  'last_ingested',
];

/** Events that figures are of, told by their number and by the moment at which the last of them was stored. */
export interface Counted {
  readonly events: number;
  /** UTC, without the zone. */
  readonly last_ingested: string;
}

/** Figures of a quarter as they were computed last. */
interface KeptFigures extends Counted {
  /** The newest holds; 0 where none have been computed. */
  readonly version: number;
  /** Name of the statement that has computed them. */
  readonly rule: string;
  /** JSON of a MetricsRow. */
  readonly row: string;
}

interface QuarterRow extends Counted {
  readonly entity: string;
  /** First day, YYYY-MM-DD. */
  readonly quarter: string;
  readonly figures: KeptFigures;
}

interface SumsRow extends Omit<MetricsRow, 'part'> {
  readonly quarter: string;
}

/** Kept figures of a request, and the request for those that must be computed. */
interface KeptAndRest {
  readonly rows: readonly MetricsRow[];
  readonly rest: MetricsRequest | undefined;
}

/**
 * Reads figures of companies' whole quarters in a statement without aggregates. Sums always hold; uniques and figures about people
 * where no event was stored since they were computed. Undefined for a request without a part that is such a quarter.
 */
export async function readKeptQuarters(
  store: AnalyticsStore,
  request: MetricsRequest,
): Promise<KeptAndRest | undefined> {
  const { figures, sides } = request;
  const tile = quartersApart(request);
  if (!tile) return undefined;
  const partOf = (quarter: string): string => (request.granularity === null ? '' : quarter);
  const sums = SUMS.filter((figure) => figures.has(figure));
  if (sides.size === 0 && sums.length === figures.size) {
    const rows = await listQuarters<SumsRow>(store, request, { tile, columns: sums });
    return {
      rows: rows.map(({ quarter, ...row }) => ({ ...row, part: partOf(quarter) })),
      rest: restOf(request, tile, []),
    };
  }
  const columns = ['events', 'last_ingested', 'figures'];
  const rows = await listQuarters<QuarterRow>(store, request, { tile, columns });
  const stale = rows.filter((row) => !isCurrent(row));
  return {
    rows: rows.filter(isCurrent).map(({ entity, quarter, figures: { row } }) => ({
      ...parseRow(row),
      entity,
      part: partOf(quarter),
    })),
    rest: restOf(request, tile, stale),
  };
}

const parseRow: (row: string) => MetricsRow = JSON.parse;

/** Tile of quarters of companies, each of which is a part of its own. */
function quartersApart({ level, tiles, granularity }: MetricsRequest): Tile | undefined {
  const tile = tiles.find(({ rollup }) => rollup === 'QUARTER');
  if (level !== 'company' || !tile) return undefined;
  const isApart =
    granularity === 'QUARTER' ||
    (tiles.length === 1 && tile.spans.flatMap(quartersOf).length === 1);
  return isApart ? tile : undefined;
}

/** Rows of quarters of companies, added up; a quarter without events has none. */
function listQuarters<Row>(
  store: AnalyticsStore,
  { ids, companyId }: MetricsRequest,
  { tile, columns }: { readonly tile: Tile; readonly columns: readonly string[] },
): Promise<readonly Row[]> {
  const spans: Record<string, string> = {};
  return store.select<Row>(
    `SELECT q.company_id AS entity, q.period AS quarter, ${columns.map((name) => `q.${name} AS ${name}`).join(', ')}
FROM teei.company_quarterly_data AS q FINAL
WHERE q.company_id IN {ids: Array(UUID)} AND ${companyId === null ? 'true' : 'q.company_id = {company: UUID}'}
  AND (${tile.spans.map((span) => within(span, 'q', spans)).join(' OR ')})`,
    { ids, ...spans, ...(companyId !== null && { company: companyId }) },
  );
}

/** Returns true for figures of all events that are counted, computed by the rules of now. */
function isCurrent({ figures, events, last_ingested }: QuarterRow): boolean {
  return (
    figures.rule === currentRule() &&
    figures.events === events &&
    figures.last_ingested === last_ingested
  );
}

/** Request for what a tile of quarters leaves: other tiles, and those of its quarters whose figures are stale. */
function restOf(
  request: MetricsRequest,
  tile: Tile,
  stale: readonly QuarterRow[],
): MetricsRequest | undefined {
  const others = request.tiles.filter((one) => one !== tile);
  const quarters = [...new Set(stale.map(({ quarter }) => quarter))];
  if (quarters.length === 0) return others.length > 0 ? { ...request, tiles: others } : undefined;
  return {
    ...request,
    ids: others.length > 0 ? request.ids : [...new Set(stale.map(({ entity }) => entity))],
    tiles: [tileOf(quarters), ...others],
  };
}

const tileOf = (quarters: readonly string[]): Tile => ({
  rollup: 'QUARTER',
  spans: quarters.map((from) => ({ from, until: startOfNext(from, 'QUARTER') })),
});

/** Request for all figures of companies in a quarter, which are the same in each request that has it as a part. */
export function allFigures(companies: readonly string[], quarter: string): MetricsRequest {
  return {
    level: 'company',
    ids: companies,
    companyId: null,
    tiles: [tileOf([quarter])],
    granularity: 'QUARTER',
    figures: new Set<Figure>([...SUMS, 'volunteers_all', 'participants_all']),
    sides: new Set(['volunteers', 'participants', 'outcome']),
  };
}

let rule: string | undefined;

/** Name of the statement that computes figures: what another one has computed, before a change of the rules, does not hold. */
function currentRule(): string {
  rule ??= createHash('sha256')
    .update(metricsStatement(allFigures([], '2000-01-01'), 'MONTHS').sql)
    .digest('hex')
    .slice(0, 16);
  return rule;
}

/** Quarter of a company whose kept figures do not hold. */
export interface StaleQuarter extends Counted {
  readonly company: string;
  /** First day, YYYY-MM-DD. */
  readonly quarter: string;
  /** Version of the figures that are kept; 0 without any. */
  readonly version: number;
}

/**
 * Lists quarters whose kept figures do not hold, newest first, of which the last event was stored so many seconds ago.
 *
 * @param settled seconds, as ClickHouse's clock counts them
 */
export function listStale(
  store: AnalyticsStore,
  { settled, limit }: { readonly settled: number; readonly limit: number },
): Promise<readonly StaleQuarter[]> {
  // A part of a tuple would be read as a column of its own, which is not merged as the tuple is.
  return store.select<StaleQuarter>(
    `SELECT q.company_id AS company, q.period AS quarter, q.events AS events, q.last_ingested AS last_ingested,
  tupleElement(q.figures, 'version') AS version
FROM teei.company_quarterly_data AS q FINAL
WHERE (tupleElement(q.figures, 'rule') != {rule: String} OR tupleElement(q.figures, 'events') != q.events
    OR tupleElement(q.figures, 'last_ingested') != q.last_ingested)
  AND q.last_ingested <= now64(3, 'UTC') - toIntervalSecond({settled: UInt32})
ORDER BY quarter DESC, company LIMIT {limit: UInt32}`,
    { rule: currentRule(), settled: String(settled), limit: String(limit) },
  );
}

/** Reads the events that a quarter's figures are computed from, by company. */
export async function readCounted(
  store: AnalyticsStore,
  companies: readonly string[],
  quarter: string,
): Promise<ReadonlyMap<string, Counted>> {
  const rows = await store.select<Counted & { readonly company: string }>(
    `SELECT r.company_id AS company, sum(r.events) AS events, max(r.last_ingested) AS last_ingested
FROM teei.metrics_monthly_data AS r
WHERE r.company_id IN {companies: Array(UUID)} AND r.period >= {from: Date} AND r.period < {until: Date}
GROUP BY company`,
    { companies, from: quarter, until: startOfNext(quarter, 'QUARTER') },
  );
  return new Map(rows.map(({ company, ...counted }) => [company, counted]));
}

/** Figures that were computed of a quarter. */
export interface ComputedQuarter {
  readonly stale: StaleQuarter;
  readonly row: MetricsRow;
}

/** Keeps figures. They hold until an event is stored; figures of a later version take their place. */
export async function keepQuarters(
  client: ClickHouseClient,
  computed: readonly ComputedQuarter[],
): Promise<void> {
  if (computed.length === 0) return;
  const lines = computed.map(({ stale, row }) => {
    const { company, quarter, events, last_ingested, version } = stale;
    const { entity: _entity, part: _part, ...figures } = row;
    return JSON.stringify({
      company_id: company,
      period: quarter,
      figures: {
        version: version + 1,
        events,
        last_ingested,
        rule: currentRule(),
        row: JSON.stringify(figures),
      },
    });
  });
  // Equal figures may be kept again after a backfill has left them out.
  await client.command({
    query: `INSERT INTO teei.company_quarterly_data (company_id, period, figures)
SETTINGS insert_deduplicate = 0, async_insert = 0, max_execution_time = 5, ${INTERPRETED} FORMAT JSONEachRow\n${lines.join('\n')}`,
  });
}
