import { addDays } from '@teei/platform/calendar/period.ts';
import { describe, expect, it } from 'vitest';
import { DEADLINES, deadlineOn, enacted, type Deadline } from './deadlines.ts';
import { answerDueAt, hoursToNotify } from './deadline.rules.ts';
import { dayAt, endOfMonths, isWorkingDay } from './period.rules.ts';

const OSLO = { country: 'NO', timeZone: 'Europe/Oslo' };
const DAY = 86_400_000;

/** Easter Sunday of a year, by the algorithm of Meeus, Jones and Butcher; days since 1970. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day) / DAY;
}

/** Days off of Norway, by the Act on public holidays and the Act on 1 and 17 May; Saturdays and Sundays too. */
function isDayOff(day: number): boolean {
  const date = new Date(day * DAY);
  const feast = day - easter(date.getUTCFullYear());
  const fixed = `${date.getUTCDate()}.${date.getUTCMonth() + 1}`;
  return (
    (day + 4) % 7 === 0 ||
    (day + 4) % 7 === 6 ||
    ['1.1', '1.5', '17.5', '25.12', '26.12'].includes(fixed) ||
    [-3, -2, 0, 1, 39, 49, 50].includes(feast)
  );
}

/** Hours that Oslo is ahead of UTC at the midnight a day begins with: summer time from a last Sunday to another. */
function hoursAhead(day: number): number {
  const year = new Date(day * DAY).getUTCFullYear();
  const lastSunday = (month: number): number => {
    const last = Date.UTC(year, month, 31) / DAY;
    return last - ((last + 4) % 7);
  };
  return day > lastSunday(2) && day <= lastSunday(9) ? 2 : 1;
}

/** The end of a period that begins on a day, without the code that is tested. */
function expectedEnd(start: number, months: number): string {
  const date = new Date(start * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  let last = Date.UTC(year, month, date.getUTCDate());
  // A month without the date: the overflow is taken back.
  while (new Date(last).getUTCMonth() !== ((month % 12) + 12) % 12) last -= DAY;
  let end = last / DAY;
  while (isDayOff(end)) end += 1;
  const midnight = (end + 1) * DAY - hoursAhead(end + 1) * 3_600_000;
  return new Date(midnight).toISOString().replace('.000Z', 'Z');
}

describe('the end of a period of months', () => {
  it.each([
    ['the same date', '2025-10-15T09:00:00Z', 1, '2025-11-17T23:00:00Z'],
    ['until and with its last hour', '2025-03-05T09:00:00Z', 2, '2025-05-05T22:00:00Z'],
    ['a month without the date', '2025-01-31T09:00:00Z', 1, '2025-02-28T23:00:00Z'],
    ['a leap year', '2024-01-31T09:00:00Z', 1, '2024-02-29T23:00:00Z'],
    ['a day of Oslo that is not the day of UTC', '2026-02-28T23:30:00Z', 1, '2026-04-01T22:00:00Z'],
    ['Christmas', '2025-11-25T09:00:00Z', 1, '2025-12-29T23:00:00Z'],
    ['Easter, from Thursday to Monday', '2026-03-02T09:00:00Z', 1, '2026-04-07T22:00:00Z'],
    ['a Sunday, which is no listed holiday', '2026-01-15T09:00:00Z', 1, '2026-02-16T23:00:00Z'],
    ['three months', '2025-08-20T09:00:00Z', 3, '2025-11-20T23:00:00Z'],
  ])('is right for %s', (_what, moment, months, end) => {
    expect(endOfMonths(moment, months, OSLO)).toBe(end);
  });

  it('is that of an independent computation, for every day of 2024 to 2032', () => {
    const differences: unknown[] = [];
    for (let day = Date.UTC(2024, 0, 1) / DAY; day < Date.UTC(2033, 0, 1) / DAY; day += 1) {
      for (const months of [1, 3]) {
        const noon = new Date(day * DAY + DAY / 2).toISOString();
        const [found, expected] = [endOfMonths(noon, months, OSLO), expectedEnd(day, months)];
        if (found !== expected) differences.push({ noon, months, found, expected });
      }
      const text = new Date(day * DAY).toISOString().slice(0, 10);
      if (isWorkingDay(text, 'NO') === isDayOff(day)) differences.push(text);
    }
    expect(differences).toEqual([]);
  });

  it('follows the clock and the holidays of another place', () => {
    const berlin = { country: 'DE', timeZone: 'Europe/Berlin' };
    expect(endOfMonths('2025-09-03T09:00:00Z', 1, berlin)).toBe('2025-10-06T22:00:00Z');
    expect(endOfMonths('2025-09-03T09:00:00Z', 1, OSLO)).toBe('2025-10-03T22:00:00Z');
    expect(dayAt('2026-02-28T23:30:00Z', 'America/New_York')).toBe('2026-02-28');
  });
});

describe('a public holiday of several days', () => {
  it.each([
    ['RO', '2026-01-01', 2, '2026-01-05'],
    ['TR', '2026-03-20', 1, '2026-03-23'],
    ['TR', '2026-05-27', 3, '2026-06-01'],
    ['BA', '2026-05-27', 3, '2026-06-01'],
    ['KR', '2026-02-17', 3, '2026-02-20'],
  ])('has no working day in %s from %s on, %i days long', (country, first, length, next) => {
    const days = Array.from({ length }, (_, day) => addDays(first, day));
    expect(days.filter((day) => isWorkingDay(day, country))).toEqual([]);
    expect(isWorkingDay(next, country)).toBe(true);
  });

  it('moves the end of a period past all of its days', () => {
    const bucharest = { country: 'RO', timeZone: 'Europe/Bucharest' };
    expect(endOfMonths('2025-12-02T09:00:00Z', 1, bucharest)).toBe('2026-01-05T22:00:00Z');
  });
});

describe('the deadlines of the law', () => {
  it('are one month, three by extension, and 72 hours', () => {
    expect(answerDueAt('2025-10-31T09:00:00Z', false)).toBe('2025-12-01T23:00:00Z');
    expect(answerDueAt('2025-10-31T09:00:00Z', true)).toBe('2026-02-02T23:00:00Z');
    expect(hoursToNotify('2026-11-29T09:00:00Z')).toBe(72);
  });

  it('each have a source, and a proposal is not in force', () => {
    expect(DEADLINES.filter(({ source }) => source === '')).toEqual([]);
    const proposals = DEADLINES.filter(({ from }) => from === null);
    expect(proposals.map(({ amount, source }) => `${amount}: ${source.slice(0, 13)}`)).toEqual([
      '96: COM(2025) 837',
    ]);
    expect(enacted('notify_authority').map(({ amount }) => amount)).toEqual([72]);
  });

  it('change on the day from which another row is in force', () => {
    const amended: readonly Deadline[] = [
      ...DEADLINES.filter(({ duty, from }) => duty === 'notify_authority' && from !== null),
      {
        duty: 'notify_authority',
        amount: 96,
        unit: 'hours',
        from: '2028-01-01',
        until: null,
        source: 'an amendment',
      },
    ];
    const hours = (day: string) => deadlineOn('notify_authority', day, amended).amount;
    expect([hours('2010-01-01'), hours('2027-12-31'), hours('2028-01-01')]).toEqual([72, 72, 96]);
  });

  it('are not made up for a duty without a row', () => {
    expect(() => deadlineOn('answer_request', '2026-01-01', [])).toThrow(TypeError);
  });
});
