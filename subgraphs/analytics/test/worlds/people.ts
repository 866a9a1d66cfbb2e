/** Recomputation of figures about people: cells of at least five, and what is told of them. */
import { isWholeMonths } from '../../src/tiling.ts';
import type { Level } from '../../src/metrics.sql.ts';
import type { Side } from './sides.sql.ts';

const MIN_GROUP = 5;

/** Days of a figure. */
export interface Span {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Day after the last. */
  readonly until: string;
}

export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

const quarterOf = (at: number): string => {
  const [year = '', month = ''] = monthOf(at).split('-');
  return `${year} ${String(Math.ceil(Number(month) / 3))}`;
};

export const peopleOf = (sides: readonly Side[], role: Side['role']): number =>
  new Set(sides.flatMap((side) => (side.role === role && side.person ? [side.person] : []))).size;

/** Those of a cell that a figure counts. */
type Count = (cell: readonly Side[]) => number;

const STEPS: Readonly<Record<Level, readonly ((side: Side) => string)[]>> = (() => {
  const instance = (side: Side): string => `${side.campaign} ${side.instance} ${monthOf(side.at)}`;
  const campaign = (side: Side): string => `${side.campaign} ${monthOf(side.at)}`;
  return {
    instance: [instance],
    campaign: [instance, campaign],
    company: [instance, campaign, ({ at }) => monthOf(at), ({ at }) => quarterOf(at)],
  };
})();

interface Told {
  readonly told: readonly Side[];
  readonly left: readonly Side[];
}

/** Sides in cells of at least five people, and the others: what is left of a step makes the cells of the next. */
export function toldSides(
  sides: readonly Side[],
  level: Level,
  { span, count }: { readonly span: Span; readonly count: Count },
): Told {
  if (!isWholeMonths(span)) return { told: [], left: sides };
  return STEPS[level].reduce<Told>(
    ({ told, left }, keyOf) => {
      const cells = [...Map.groupBy(left, keyOf).values()];
      const isWithin = (cell: readonly Side[]): boolean =>
        cell.every(({ at }) => isQuarterWithin(at, span));
      // Quarters are cells where they are asked for as a whole; elsewhere their months are.
      const isLarge = (cell: readonly Side[]): boolean =>
        count(cell) >= MIN_GROUP && (keyOf !== STEPS.company[3] || isWithin(cell));
      return {
        told: [...told, ...cells.filter(isLarge).flat()],
        left: cells.filter((cell) => !isLarge(cell)).flat(),
      };
    },
    { told: [], left: sides },
  );
}

/** Scores of outcomes that may be told, and the others: cells of them have five participants and five scores. */
export function toldScores(sides: readonly Side[], level: Level, span: Span): Told {
  const isScore = ({ outcome }: Side): boolean => outcome !== null;
  const { told, left } = toldSides(sides, level, {
    span,
    count: (cell) => Math.min(peopleOf(cell, 'participant'), cell.filter(isScore).length),
  });
  return { told: told.filter(isScore), left: left.filter(isScore) };
}

function isQuarterWithin(at: number, { from, until }: Span): boolean {
  const date = new Date(at);
  const first = Math.floor(date.getUTCMonth() / 3) * 3;
  const [start, end] = [first, first + 3].map((month) =>
    new Date(Date.UTC(date.getUTCFullYear(), month, 1)).toISOString().slice(0, 10),
  );
  return from <= (start ?? '') && (end ?? '') <= until;
}

/** Value below which a share of the values lies: the smallest that has at least that share up to it. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
