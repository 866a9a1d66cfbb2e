/** Cutting a span of days into parts, and covering it with the coarsest rollups that fit. */
import {
  countParts,
  firstStartFrom,
  MAX_PARTS,
  startOf,
  startOfNext,
  type Granularity,
} from '@teei/platform/calendar/granularity.ts';
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';

/** Days of one rollup that together with other tiles make up a span, none of them twice. */
export interface Tile {
  readonly rollup: Granularity;
  readonly spans: readonly DaySpan[];
}

/** A part of a span. */
export interface Part extends DaySpan {
  /**
   * First day of the whole day, week, month or quarter, of which the first part may be the rest;
   * empty for the whole span.
   */
  readonly key: string;
}

/** Days of which there may be events (see insertEvents), and that ClickHouse's Date can hold. */
const EARLIEST = '2000-01-01';
const LATEST = '2100-01-01';

/** Rollups whose rows lie wholly within one part, coarsest first. */
const ROLLUPS_WITHIN: Readonly<Record<Granularity, readonly Granularity[]>> = {
  DAY: ['DAY'],
  WEEK: ['WEEK', 'DAY'],
  MONTH: ['MONTH', 'DAY'],
  QUARTER: ['QUARTER', 'MONTH', 'DAY'],
};

/**
 * The rollup rows that make up a span: whole quarters, then the whole months at either side, then
 * the days left over. With a granularity, only rollups that do not straddle its parts are used.
 */
export function tileSpan(span: DaySpan, granularity?: Granularity | null): readonly Tile[] {
  let gaps: readonly DaySpan[] = [clamp(span)].filter(isNotEmpty);
  const tiles: Tile[] = [];
  for (const rollup of ROLLUPS_WITHIN[granularity ?? 'QUARTER']) {
    const spans: DaySpan[] = [];
    const left: DaySpan[] = [];
    for (const gap of gaps) {
      const from = firstStartFrom(gap.from, rollup);
      const until = startOf(gap.until, rollup);
      if (from < until) {
        spans.push({ from, until });
        left.push({ from: gap.from, until: from }, { from: until, until: gap.until });
      } else {
        left.push(gap);
      }
    }
    if (spans.length > 0) tiles.push({ rollup, spans });
    gaps = left.filter(isNotEmpty);
  }
  return tiles;
}

/**
 * The parts of a span in order of time; without a granularity, the span itself.
 *
 * @throws InvalidInputError when there would be more than 400
 */
export function cutSpan(span: DaySpan, granularity?: Granularity | null): readonly Part[] {
  if (!granularity) return [{ ...span, key: '' }];
  if (countParts(span, granularity) > MAX_PARTS) {
    throw new InvalidInputError(
      'granularity',
      `one that cuts the period into at most ${MAX_PARTS} parts`,
      granularity,
    );
  }
  const parts: Part[] = [];
  let from = span.from;
  while (from < span.until) {
    const next = startOfNext(from, granularity);
    parts.push({
      key: startOf(from, granularity),
      from,
      until: next < span.until ? next : span.until,
    });
    from = next;
  }
  return parts;
}

/** Spans of whole calendar months among the tiles. */
export function wholeMonths(tiles: readonly Tile[]): readonly DaySpan[] {
  return tiles.flatMap(({ rollup, spans }) =>
    rollup === 'MONTH' || rollup === 'QUARTER' ? spans : [],
  );
}

/** Returns true for a span of whole calendar months. */
export function isWholeMonths({ from, until }: DaySpan): boolean {
  return startOf(from, 'MONTH') === from && startOf(until, 'MONTH') === until;
}

/** First days of the calendar quarters of a span of whole ones. */
export function quartersOf({ from, until }: DaySpan): readonly string[] {
  const quarters: string[] = [];
  for (let day = from; day < until; day = startOfNext(day, 'QUARTER')) quarters.push(day);
  return quarters;
}

function clamp({ from, until }: DaySpan): DaySpan {
  return {
    from: from < EARLIEST ? EARLIEST : from,
    until: until > LATEST ? LATEST : until,
  };
}

function isNotEmpty({ from, until }: DaySpan): boolean {
  return from < until;
}
