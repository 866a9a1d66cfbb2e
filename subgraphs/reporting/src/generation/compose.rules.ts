/**
 * Rules that put figures of the record into sentences. Each paragraph has its source; a figure that is not on record, or
 * is about too few people, is refused with the reason. Nothing but the arguments decides what is said.
 */
import type { ReportRefusalReason, ReportSection } from '../generated/graphql.ts';
import { MIN_GROUP, type RecordedPeriod } from '../publication/publishing.rules.ts';
import { isSmallOutcome } from '../sroi/sroi.rules.ts';
import { composed, type Chart, type Composition, type Part, type Source } from './composition.ts';
import type { Figures } from './figures.ts';
import { formatIn, type Format } from './format.ts';
import { wordsIn } from './words/words-in.ts';
import type { Words } from './words/words.ts';

/** Version of these rules, which reports keep. */
export const COMPOSER = 'rules-1';

/** Figures, quotes and language that a report is composed of. */
export interface Material {
  /** Name of the period: 2025-09, 2025-Q3 or 2025. */
  readonly period: string;
  readonly sections: readonly ReportSection[];
  readonly locale: string;
  readonly figures: Figures;
  /** Ids of the pieces of evidence that may be quoted. */
  readonly quotes: readonly string[];
}

interface Scope extends Material {
  readonly words: Words;
  readonly format: Format;
  /** The period in words. */
  readonly span: string;
}

/** Composes a report: the same of the same material. */
export function compose(material: Material): Composition {
  const words = wordsIn(material.locale);
  const format = formatIn(words.tag);
  const scope = { ...material, words, format, span: format.period(material.period) };
  return composed(
    material.sections.map((section) => ({
      section,
      title: words.sections[section],
      parts: PARTS[section](scope),
    })),
  );
}

const PARTS: Readonly<Record<ReportSection, (scope: Scope) => readonly Part[]>> = {
  summary: (scope) => [hoursOf(scope), scoreOf(scope), returnOf(scope)],
  volunteering: (scope) => [hoursOf(scope), ...monthsOf(scope)],
  outcomes: outcomesOf,
  return: calculationOf,
  climate: emissionsOf,
  voices: ({ quotes }) =>
    quotes.length > 0
      ? quotes.map((evidenceId) => ({ kind: 'quote', evidenceId }))
      : [refused('quotes', 'NO_EVIDENCE')],
};

function hoursOf({ figures: { record }, words, format, span }: Scope): Part {
  return ofRecord(record, 'volunteerHours', (row) =>
    words.volunteerHours(format.hours(row.total_volunteer_hours), span),
  );
}

function scoreOf({ figures: { record }, words, format, span }: Scope): Part {
  return ofRecord(record, 'visScore', ({ vis_score: score }) =>
    score === null ? undefined : words.impactScore(format.number(score), span),
  );
}

function returnOf({ figures: { record }, words, format, span }: Scope): Part {
  return ofRecord(record, 'sroiRatio', ({ sroi_ratio: ratio }) =>
    ratio === null ? undefined : words.socialReturn(format.euros(ratio), span),
  );
}

/** Sentence about a period on record, or the reason for which it is not told. */
function ofRecord(
  row: RecordedPeriod | null,
  subject: string,
  tell: (row: RecordedPeriod) => string | undefined,
): Part {
  const reason = reasonAgainst(row);
  if (!row || reason) return refused(subject, reason ?? 'NOT_ON_RECORD');
  const text = tell(row);
  return text === undefined
    ? refused(subject, 'NOT_ON_RECORD')
    : {
        kind: 'figure',
        text,
        sources: [{ record: 'CompanyPeriodMetrics', period: row.period, asOf: row.closed_at }],
      };
}

/** Reason for which figures of a period are not told; undefined when they may be. */
export function reasonAgainst(row: RecordedPeriod | null): ReportRefusalReason | undefined {
  if (!row) return 'NOT_ON_RECORD';
  if (row.closed_at === null) return 'NOT_CLOSED';
  return row.smallest_group !== null && row.smallest_group < MIN_GROUP ? 'SMALL_GROUP' : undefined;
}

/** Chart of the hours of the period's months, where it has several. */
function monthsOf({ figures: { record, months }, words, format }: Scope): readonly Part[] {
  if (months.length === 0) return [];
  const reason = [record, ...months].map(reasonAgainst).find((found) => found !== undefined);
  if (reason) return [refused('volunteerHoursByMonth', reason)];
  return [
    chartOf({
      title: words.hoursByMonth,
      unit: words.hours,
      points: months.flatMap((row) =>
        row ? [{ label: format.month(row.period), value: row.total_volunteer_hours }] : [],
      ),
    }),
  ];
}

