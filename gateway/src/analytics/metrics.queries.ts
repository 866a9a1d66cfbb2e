/** Metrics from the rollups: one statement for all entities of a level. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import type { AnalyticsStore, Parameters } from './store.ts';
import type { Granularity, Tile } from './tiling.rules.ts';

/** What the metrics are of. */
export type Level = 'company' | 'campaign' | 'instance';

/** Figures that cost a merge of aggregation states, and so are read only when they are needed. */
export type StateFigure = 'volunteers' | 'participants' | 'outcome' | 'rating';

/** Totals of one entity and part; what was not asked for is left out. */
export interface MetricsRow {
  readonly entity: string;
  /** The part's key; see `cutSpan`. */
  readonly part: string;
  readonly events: number;
  readonly sessions: number;
  readonly volunteer_minutes: number;
  readonly value_cents: number;
  readonly cost_cents: number;
  /** Forward-decayed points; see `pointsAt`. */
  readonly vis_fd: number;
  readonly outcome_sum: number;
  readonly outcome_cnt: number;
  readonly co2e_g: number;
  /** UTC, without the zone: 2025-11-15 09:00:00.123. */
  readonly last_ingested: string;
  readonly volunteers?: number;
  readonly participants?: number;
  /** p25, p50, p75; of nulls when there were no values. */
  readonly outcome?: readonly (number | null)[];
  readonly rating?: readonly (number | null)[];
}

export interface MetricsRequest {
  readonly level: Level;
  /** UUIDs of the entities. */
  readonly ids: readonly string[];
  /** The tenant that the viewer is bound to; null only for staff. */
  readonly companyId: string | null;
  readonly tiles: readonly Tile[];
  readonly granularity: Granularity | null;
  readonly figures: ReadonlySet<StateFigure>;
}

const ENTITY_COLUMNS: Readonly<Record<Level, string>> = {
  company: 'company_id',
  campaign: 'campaign_id',
  instance: 'program_instance_id',
};

const ROLLUPS: Readonly<Record<Granularity, string>> = {
  DAY: 'teei.metrics_daily',
  WEEK: 'teei.metrics_weekly',
  MONTH: 'teei.metrics_monthly',
  QUARTER: 'teei.metrics_quarterly',
};

/** The part that a rollup row lies in, by its first day. */
const PART_KEYS: Readonly<Record<Granularity, string>> = {
  DAY: 'toString(period)',
  WEEK: 'toString(toMonday(period))',
  MONTH: 'toString(toStartOfMonth(period))',
  QUARTER: 'toString(toStartOfQuarter(period))',
};

const SUMS = [
  'events',
  'sessions',
  'volunteer_minutes',
  'value_cents',
  'cost_cents',
  'vis_fd',
  'outcome_sum',
  'outcome_cnt',
  'co2e_g',
] as const;

const STATES: Readonly<Record<StateFigure, string>> = {
  volunteers: 'uniqCombined64Merge(r.volunteers) AS volunteers',
  participants: 'uniqCombined64Merge(r.participants) AS participants',
  outcome: 'quantilesTDigestMerge(0.25, 0.5, 0.75)(r.outcome) AS outcome',
  rating: 'quantilesTDigestMerge(0.25, 0.5, 0.75)(r.rating) AS rating',
};

/** Totals by entity and part; entities and parts without events have no row. */
export async function listMetrics(
  store: AnalyticsStore,
  request: MetricsRequest,
): Promise<readonly MetricsRow[]> {
  if (request.tiles.length === 0 || request.ids.length === 0) return [];
  const { sql, parameters } = metricsStatement(request);
  return store.select<MetricsRow>(sql, parameters);
}

function metricsStatement(request: MetricsRequest): { sql: string; parameters: Parameters } {
  const figures = [...request.figures];
  const part = request.granularity === null ? `''` : PART_KEYS[request.granularity];
  const columns = [
    `${ENTITY_COLUMNS[request.level]} AS entity`,
    `${part} AS part`,
    ...SUMS,
    'last_ingested',
    ...figures,
  ].join(', ');
  const spans: Record<string, string> = {};
  const arms = request.tiles.map(
    ({ rollup, spans: tileSpans }) => `
  SELECT ${columns}
  FROM ${ROLLUPS[rollup]}
  WHERE ${ENTITY_COLUMNS[request.level]} IN {ids: Array(UUID)}
    AND ${request.companyId === null ? 'true' : 'company_id = {company: UUID}'}
    AND (${tileSpans.map((span) => within(span, spans)).join(' OR ')})`,
  );
  return {
    sql: `SELECT
  entity, part,
  ${SUMS.map((name) => `sum(r.${name}) AS ${name}`).join(', ')},
  ${['max(r.last_ingested) AS last_ingested', ...figures.map((name) => STATES[name])].join(', ')}
FROM (${arms.join('\n  UNION ALL')}
) AS r
GROUP BY entity, part`,
    parameters: {
      ids: request.ids,
      ...spans,
      ...(request.companyId !== null && { company: request.companyId }),
    },
  };
}

/** A condition on the period, whose bounds are added to the parameters. */
function within({ from, until }: DaySpan, parameters: Record<string, string>): string {
  const number = Object.keys(parameters).length / 2;
  parameters[`from${number}`] = from;
  parameters[`until${number}`] = until;
  return `(period >= {from${number}: Date} AND period < {until${number}: Date})`;
}
