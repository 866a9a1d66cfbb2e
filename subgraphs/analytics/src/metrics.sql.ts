/** Metrics from the rollups: one statement for all entities of a level. */
import type { Granularity } from '@teei/platform/calendar/granularity.ts';
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import type { Level } from './level.ts';
import { columnsOfSide, peopleStatement, type Side } from './people.sql.ts';
import type { AnalyticsStore, Parameters } from './store.ts';
import { quartersOf, wholeMonths, type Tile } from './tiling.ts';

/** Totals of one entity and part; figures that were not asked for are left out. */
export interface MetricsRow extends Partial<PeopleRow> {
  readonly entity: string;
  /** The part's key; see `cutSpan`. */
  readonly part: string;
  readonly events?: number;
  readonly sessions?: number;
  readonly volunteer_minutes?: number;
  readonly value_cents?: number;
  readonly cost_cents?: number;
  readonly co2e_g?: number;
  /** UTC, without the zone: 2025-11-15 09:00:00.123. */
  readonly last_ingested?: string;
  /** Everybody, for whether there is anybody. */
  readonly volunteers_all?: number;
  readonly participants_all?: number;
}

/** Figures about people, of cells that are large enough; `…_left` is 1 where others were left out. */
interface PeopleRow {
  readonly volunteers: number;
  readonly volunteers_left: number;
  readonly participants: number;
  /** p25, p50, p75; of nulls when there were no values. */
  readonly rating: readonly (number | null)[];
  readonly participants_left: number;
  readonly outcome: readonly (number | null)[];
  readonly outcome_sum: number;
  readonly outcome_cnt: number;
  readonly outcome_left: number;
}

/** Each costs reading its column, and those of states the merge of them. */
export type Figure = Exclude<keyof MetricsRow, 'entity' | 'part' | keyof PeopleRow>;

export interface MetricsRequest {
  readonly level: Level;
  /** UUIDs of the entities. */
  readonly ids: readonly string[];
  /** The tenant that the viewer is bound to; null only for staff. */
  readonly companyId: string | null;
  readonly tiles: readonly Tile[];
  readonly granularity: Granularity | null;
  readonly figures: ReadonlySet<Figure>;
  /** Sides for which figures about people are selected. */
  readonly sides: ReadonlySet<Side>;
}

/** Column of the entities of a level. */
export const ENTITY_COLUMNS: Readonly<Record<Level, string>> = {
  company: 'company_id',
  campaign: 'campaign_id',
  instance: 'program_instance_id',
};

const ROLLUPS: Readonly<Record<Granularity, string>> = {
  DAY: 'teei.metrics_daily_data',
  WEEK: 'teei.metrics_weekly_data',
  MONTH: 'teei.metrics_monthly_data',
  QUARTER: 'teei.metrics_quarterly_data',
};

/** Rollup that quarters of companies are read from: their own, with one row for each, or that of months. */
export type QuarterSource = 'QUARTERS' | 'MONTHS';

function rollupOf(level: Level, { rollup }: Tile, source: QuarterSource): string {
  if (level !== 'company' || rollup !== 'QUARTER') return ROLLUPS[rollup];
  return source === 'QUARTERS' ? 'teei.company_quarterly_data' : ROLLUPS.MONTH;
}

/** The part that a rollup row lies in, by its first day. */
const PART_KEYS: Readonly<Record<Granularity, (period: string) => string>> = {
  DAY: (period) => `toString(${period})`,
  WEEK: (period) => `toString(toMonday(${period}))`,
  MONTH: (period) => `toString(toStartOfMonth(${period}))`,
  QUARTER: (period) => `toString(toStartOfQuarter(${period}))`,
};

/** Aggregate of the rollup rows of a part for a figure, and the column that it is of. */
const TOTALS: Readonly<Record<Figure, readonly [aggregate: string, column: string]>> = {
  events: ['sum', 'events'],
  sessions: ['sum', 'sessions'],
  volunteer_minutes: ['sum', 'volunteer_minutes'],
  value_cents: ['sum', 'value_cents'],
  cost_cents: ['sum', 'cost_cents'],
  co2e_g: ['sum', 'co2e_g'],
  last_ingested: ['max', 'last_ingested'],
  volunteers_all: ['uniqCombined64Merge', 'volunteers'],
  participants_all: ['uniqCombined64Merge', 'participants'],
};

