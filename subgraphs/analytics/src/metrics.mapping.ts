/** Mapping of summed rollup rows to the metrics that people see: ratios, scores and small groups. */
import type { Granularity } from '@teei/platform/calendar/granularity.ts';
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import type {
  AnalyticsSource,
  Metrics,
  Quartiles,
  ScoreSummary,
  SuppressibleFigure,
} from './generated/graphql.ts';
import type { Figure, MetricsRow } from './metrics.sql.ts';
import { MIN_GROUP, type Side } from './people.sql.ts';
import { round } from './rounding.ts';
import { isWholeMonths, type Part, type Tile } from './tiling.ts';
import type { VisRow } from './vis.sql.ts';

const ALL_FIGURES: readonly Figure[] = [
  'events',
  'sessions',
  'volunteer_minutes',
  'value_cents',
  'cost_cents',
  'co2e_g',
  'last_ingested',
  'volunteers_all',
  'participants_all',
];

/** Figures that each field of Metrics is made of. */
const FIGURES_OF_FIELDS: Readonly<Record<string, readonly Figure[]>> = {
  events: ['events'],
  sessions: ['sessions'],
  volunteerHours: ['volunteer_minutes'],
  volunteers: ['volunteers_all'],
  participants: ['participants_all'],
  socialValueCents: ['value_cents'],
  investmentCents: ['cost_cents'],
  sroiRatio: ['value_cents', 'cost_cents'],
  costPerHourCents: ['cost_cents', 'volunteer_minutes'],
  costPerBeneficiaryCents: ['cost_cents', 'participants_all'],
  outcome: ['participants_all'],
  rating: ['participants_all'],
  co2eKg: ['co2e_g'],
  suppressed: ['volunteers_all', 'participants_all'],
  partlySuppressed: ['volunteers_all', 'participants_all'],
  freshness: ['last_ingested'],
  explain: ALL_FIGURES,
};

/** The figures to read for the fields that were asked for. */
export function figuresOf(fields: Iterable<string>): ReadonlySet<Figure> {
  return new Set([...fields].flatMap((field) => FIGURES_OF_FIELDS[field] ?? []));
}

const ALL_SIDES: readonly Side[] = ['volunteers', 'participants', 'outcome'];

/** Side of a program that each field of Metrics about people counts. */
const SIDES_OF_FIELDS: Readonly<Record<string, readonly Side[]>> = {
  volunteers: ['volunteers'],
  participants: ['participants'],
  costPerBeneficiaryCents: ['participants'],
  rating: ['participants'],
  outcome: ['outcome'],
  suppressed: ALL_SIDES,
  partlySuppressed: ALL_SIDES,
  explain: ALL_SIDES,
};

/** Fields that need the mean impact scores. */
const VIS_FIELDS: readonly string[] = ['visAverage', 'suppressed', 'explain'];

/** Returns true when a selected field needs the mean impact scores. */
export function needsVis(fields: Iterable<string>): boolean {
  return [...fields].some((field) => VIS_FIELDS.includes(field));
}

/** Moment that the impact points of a part are decayed to: its end, or now while it lasts. */
export function visMoment({ until }: DaySpan, now: Date): number {
  return Math.min(Date.parse(`${until}T00:00:00Z`), now.getTime());
}

/** Lists the sides that the selected fields about people count. */
export function sidesOf(fields: Iterable<string>): ReadonlySet<Side> {
  return new Set([...fields].flatMap((field) => SIDES_OF_FIELDS[field] ?? []));
}

/**
 * Telling of a number of people: always, where nobody is left out of it alone, or never, since it would tell of too few who
 * began.
 */
export type Telling = 'always' | 'whole' | 'never';

/** Telling of the numbers of both sides. */
export type ToldSides = Readonly<Record<'volunteers' | 'participants', Telling>>;

const ALL_TOLD: ToldSides = { volunteers: 'always', participants: 'always' };

