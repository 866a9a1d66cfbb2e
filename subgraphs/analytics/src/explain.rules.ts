/** Derivations of figures, in one shape for all of them: formula, inputs and the events that were counted. */
import { deriveFigure, type FormulasOf } from '@teei/platform/figures/formulas.ts';
import type {
  Benchmark,
  CefrProgress,
  Explanation,
  Freshness,
  ImpactScore,
  Metrics,
  OutcomeDelta,
  OutcomeDistribution,
  Participation,
  RetentionCohort,
} from './generated/graphql.ts';
import { VIS_HALF_LIFE_DAYS, VIS_HALF_SCORE_POINTS } from './vis.rules.ts';

interface Counted {
  /** Number of events that were counted; null where the rollup keeps none. */
  readonly rowsCounted: number | null;
  /** Events that were stored after the period; null where that is not known, and for no period. */
  readonly lateEvents: number | null;
}

const NOTHING_KNOWN: Counted = { rowsCounted: null, lateEvents: null };

const countedOf = new WeakMap<object, Counted>();

/** Notes the events that figures were computed from, for their explanation; returns the figures. */
export function withCounted<Figures extends object>(
  figures: Figures,
  counted: Partial<Counted>,
): Figures {
  countedOf.set(figures, { ...NOTHING_KNOWN, ...counted });
  return figures;
}

/** Explains a figure of an object by its formula; inputs that are withheld are null here too. */
function explainBy<Figures extends { readonly freshness: Freshness }>(
  formulas: FormulasOf<Figures>,
): (figures: Figures, args: { readonly figure: string }) => Explanation | null {
  return (figures, args) => {
    const derivation = deriveFigure(formulas, figures, args.figure);
    const { source, asOf = null } = figures.freshness;
    return (
      derivation && { ...derivation, ...(countedOf.get(figures) ?? NOTHING_KNOWN), source, asOf }
    );
  };
}

const METRICS: FormulasOf<Metrics> = [
  ['events', 'count of events'],
  ['sessions', 'count of completed sessions'],
  [
    'volunteerHours',
    'Σ minutes of completed sessions and logged buddy events ÷ 60, volunteers only',
  ],
  ['volunteers', 'count of different volunteers with an activity, in groups of five or more'],
  ['participants', 'count of different participants with an activity, in groups of five or more'],
  ['socialValueCents', 'Σ present values of the outcomes that were achieved'],
  ['investmentCents', 'Σ money spent + Σ volunteers’ minutes ÷ 60 × value of an hour'],
  ['sroiRatio', 'socialValueCents ÷ investmentCents', 'socialValueCents', 'investmentCents'],
  ['costPerHourCents', 'investmentCents ÷ volunteerHours', 'investmentCents', 'volunteerHours'],
  ['costPerBeneficiaryCents', 'investmentCents ÷ participants', 'investmentCents', 'participants'],
  [
    'visAverage',
    `mean over volunteers of 100 · (1 − 2^(−P ÷ ${VIS_HALF_SCORE_POINTS})), P = Σ points · 2^(−days ÷ ${VIS_HALF_LIFE_DAYS})`,
  ],
  ['outcome', 'distribution of outcome scores, in groups of five people or more'],
  ['rating', 'quartiles of ratings, in groups of five people or more'],
  ['co2eKg', 'Σ grams of CO2 equivalent ÷ 1000'],
];

const IMPACT_SCORE: FormulasOf<ImpactScore> = [
  ['score', `100 · (1 − 2^(−points ÷ ${VIS_HALF_SCORE_POINTS}))`, 'points'],
  [
    'points',
    `Σ points of the person’s activities so far · 2^(−days ÷ ${VIS_HALF_LIFE_DAYS}), days up to asOf`,
  ],
];