/** Totals by entity and part, added up in one statement; entities and parts without events have no row. */
export async function computeMetrics(
  store: AnalyticsStore,
  request: MetricsRequest,
  source: QuarterSource,
): Promise<readonly MetricsRow[]> {
  const { sql, parameters } = metricsStatement(request, source);
  return store.select<MetricsRow>(sql, parameters);
}

/** Statement that adds metrics up, constant for requests alike but for its parameters. */
export function metricsStatement(
  request: MetricsRequest,
  source: QuarterSource,
): { readonly sql: string; readonly parameters: Parameters } {
  const { level, companyId, tiles, granularity, figures, sides } = request;
  const entity = ENTITY_COLUMNS[level];
  const spans: Record<string, string> = {};
  const rowsOf = (rollup: string, alias: string, conditions: string): string =>
    `${rollup} AS ${alias}
  WHERE ${alias}.${entity} IN {ids: Array(UUID)}
    AND ${companyId === null ? 'true' : `${alias}.company_id = {company: UUID}`}
    AND (${conditions})`;
  const byRollup = Map.groupBy(tiles, (tile) => rollupOf(level, tile, source));
  const arms = [...byRollup].map(([rollup, own]) => {
    const conditions = own.flatMap((tile) => tile.spans.map((span) => within(span, 'r', spans)));
    return rowsOf(rollup, 'r', conditions.join(' OR '));
  });
  const totalled = [...figures].map((figure) => [figure, ...TOTALS[figure]] as const);
  const select = `SELECT ${[entity, 'period', ...totalled.map(([, , column]) => column)].join(', ')} FROM`;
  // A statement over one rollup costs a tenth less without another around it.
  const rows =
    arms.length === 1
      ? arms[0]
      : `(${arms.map((arm) => `${select} ${arm}`).join(' UNION ALL ')}) AS r`;
  const part = (period: string): string =>
    granularity === null ? `''` : PART_KEYS[granularity](period);
  const totals = `SELECT
  ${[
    `r.${entity} AS entity`,
    `${part('r.period')} AS part`,
    ...totalled.map(([figure, aggregate, column]) => `${aggregate}(r.${column}) AS ${figure}`),
  ].join(',\n  ')}
FROM ${rows}
GROUP BY entity, part`;
  const months = wholeMonths(tiles);
  const people = months.length === 0 ? [] : [...sides];
  const quarters = tiles.flatMap(({ rollup, spans: whole }) =>
    rollup === 'QUARTER' ? whole.flatMap(quartersOf) : [],
  );
  const conditions = months.map((span) => within(span, 'x', spans)).join(' OR ');
  const joins = people.map((side) => {
    const cells = `FROM ${rowsOf(ROLLUPS.MONTH, 'x', conditions)}`;
    return `LEFT JOIN (${peopleStatement(side, level, { rows: cells, entity, part })}) AS ${side}_cells
  ON ${side}_cells.entity = totals.entity AND ${side}_cells.part = totals.part`;
  });
  const selected = [
    ...['entity', 'part', ...figures].map((name) => `totals.${name} AS ${name}`),
    ...people.flatMap((side) =>
      columnsOfSide(side).map((name) => `${side}_cells.${name} AS ${name}`),
    ),
  ];
  return {
    sql:
      people.length === 0
        ? totals
        : `SELECT ${selected.join(', ')}\nFROM (${totals}) AS totals\n${joins.join('\n')}`,
    parameters: {
      ids: request.ids,
      ...spans,
      ...(people.length > 0 && { quarters }),
      ...(companyId !== null && { company: companyId }),
    },
  };
}

/** A condition on the period, whose bounds are added to the parameters. */
export function within(
  { from, until }: DaySpan,
  alias: string,
  parameters: Record<string, string>,
): string {
  const number = Object.keys(parameters).length / 2;
  parameters[`from${number}`] = from;
  parameters[`until${number}`] = until;
  return `(${alias}.period >= {from${number}: Date} AND ${alias}.period < {until${number}: Date})`;
}
