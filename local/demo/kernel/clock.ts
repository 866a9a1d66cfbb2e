/** The demo's time: the story is written for one day and moves to any other by whole days. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
export const YEAR = 365 * DAY;

/** The moment for which the dates of the story are written; tests use it. */
export const DEMO_NOW = '2025-11-15T09:00:00Z';

/** A calendar month, quarter or year in UTC: `start` included, `end` not, in milliseconds. */
export interface Span {
  /** YYYY-MM, YYYY-Qn or YYYY. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Tells the time of the demo data. Moments of the story keep their distance from now; periods
 * (quarters, months) are those of the calendar around the new now.
 */
export class Clock {
  /** The moment the data ends: at most a day before the `now` it was given. */
  readonly now: number;
  readonly #shift: number;

  constructor(now: Date) {
    const written = Date.parse(DEMO_NOW);
    this.#shift = Math.floor((now.getTime() - written) / DAY) * DAY;
    this.now = written + this.#shift;
  }

  /** A moment written as at DEMO_NOW, for example '2025-09-18' or '2025-09-18T14:30'. */
  at(written: string): number {
    return Date.parse(written.length > 10 ? `${written}Z` : written) + this.#shift;
  }

  /** The start of the day `days` before today, plus hours. */
  daysAgo(days: number, hours = 0): number {
    return startOfDay(this.now) - days * DAY + hours * HOUR;
  }

  /** The month `offset` months from now (0 is the current one). */
  month(offset: number): Span {
    return this.#span(1, offset, (year, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  }

  /** The quarter `offset` quarters from now. */
  quarter(offset: number): Span {
    return this.#span(3, offset, (year, month) => `${year}-Q${month / 3 + 1}`);
  }

  /** The year `offset` years from now. */
  year(offset: number): Span {
    return this.#span(12, offset, (year) => String(year));
  }

  #span(months: number, offset: number, label: (year: number, month: number) => string): Span {
    const now = new Date(this.now);
    const month = now.getUTCMonth();
    const first = month - (month % months) + offset * months;
    const start = Date.UTC(now.getUTCFullYear(), first, 1);
    const began = new Date(start);
    return {
      label: label(began.getUTCFullYear(), began.getUTCMonth()),
      start,
      end: Date.UTC(now.getUTCFullYear(), first + months, 1),
    };
  }
}

export function startOfDay(moment: number): number {
  return moment - (((moment % DAY) + DAY) % DAY);
}

/** A timestamptz as text. */
export function timestamp(moment: number): string {
  return new Date(moment).toISOString();
}

/** A date as text, YYYY-MM-DD. */
export function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The quarter that a moment lies in, YYYY-Qn. */
export function quarterLabel(moment: number): string {
  const date = new Date(moment);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** Returns whether a moment lies in a span, its end excluded. */
export function within(moment: number, span: Span): boolean {
  return moment >= span.start && moment < span.end;
}
