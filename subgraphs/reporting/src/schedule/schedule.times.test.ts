import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRun, MIN_INTERVAL_MS, runAfter } from './schedule.times.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A clock of a place: minutes since 1970 as it shows them. */
function clockOf(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const wallOf = (moment: number): number => {
    const part = new Map(
      format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
    );
    const [year = 0, month = 1, day, hour, minute] = (
      ['year', 'month', 'day', 'hour', 'minute'] as const
    ).map((name) => part.get(name) ?? 0);
    return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS;
  };
  // Clocks change on the half hour.
  const offsets = new Map<number, number>();
  return (moment: number): number => {
    const minutes = Math.floor(moment / MINUTE_MS);
    const half = minutes - (minutes % 30);
    const offset = offsets.get(half) ?? wallOf(half * MINUTE_MS) - half;
    offsets.set(half, offset);
    return minutes + offset;
  };
}

const ZONES = ['UTC', 'Europe/Oslo', 'Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe'];
const CLOCKS = new Map(ZONES.map((zone) => [zone, clockOf(zone)]));

const times = fc.record({
  minute: fc.integer({ min: 0, max: 59 }),
  hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 4 }),
  weekday: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  timeZone: fc.constantFrom(...ZONES),
  // Around the changes of clocks in Europe, America and Australia.
  due: fc
    .tuple(
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05'),
      fc.integer({ min: -1_440, max: 1_440 }),
    )
    .map(([day, minutes]) => Date.parse(`${day}T02:00:00Z`) + minutes * MINUTE_MS),
  lateMs: fc.integer({ min: 0, max: 90 * MINUTE_MS }),
});

describe('the next run', () => {
  it('is the first time that the clock of the place shows, an hour after the last or more', () => {
    fc.assert(
      fc.property(times, ({ minute, hours, weekday, timeZone, due, lateMs }) => {
        const now = due + lateMs;
        const cron = `${minute} ${hours.toSorted((a, b) => a - b).join()} * * ${weekday ?? '*'}`;
        const next = runAfter({ cron, timeZone }, new Date(due), new Date(now))?.getTime() ?? 0;
        expect(next).toBeGreaterThan(now);
        expect(next - due).toBeGreaterThanOrEqual(MIN_INTERVAL_MS);

        const shown = CLOCKS.get(timeZone) ?? clockOf(timeZone);
        const isWanted = (wall: number): boolean =>
          wall % 60 === minute &&
          hours.includes(Math.floor(wall / 60) % 24) &&
          (weekday ?? new Date(wall * MINUTE_MS).getUTCDay()) ===
            new Date(wall * MINUTE_MS).getUTCDay();
        const start = Math.floor(Math.max(due + HOUR_MS - 1, now) / MINUTE_MS) + 1;
        let wall = shown((start - 1) * MINUTE_MS);
        for (let at = start; at * MINUTE_MS < next; at += 1) {
          const before = wall;
          wall = shown(at * MINUTE_MS);
          // Only an hour that the clock shows a second time may pass.
          const isSecond = wall <= shown((at - 60) * MINUTE_MS) || wall <= before;
          expect(isSecond || !isWanted(wall)).toBe(true);
        }
        wall = shown(next);
        if (isWanted(wall)) return;
        // Only where the clock has left out a time that is wanted may another one take its place.
        const hourBefore = shown(next - HOUR_MS);
        const leftOut = Array.from({ length: wall - hourBefore }, (_, one) => hourBefore + one);
        expect(wall - hourBefore).toBeGreaterThan(60);
        expect(leftOut.some(isWanted)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['30 2 * * *', 'Europe/Oslo', '2026-03-28T01:30:00Z', '2026-03-29T01:00:00.000Z'],
    ['30 2 * * *', 'Europe/Oslo', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
    ['30 1,2 * * *', 'Europe/Oslo', '2026-03-29T00:30:00Z', '2026-03-29T23:30:00.000Z'],
    ['30 * * * *', 'Europe/Oslo', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00.000Z'],
    ['45 1,2 * * *', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z', '2026-04-04T16:15:00.000Z'],
    ['0 6 1 * *', 'Europe/Kyiv', '2026-10-20T00:00:00Z', '2026-11-01T04:00:00.000Z'],
  ])('of %s in %s after %s is %s', (cron, timeZone, due, expected) => {
    const moment = new Date(due);
    expect(runAfter({ cron, timeZone }, moment, moment)?.toISOString()).toBe(expected);
  });

  it('of a schedule that has waited is not made up for', () => {
    const hourly = { cron: '0 * * * *', timeZone: 'UTC' };
    const due = new Date('2026-01-01T06:00:00Z');
    expect(runAfter(hourly, due, new Date('2026-01-01T06:00:40Z'))).toEqual(
      new Date('2026-01-01T07:00:00Z'),
    );
    expect(runAfter(hourly, due, new Date('2026-01-03T09:59:00Z'))).toEqual(
      new Date('2026-01-03T10:00:00Z'),
    );
  });

  it.each(['0 6 31 2 *', '0 25 * * *', 'a b c d e'])('of %s does not come', (cron) => {
    expect(firstRun({ cron, timeZone: 'UTC' }, new Date('2026-01-01'))).toBeNull();
  });
});
