/**
 * Rules of publishing: what keeps a page from being published, and the figures that it keeps (catalogue, table 53).
 *
 * A figure is published of a closed period, each month of which has no volunteer at all or at least five: whoever
 * subtracts published figures of months, quarters and years from each other learns nothing about fewer.
 */
import { periodNamed } from '@teei/platform/calendar/period.ts';
import { conflict, type UserError } from '@teei/platform/errors/user-error.ts';
import { textMember } from '@teei/platform/json/member.ts';

/** People whom a published figure is about, at least, in each month in which there are any. */
export const MIN_GROUP = 5;

/** Block of a draft. */
export interface DraftBlock {
  readonly id: string;
  readonly kind: string;
  readonly order: number;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A company's record of a period, with the least number of volunteers in one of its months. */
export interface RecordedPeriod {
  readonly period: string;
  readonly total_volunteer_hours: number;
  readonly sroi_ratio: number | null;
  readonly vis_score: number | null;
  /** Null while the period is open. */
  readonly closed_at: string | null;
  /** Null when there was none. */
  readonly smallest_group: number | null;
}

type Metric = 'VOLUNTEER_HOURS' | 'SROI_RATIO' | 'VIS_SCORE';

const FIGURES: Readonly<
  Record<Metric, { readonly unit: string; readonly of: (row: RecordedPeriod) => number | null }>
> = {
  VOLUNTEER_HOURS: { unit: 'hours', of: (row) => row.total_volunteer_hours },
  SROI_RATIO: { unit: 'ratio', of: (row) => row.sroi_ratio },
  VIS_SCORE: { unit: 'points', of: (row) => row.vis_score },
};

/** Periods whose record a block shows: its own, or the months of a chart. */
export function periodsOf({
  kind,
  content,
}: Pick<DraftBlock, 'kind' | 'content'>): readonly string[] {
  const period = textMember(content, 'period');
  if (period === null || (kind !== 'METRIC' && kind !== 'CHART')) return [];
  return kind === 'METRIC' ? [period] : monthsOf(period);
}

/** Months of a quarter or a year, each YYYY-MM. */
export function monthsOf(period: string): readonly string[] {
  const { from, until } = periodNamed(period);
  const first = Number(from.slice(5, 7));
  const last = Number(until.slice(5, 7));
  const months = (last - first + 12) % 12 || 12;
  return Array.from(
    { length: months },
    (_, index) => `${from.slice(0, 4)}-${String(first + index).padStart(2, '0')}`,
  );
}

/** Id of the piece of evidence that a block quotes; null for other blocks. */
export function quoteOf({ kind, content }: Pick<DraftBlock, 'kind' | 'content'>): string | null {
  return kind === 'EVIDENCE' ? textMember(content, 'evidenceSnippetId') : null;
}

/** A draft as it would be published: its blocks with their figures, or what keeps it from that. */
export function freeze(
  blocks: readonly DraftBlock[],
  facts: {
    readonly record: readonly RecordedPeriod[];
    /** Ids of the pieces of evidence that the page may quote. */
    readonly quotable: readonly string[];
    readonly now: Date;
  },
): { readonly blocks: readonly DraftBlock[]; readonly errors: readonly UserError[] } {
  const record = new Map(facts.record.map((row) => [row.period, row]));
  const errors: UserError[] = [];
  if (blocks.length === 0) {
    errors.push(conflict('id', 'expected a page with at least one block; add one first.'));
  }
  const frozen = blocks.map((block) => {
    const problem = problemOf(block, record, facts.quotable);
    if (problem === undefined)
      return { ...block, content: frozenContent(block, record, facts.now) };
    errors.push(conflict('id', `block ${block.order} (${block.kind}): ${problem}`));
    return block;
  });
  return { blocks: frozen, errors };
}

function problemOf(
  block: DraftBlock,
  record: ReadonlyMap<string, RecordedPeriod>,
  quotable: readonly string[],
): string | undefined {
  if (block.kind === 'EVIDENCE' && !quotable.includes(quoteOf(block) ?? '')) {
    return 'expected a piece of evidence of the company that is not withdrawn and whose author consents to publication.';
  }
  const metric = metricOf(block);
  const problems = periodsOf(block).map((period) =>
    problemOfFigure(metric, period, record.get(period)),
  );
  return problems.find((problem) => problem !== undefined);
}

function problemOfFigure(
  metric: Metric | undefined,
  period: string,
  row: RecordedPeriod | undefined,
): string | undefined {
  if (metric === undefined) return `expected a metric among ${Object.keys(FIGURES).join(', ')}.`;
  if (!row || row.closed_at === null) {
    return `expected a period that is on record and closed, received ${period}.`;
  }
  if (row.smallest_group !== null && row.smallest_group < MIN_GROUP) {
    return `expected a period each of whose months has no volunteers or at least ${MIN_GROUP}; ${period} has one with fewer.`;
  }
  return FIGURES[metric].of(row) === null
    ? `expected a period for which ${metric} is on record, received ${period}.`
    : undefined;
}

/** Content of a block with the figures of the record, and the moment at which they were read. */
function frozenContent(
  block: DraftBlock,
  record: ReadonlyMap<string, RecordedPeriod>,
  now: Date,
): DraftBlock['content'] {
  const metric = metricOf(block);
  const periods = periodsOf(block);
  if (metric === undefined || periods.length === 0) return block.content;
  const { unit, of } = FIGURES[metric];
  const series = periods.flatMap((period) => {
    const row = record.get(period);
    return row ? [{ period, value: of(row) }] : [];
  });
  const shown = block.kind === 'CHART' ? { series } : { value: series[0]?.value ?? null };
  return { ...block.content, ...shown, unit, asOf: now.toISOString() };
}

function metricOf({ content }: Pick<DraftBlock, 'content'>): Metric | undefined {
  const name = textMember(content, 'metric');
  return name !== null && isMetric(name) ? name : undefined;
}

function isMetric(name: string): name is Metric {
  return name in FIGURES;
}
