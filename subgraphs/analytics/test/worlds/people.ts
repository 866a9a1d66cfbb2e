/** Recomputation of figures about people: cells of at least five, and what is told of them. */
import { isWholeMonths } from '../../src/tiling.ts';
import type { Level } from '../../src/level.ts';
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
  const [year = '', ofYear = ''] = monthOf(at).split('-');
  return `${year} ${String(Math.ceil(Number(ofYear) / 3))}`;
};

export const peopleOf = (sides: readonly Side[], role: Side['role']): number =>
  new Set(sides.flatMap((side) => (side.role === role && side.person ? [side.person] : []))).size;

/** Those of a cell that a figure counts. */
type Count = (cell: readonly Side[]) => number;

const instanceMonth = (side: Side): string =>
  `${side.campaign} ${side.instance} ${monthOf(side.at)}`;
const campaignMonth = (side: Side): string => `${side.campaign} ${monthOf(side.at)}`;
const month = (side: Side): string => monthOf(side.at);
const quarter = (side: Side): string => quarterOf(side.at);

/** Keys of cells, from the smallest on. */
const STEPS: Readonly<Record<Level, readonly ((side: Side) => string)[]>> = {
  instance: [instanceMonth],
  campaign: [instanceMonth, campaignMonth],
  company: [instanceMonth, campaignMonth, month, quarter],
};

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
      // Quarters are cells where they are asked for as a whole; elsewhere their months are.
      const isLarge = (cell: readonly Side[]): boolean =>
        count(cell) >= MIN_GROUP &&
        (keyOf !== quarter || cell.every(({ at }) => isQuarterWithin(at, span)));
      return {
        told: [...told, ...cells.filter(isLarge).flat()],
        left: cells.filter((cell) => !isLarge(cell)).flat(),
      };
    },
    { told: [], left: sides },
  );
}

/** True for the score of an outcome. */
export function isScore({ outcome }: Side): boolean {
  return outcome !== null;
}

/** Scores of outcomes that may be told, and the others: cells of them have five participants and five scores. */
export function toldScores(sides: readonly Side[], level: Level, span: Span): Told {
  const { told, left } = toldSides(sides, level, {
    span,
    count: (cell) => Math.min(peopleOf(cell, 'participant'), cell.filter(isScore).length),
  });
  return { told: told.filter(isScore), left: left.filter(isScore) };
}

function isQuarterWithin(at: number, { from, until }: Span): boolean {
  const date = new Date(at);
  const first = Math.floor(date.getUTCMonth() / 3) * 3;
  const [start, end] = [first, first + 3].map((one) =>
    new Date(Date.UTC(date.getUTCFullYear(), one, 1)).toISOString().slice(0, 10),
  );
  return from <= (start ?? '') && (end ?? '') <= until;
}

/** Value below which a share of the values lies: the smallest that has at least that share up to it. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
