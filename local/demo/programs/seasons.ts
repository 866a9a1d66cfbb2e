/**
 * Days and hours of meetings: mostly midweek, fewer in July, hardly any between Christmas and New
 * Year.
 */
import { DAY, HOUR, MINUTE, startOfDay } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';

/** Sunday to Saturday. */
const WEEKDAYS = [0.25, 0.9, 1.5, 1.6, 1.5, 0.8, 0.3];
const JULY = 6;
const DECEMBER = 11;

/** Relative frequency of meetings on a day; an ordinary Monday is about 1. */
export function dayWeight(moment: number): number {
  const date = new Date(moment);
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  const isHoliday = (month === DECEMBER && dayOfMonth >= 22) || (month === 0 && dayOfMonth <= 2);
  const season = isHoliday ? 0.12 : month === JULY ? 0.45 : 1;
  return (WEEKDAYS[date.getUTCDay()] ?? 1) * season;
}

/**
 * Draws different days between two moments, by their weight, in order.
 *
 * @returns starts of days; fewer than asked for when there are not so many
 */
export function drawDays(random: Random, from: number, to: number, count: number): number[] {
  const days: { day: number; key: number }[] = [];
  for (let day = startOfDay(from - 1) + DAY; day + DAY <= to; day += DAY) {
    // The largest keys u^(1/weight) are a weighted sample without replacement (Efraimidis, Spirakis).
    days.push({ day, key: Math.log(random.next() || 1e-12) / dayWeight(day) });
  }
  if (days.length > count) days.sort((a, b) => b.key - a.key);
  return days
    .slice(0, count)
    .map(({ day }) => day)
    .sort((a, b) => a - b);
}

/** A time of the day at which people meet, on the quarter hour, in UTC. */
export function meetingTime(random: Random, day: number): number {
  const evening = random.chance(0.6);
  return (
    day + (evening ? random.int(14, 18) : random.int(8, 13)) * HOUR + random.int(0, 3) * 15 * MINUTE
  );
}