/**
 * The metrics of a part. Figures about people are given for whole calendar months, of cells that are
 * large enough; the mean impact score is that of all volunteers so far, of whom there must be enough.
 *
 * @param row the part's totals; undefined when it has no events. Only those that were asked for
 *   are there; what depends on others is then not asked for either
 * @param further `vis`: mean impact score at the end of the part, left out when nobody has volunteered by then; `told`: which
 *   numbers of people may be told; all where it is left out
 */
export function toMetrics(
  row: MetricsRow | undefined,
  part: Part,
  source: AnalyticsSource,
  { vis, told = ALL_TOLD }: { readonly vis?: VisRow | undefined; readonly told?: ToldSides } = {},
): Metrics {
  const { value_cents = 0, cost_cents = 0, volunteer_minutes = 0 } = row ?? {};
  const whole = row && isWholeMonths(part) ? row : undefined;
  const volunteers = asTold(
    availability(row?.volunteers_all, whole?.volunteers, whole?.volunteers_left),
    told.volunteers,
  );
  // Ratings of people whose number is withheld are of the same cells as ever.
  const rated = availability(row?.participants_all, whole?.participants, whole?.participants_left);
  const participants = asTold(rated, told.participants);
  // Participants without a score leave nothing to withhold.
  const scored = whole && !whole.outcome_cnt && !whole.outcome_left ? 0 : row?.participants_all;
  const outcome = availability(scored, whole?.outcome_cnt, whole?.outcome_left);
  const isVisShown = isWholeMonths(part) && (vis?.vis_volunteers ?? 0) >= MIN_GROUP;
  const visAvailability: Availability =
    isVisShown || (isWholeMonths(part) && !vis) ? 'whole' : 'withheld';
  const figuresThatAre = (state: Availability): SuppressibleFigure[] => [
    ...(volunteers === state ? (['VOLUNTEERS'] as const) : []),
    ...(visAvailability === state ? (['VIS_AVERAGE'] as const) : []),
    ...(participants === state ? (['PARTICIPANTS'] as const) : []),
    ...(outcome === state ? (['OUTCOME'] as const) : []),
    ...(rated === state ? (['RATING'] as const) : []),
  ];
  return {
    periodStart: part.from,
    periodEnd: addDays(part.until, -1),
    events: row?.events ?? 0,
    sessions: row?.sessions ?? 0,
    volunteerHours: round(volunteer_minutes / 60, 2),
    volunteers: volunteers === 'withheld' ? null : (whole?.volunteers ?? 0),
    participants: participants === 'withheld' ? null : (whole?.participants ?? 0),
    socialValueCents: value_cents,
    investmentCents: cost_cents,
    sroiRatio: cost_cents > 0 ? round(value_cents / cost_cents, 4) : null,
    costPerHourCents:
      volunteer_minutes > 0 ? round(cost_cents / (volunteer_minutes / 60), 1) : null,
    costPerBeneficiaryCents:
      participants === 'whole' && whole?.participants
        ? round(cost_cents / whole.participants, 1)
        : null,
    visAverage: vis && isVisShown ? round(vis.vis_mean, 4) : null,
    outcome: whole ? scoreSummary(whole) : null,
    rating: whole?.participants ? quartiles(whole.rating) : null,
    co2eKg: (row?.co2e_g ?? 0) / 1000,
    suppressed: figuresThatAre('withheld'),
    partlySuppressed: figuresThatAre('partial'),
    minimumGroup: MIN_GROUP,
    freshness: {
      asOf: row?.last_ingested ? `${row.last_ingested.replace(' ', 'T')}Z` : null,
      source,
    },
  };
}

/** Checks a figure about people against the minimum group; zero people may be shown. */
type Availability = 'whole' | 'partial' | 'withheld';

function availability(everybody = 0, told = 0, isAnyLeft = 0): Availability {
  if (everybody === 0) return 'whole';
  if (told === 0) return 'withheld';
  return isAnyLeft ? 'partial' : 'whole';
}

function asTold(state: Availability, telling: Telling): Availability {
  const isWithheld = telling === 'never' || (telling === 'whole' && state === 'partial');
  return isWithheld ? 'withheld' : state;
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