/**
 * Participants by outcome: of a type that has one line in the calculation, of five people at least. Lines of fewer are
 * told together there; by name, or summed over programmes, their sizes would follow.
 */
function outcomesOf(scope: Scope): readonly Part[] {
  const { social, record } = scope.figures;
  if (!social || social.outcomes.length === 0) return [refused('outcomes', 'NOT_ON_RECORD')];
  const reason = reasonAgainst(record);
  if (reason) return [refused('outcomes', reason)];
  const bars = [...Map.groupBy(social.outcomes, ({ outcomeType }) => outcomeType)].flatMap(
    ([outcomeType, [line, ...others]]) =>
      line && others.length === 0 && !isSmallLine(scope, line)
        ? [{ label: nameIn(scope.words.outcomes, outcomeType), value: line.people }]
        : [],
  );
  return [
    ...bars.map(({ label, value }): Part => ({
      kind: 'figure',
      text: scope.words.outcome(label, scope.format.number(value)),
      sources: [sourceOfReturn(scope, social.calculatedAt)],
    })),
    ...(bars.length > 1
      ? [chartOf({ title: scope.words.peopleByOutcome, unit: scope.words.people, points: bars })]
      : []),
    ...(social.outcomes.some((line) => isSmallLine(scope, line))
      ? [refused('outcomes', 'SMALL_GROUP')]
      : []),
  ];
}

interface Line {
  readonly people: number;
  readonly months?: readonly number[] | null | undefined;
}

/** True for a line that is not told by itself. A calculation of one month has the people of that month alone. */
function isSmallLine({ period }: Scope, { people, months }: Line): boolean {
  const own = ONE_MONTH.test(period) ? [people] : undefined;
  return isSmallOutcome({ beneficiaries: people, months: months ?? own });
}

/** Name of a month, YYYY-MM. */
const ONE_MONTH = /^\d{4}-\d{2}$/;

/** Ratio, value and investment of the calculation, once the period was closed. */
function calculationOf(scope: Scope): readonly Part[] {
  const { social, record } = scope.figures;
  const isEarlier =
    social !== null &&
    record !== null &&
    record.closed_at !== null &&
    Date.parse(social.calculatedAt) < Date.parse(record.closed_at);
  const reason = social
    ? (reasonAgainst(record) ?? (isEarlier ? 'NOT_CLOSED' : undefined))
    : 'NOT_ON_RECORD';
  if (!social || reason) {
    return ['sroiRatio', 'socialValue'].map((subject) =>
      refused(subject, reason ?? 'NOT_ON_RECORD'),
    );
  }
  const { valueCents, investmentCents, calculatedAt } = social;
  const { words, format, span } = scope;
  const sources = [sourceOfReturn(scope, calculatedAt)];
  return [
    investmentCents > 0
      ? {
          kind: 'figure',
          text: words.socialReturn(format.euros(valueCents / investmentCents), span),
          sources,
        }
      : refused('sroiRatio', 'NOT_ON_RECORD'),
    {
      kind: 'figure',
      text: words.valueAndInvestment(
        format.euros(valueCents / 100),
        format.euros(investmentCents / 100),
      ),
      sources,
    },
  ];
}

function sourceOfReturn({ period }: Scope, asOf: string): Source {
  return { record: 'SroiCalculation', period, asOf };
}

/** Emissions: those of travel and sessions tell of the people in them, so they are told as the record's figures are. */
function emissionsOf(scope: Scope): readonly Part[] {
  const { period, words, format, span, figures } = scope;
  const { emissions, record } = figures;
  const reason = emissions.length === 0 ? 'NOT_ON_RECORD' : reasonAgainst(record);
  if (reason) return [refused('emissions', reason)];
  const total = emissions.reduce((sum, { kg }) => sum + kg, 0);
  return [
    {
      kind: 'figure',
      text: words.emissions(format.kilograms(total), span),
      sources: [{ record: 'Co2eCalculation', period, asOf: null }],
    },
    chartOf({
      title: words.emissionsByActivity,
      unit: words.kilograms,
      points: emissions.map(({ activity, kg }) => ({
        label: nameIn(words.activities, activity),
        value: kg,
      })),
    }),
  ];
}

/** Name of a key in a language; the key itself where it has none. */
function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}

function chartOf(chart: Chart): Part {
  return { kind: 'chart', chart };
}

function refused(subject: string, reason: ReportRefusalReason): Part {
  return { kind: 'refusal', subject, reason };
}
