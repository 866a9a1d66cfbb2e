/** From summed rollup rows to the metrics that people see: ratios, scores and small groups. */
import { addDays } from '@teei/platform/calendar/period.ts';
import type {
  AnalyticsSource,
  Metrics,
  Quartiles,
  ScoreSummary,
  SuppressibleFigure,
} from './generated/graphql.ts';
import type { MetricsRow, StateFigure } from './metrics.queries.ts';
import type { Granularity, Part, Tile } from './tiling.rules.ts';
import { pointsAt, visScore } from './vis.rules.ts';

/** Figures about fewer people than this are withheld ("cell size of five"). */
const MINIMUM_GROUP = 5;

/** Which states the fields of Metrics are made of; the other fields need sums alone. */
const STATES_OF_FIELDS: Readonly<Record<string, readonly StateFigure[]>> = {
  volunteers: ['volunteers'],
  visAverage: ['volunteers'],
  participants: ['participants'],
  outcome: ['participants', 'outcome'],
  rating: ['participants', 'rating'],
  suppressed: ['volunteers', 'participants'],
};

/** The states to read for the fields that were asked for. */
export function statesOf(fields: Iterable<string>): ReadonlySet<StateFigure> {
  return new Set([...fields].flatMap((field) => STATES_OF_FIELDS[field] ?? []));
}

/**
 * The metrics of a part.
 *
 * @param row the part's totals; undefined when it has no events. Of the states only those that
 *   were asked for are there; what depends on others is then not asked for either
 * @param now until when points fade in a part that is not over
 */
export function toMetrics(
  row: MetricsRow | undefined,
  part: Part,
  source: AnalyticsSource,
  now: Date,
): Metrics {
  const volunteers = row?.volunteers ?? 0;
  const participants = row?.participants ?? 0;
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
    socialValueCents: row?.value_cents ?? 0,
    investmentCents: row?.cost_cents ?? 0,
    sroiRatio: row && row.cost_cents > 0 ? round(row.value_cents / row.cost_cents, 4) : null,
    visAverage: row && volunteers >= MINIMUM_GROUP ? visAverage(row, volunteers, part, now) : null,
    outcome: row && enoughParticipants ? scoreSummary(row) : null,
    rating: row && enoughParticipants ? quartiles(row.rating) : null,
    co2eKg: (row?.co2e_g ?? 0) / 1000,
    suppressed,
    minimumGroup: MINIMUM_GROUP,
    freshness: { asOf: row ? `${row.last_ingested.replace(' ', 'T')}Z` : null, source },
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

function visAverage(row: MetricsRow, volunteers: number, part: Part, now: Date): number {
  const end = Math.min(Date.parse(`${part.until}T00:00:00Z`), now.getTime());
  return round(visScore(pointsAt(row.vis_fd, end) / volunteers), 1);
}

function scoreSummary(row: MetricsRow): ScoreSummary | null {
  const marks = quartiles(row.outcome);
  if (!marks || row.outcome_cnt === 0) return null;
  return { n: row.outcome_cnt, mean: round(row.outcome_sum / row.outcome_cnt, 3), ...marks };
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
