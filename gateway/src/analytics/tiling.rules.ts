/** Cutting a span of days into parts, and covering it with the coarsest rollups that fit. */
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';

const GRANULARITIES = ['DAY', 'WEEK', 'MONTH', 'QUARTER'] as const;

/** The SDL's Granularity. */
export type Granularity = (typeof GRANULARITIES)[number];

export function isGranularity(value: unknown): value is Granularity {
  return GRANULARITIES.some((granularity) => granularity === value);
}

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

/** A year of days, and then some. */
export const MAX_PARTS = 400;

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

/** How many parts `cutSpan` would give, without making them. */
export function countParts({ from, until }: DaySpan, granularity: Granularity): number {
  return indexOf(addDays(until, -1), granularity) - indexOf(from, granularity) + 1;
}

/** The number of the day, week, month or quarter that a day lies in, counted from any start. */
function indexOf(day: string, unit: Granularity): number {
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  switch (unit) {
    case 'DAY':
      return days;
    case 'WEEK':
      // 1 January 1970 was a Thursday; weeks start on Monday.
      return Math.floor((days + 3) / 7);
    case 'MONTH':
      return months;
    case 'QUARTER':
      return Math.floor(months / 3);
  }
}

/** Spans of whole calendar months among the tiles. */
export function wholeMonths(tiles: readonly Tile[]): readonly DaySpan[] {
  return tiles.flatMap(({ rollup, spans }) =>
    rollup === 'MONTH' || rollup === 'QUARTER' ? spans : [],
  );
}

/** Whether a span is made of whole calendar months. */
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

/** First day of the day, week, month or quarter that a day lies in. */
function startOf(day: string, unit: Granularity): string {
  switch (unit) {
    case 'DAY':
      return day;
    case 'WEEK':
      // getUTCDay counts from Sunday; weeks start on Monday.
      return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'QUARTER': {
      const month = Number(day.slice(5, 7));
      return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    }
  }
}

function startOfNext(day: string, unit: Granularity): string {
  // Longer than the unit and shorter than two of it, so that the next one is hit.
  const stride = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 92 }[unit];
  return startOf(addDays(startOf(day, unit), stride), unit);
}

function firstStartFrom(day: string, unit: Granularity): string {
  return startOf(day, unit) === day ? day : startOfNext(day, unit);
}
