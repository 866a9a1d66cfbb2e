/** From summed rollup rows to the metrics that people see: ratios, scores and small groups. */
import { addDays } from '@teei/platform/calendar/period.ts';
import type {
  AnalyticsSource,
  Metrics,
  Quartiles,
  ScoreSummary,
  SuppressibleFigure,
} from './generated/graphql.ts';
import type { Figure, MetricsRow } from './metrics.queries.ts';
import type { Granularity, Part, Tile } from './tiling.rules.ts';
import { pointsAt, visScore } from './vis.rules.ts';

/** Figures about fewer people than this are withheld ("cell size of five"). */
const MINIMUM_GROUP = 5;

/** Which figures the fields of Metrics are made of. */
const FIGURES_OF_FIELDS: Readonly<Record<string, readonly Figure[]>> = {
  events: ['events'],
  sessions: ['sessions'],
  volunteerHours: ['volunteer_minutes'],
  volunteers: ['volunteers'],
  participants: ['participants'],
  socialValueCents: ['value_cents'],
  investmentCents: ['cost_cents'],
  sroiRatio: ['value_cents', 'cost_cents'],
  visAverage: ['volunteers', 'vis_fd'],
  outcome: ['participants', 'outcome', 'outcome_sum', 'outcome_cnt'],
  rating: ['participants', 'rating'],
  co2eKg: ['co2e_g'],
  suppressed: ['volunteers', 'participants'],
  freshness: ['last_ingested'],
};

/** The figures to read for the fields that were asked for. */
export function figuresOf(fields: Iterable<string>): ReadonlySet<Figure> {
  return new Set([...fields].flatMap((field) => FIGURES_OF_FIELDS[field] ?? []));
}

/**
 * The metrics of a part.
 *
 * @param row the part's totals; undefined when it has no events. Only those that were asked for
 *   are there; what depends on others is then not asked for either
 * @param now until when points fade in a part that is not over
 */
export function toMetrics(
  row: MetricsRow | undefined,
  part: Part,
  source: AnalyticsSource,
  now: Date,
): Metrics {
  const { volunteers = 0, participants = 0, value_cents = 0, cost_cents = 0 } = row ?? {};
  const suppressed: SuppressibleFigure[] = [
    ...(isSmall(volunteers) ? (['VOLUNTEERS', 'VIS_AVERAGE'] as const) : []),
    ...(isSmall(participants) ? (['PARTICIPANTS', 'OUTCOME', 'RATING'] as const) : []),
  ];
  const enoughParticipants = participants >= MINIMUM_GROUP;
  return {
    periodStart: part.from,
    periodEnd: addDays(part.until, -1),
    events: row?.events ?? 0,
    sessions: row?.sessions ?? 0,
    volunteerHours: round((row?.volunteer_minutes ?? 0) / 60, 2),
    volunteers: isSmall(volunteers) ? null : volunteers,
    participants: isSmall(participants) ? null : participants,
    socialValueCents: value_cents,
    investmentCents: cost_cents,
    sroiRatio: cost_cents > 0 ? round(value_cents / cost_cents, 4) : null,
    visAverage: row && volunteers >= MINIMUM_GROUP ? visAverage(row, volunteers, part, now) : null,
    outcome: row && enoughParticipants ? scoreSummary(row) : null,
    rating: row && enoughParticipants ? quartiles(row.rating) : null,
    co2eKg: (row?.co2e_g ?? 0) / 1000,
    suppressed,
    minimumGroup: MINIMUM_GROUP,
    freshness: {
      asOf: row?.last_ingested ? `${row.last_ingested.replace(' ', 'T')}Z` : null,
      source,
    },
  };
}

const SOURCES: Readonly<Record<Granularity, AnalyticsSource>> = {
  DAY: 'METRICS_DAILY',
  WEEK: 'METRICS_WEEKLY',
  MONTH: 'METRICS_MONTHLY',
  QUARTER: 'METRICS_QUARTERLY',
};

/** The finest rollup of the tiles. */
export function sourceOf(tiles: readonly Tile[]): AnalyticsSource {
  return SOURCES[tiles.at(-1)?.rollup ?? 'DAY'];
}

/** Nobody is no group: that nothing happened tells nothing about anyone. */
function isSmall(people: number): boolean {
  return people > 0 && people < MINIMUM_GROUP;
}

function visAverage({ vis_fd = 0 }: MetricsRow, volunteers: number, part: Part, now: Date): number {
  const end = Math.min(Date.parse(`${part.until}T00:00:00Z`), now.getTime());
  return round(visScore(pointsAt(vis_fd, end) / volunteers), 1);
}

function scoreSummary(row: MetricsRow): ScoreSummary | null {
  const { outcome_sum = 0, outcome_cnt = 0 } = row;
  const marks = quartiles(row.outcome);
  if (!marks || outcome_cnt === 0) return null;
  return { n: outcome_cnt, mean: round(outcome_sum / outcome_cnt, 3), ...marks };
}

function quartiles(values: readonly (number | null)[] | undefined): Quartiles | null {
  const [p25, p50, p75] = values ?? [];
  if (typeof p25 !== 'number' || typeof p50 !== 'number' || typeof p75 !== 'number') return null;
  return { p25: round(p25, 3), p50: round(p50, 3), p75: round(p75, 3) };
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
