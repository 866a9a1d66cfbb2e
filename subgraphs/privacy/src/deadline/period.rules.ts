/** Periods of Regulation (EEC, Euratom) No 1182/71: whole days of a place, months, working days. */
import { addDays, DAY_MS } from '@teei/platform/calendar/period.ts';
import Holidays, { type HolidaysTypes } from 'date-holidays';

const HOUR_MS = 3_600_000;

/** Place whose clock and holidays count. */
export interface Place {
  /** ISO 3166-1 code. */
  readonly country: string;
  /** IANA zone, such as `Europe/Oslo`. */
  readonly timeZone: string;
}

/**
 * End of a period of months after an event (Article 3): the day of the event is not counted, the last day
 * is the one of the same date, or the last of a month without it, and counts until its last hour. An end
 * on a Saturday, a Sunday or a public holiday moves to the end of the next working day.
 *
 * @param moment the event, RFC 3339
 * @returns midnight after the last day at the place, RFC 3339 in UTC
 */
export function endOfMonths(moment: string, months: number, place: Place): string {
  const last = nextWorkingDay(addMonths(dayAt(moment, place.timeZone), months), place.country);
  return startOfDay(addDays(last, 1), place.timeZone);
}

/** Day of a moment at a place, YYYY-MM-DD. */
export function dayAt(moment: string, timeZone: string): string {
  return formatsOf(timeZone).day.format(new Date(moment));
}

/** The same date `months` later, or the last day of a month that does not have it; YYYY-MM-DD. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const clamped = Math.min(date, lastDay.getUTCDate());
  return `${lastDay.toISOString().slice(0, 8)}${String(clamped).padStart(2, '0')}`;
}

/** The day itself, or the first working day after it. */
function nextWorkingDay(day: string, country: string): string {
  let working = day;
  while (!isWorkingDay(working, country)) working = addDays(working, 1);
  return working;
}

/** Returns true for a day that is no Saturday, Sunday or public holiday (Article 2(2)). */
export function isWorkingDay(day: string, country: string): boolean {
  // The weekday is looked at first: in some countries, such as Norway, Sundays are no listed holidays.
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(country, day.slice(0, 4)).has(day);
}

const known = new Map<string, ReadonlySet<string>>();

/** Public holidays of a country in a year and those that the year before ends with, YYYY-MM-DD. */
function holidaysOf(country: string, year: string): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const calendar = new Holidays(country, { types: ['public'] });
  const holidays = [Number(year) - 1, Number(year)].flatMap((each) => calendar.getHolidays(each));
  const days = new Set(holidays.flatMap(daysOf));
  known.set(key, days);
  return days;
}

/** Whole days of a holiday, which has one entry however long it is; half a day at its end is worked. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  // An hour more, for the clock that summer time has put forward.
  const length = Math.floor((end.getTime() - start.getTime() + HOUR_MS) / DAY_MS);
  const first = date.slice(0, 10);
  return Array.from({ length: Math.max(1, length) }, (_, day) => addDays(first, day));
}

/** Moment at which a day begins at a place, RFC 3339 in UTC. */
function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset an hour off midnight may be another one; that of the moment found is right.
  const near = midnight - offsetAt(midnight, timeZone);
  const start = new Date(midnight - offsetAt(near, timeZone));
  return start.toISOString().replace('.000Z', 'Z');
}

/** Milliseconds by which the clock of a zone is ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const text = formatsOf(timeZone).offset.format(moment);
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly offset: Intl.DateTimeFormat;
}

const formats = new Map<string, Formats>();

/** Formats of a zone, each of which costs more to make than to use. */
function formatsOf(timeZone: string): Formats {
  const found = formats.get(timeZone) ?? {
    day: new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }),
    offset: new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
  };
  formats.set(timeZone, found);
  return found;
}