const PARTICIPATION: FormulasOf<Participation> = [
  ['eligible', 'count of members who had joined by periodEnd'],
  ['activeVolunteers', 'count of different volunteers with an activity in the period'],
  ['firstTimeVolunteers', 'count of volunteers whose first activity lies in the period'],
  [
    'returningVolunteers',
    'activeVolunteers − firstTimeVolunteers',
    'activeVolunteers',
    'firstTimeVolunteers',
  ],
  [
    'notYetActive',
    'max(0, members who had joined by notYetActiveAsOf − volunteers with any activity by then)',
  ],
  ['rate', 'min(1, activeVolunteers ÷ denominator)', 'activeVolunteers', 'eligible'],
];

const RETENTION: FormulasOf<RetentionCohort> = [
  ['cohortSize', 'count of people whose first activity lies in the month'],
  ['cells', 'active ÷ cohortSize, of those active monthIndex months later', 'cohortSize'],
];

const OUTCOME: FormulasOf<OutcomeDelta> = [
  ['n', 'count of people with a first and a later score'],
  ['baseline', 'mean of their first scores', 'n'],
  ['latest', 'mean of their latest scores', 'n'],
  ['delta', 'latest − baseline', 'latest', 'baseline'],
  ['connect', 'count of people with latest − baseline < 0.1', 'n'],
  ['improve', 'count of people with 0.1 ≤ latest − baseline ≤ 0.3', 'n'],
  ['transform', 'count of people with latest − baseline > 0.3', 'n'],
];

const DISTRIBUTION: FormulasOf<OutcomeDistribution> = [
  ['n', 'count of people with a score'],
  ['mean', 'mean of their latest scores', 'n'],
  ['p25', 'first quartile of their latest scores, interpolated', 'n'],
  ['p50', 'median of their latest scores', 'n'],
  ['p75', 'third quartile of their latest scores, interpolated', 'n'],
];

const CEFR: FormulasOf<CefrProgress> = [
  ['n', 'count of people with a level'],
  ['baseline', 'count of people by the level of their first session', 'n'],
  ['latest', 'count of people by the level of their latest session', 'n'],
  ['medianLevelsGained', 'median of levels from the first to the latest', 'n'],
  ['sessionsPerLevel', 'sessions with a level ÷ Σ levels gained', 'n'],
];

const BENCHMARK: FormulasOf<Benchmark> = [
  ['cohortSize', 'count of peers with a value in the quarter'],
  ['own', 'value of the metric, of the company in the quarter'],
  [
    'percentileRank',
    '100 × (peers below own + peers equal to own ÷ 2) ÷ cohortSize',
    'own',
    'cohortSize',
  ],
  ['p10', 'tenth percentile of the peers’ values, interpolated', 'cohortSize'],
  ['p25', 'first quartile of the peers’ values, interpolated', 'cohortSize'],
  ['p50', 'median of the peers’ values', 'cohortSize'],
  ['p75', 'third quartile of the peers’ values, interpolated', 'cohortSize'],
  ['p90', 'ninetieth percentile of the peers’ values, interpolated', 'cohortSize'],
];

/** Formulas by the type of the figures. */
export const FORMULAS = {
  Metrics: METRICS,
  ImpactScore: IMPACT_SCORE,
  Participation: PARTICIPATION,
  RetentionCohort: RETENTION,
  OutcomeDistribution: DISTRIBUTION,
  OutcomeDelta: OUTCOME,
  CefrProgress: CEFR,
  Benchmark: BENCHMARK,
};

/** Resolvers of the explanations, by the type of the figures. */
export const explanations = {
  Metrics: { explain: explainBy<Metrics>(METRICS) },
  ImpactScore: { explain: explainBy<ImpactScore>(IMPACT_SCORE) },
  Participation: { explain: explainBy<Participation>(PARTICIPATION) },
  RetentionCohort: { explain: explainBy<RetentionCohort>(RETENTION) },
  OutcomeDistribution: { explain: explainBy<OutcomeDistribution>(DISTRIBUTION) },
  OutcomeDelta: { explain: explainBy<OutcomeDelta>(OUTCOME) },
  CefrProgress: { explain: explainBy<CefrProgress>(CEFR) },
  Benchmark: { explain: explainBy<Benchmark>(BENCHMARK) },
};
