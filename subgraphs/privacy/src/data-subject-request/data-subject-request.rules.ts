/** Deadline of a data subject request, and the job that it causes. */

/** Months to answer (GDPR, Article 12(3)): one, and two more by extension. */
export const MONTHS_TO_ANSWER = 1;
export const MONTHS_TO_ANSWER_EXTENDED = 3;

/** States in which the request is not answered yet. */
export const OPEN_STATUSES: readonly string[] = ['pending', 'identity_check', 'processing'];

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(T.*Z)$/;

/**
 * Adds calendar months to a timestamp in UTC, as Postgres adds an interval: on the last day of a month that
 * does not have the day (31 January → 28 or 29 February).
 *
 * @param moment RFC 3339 in UTC; its precision is kept
 * @throws TypeError when it is not RFC 3339 in UTC
 */
export function addMonths(moment: string, months: number): string {
  const [, year, month, day, time] = MOMENT.exec(moment) ?? [];
  if (year === undefined || time === undefined) {
    throw new TypeError(`Expected a timestamp in UTC, RFC 3339; received ${moment}.`);
  }
  const monthIndex = Number(month) - 1 + months;
  const lastDay = new Date(Date.UTC(Number(year), monthIndex + 1, 0));
  const clamped = Math.min(Number(day), lastDay.getUTCDate());
  return `${lastDay.toISOString().slice(0, 8)}${String(clamped).padStart(2, '0')}${time}`;
}

/** Time at which the answer is due, RFC 3339 in UTC. */
export function dueAt(requestedAt: string, isExtended: boolean): string {
  return addMonths(requestedAt, isExtended ? MONTHS_TO_ANSWER_EXTENDED : MONTHS_TO_ANSWER);
}

/** Returns true when the request is not answered and due before now. */
export function isOverdue(status: string, due: string, now: Date): boolean {
  return OPEN_STATUSES.includes(status) && Date.parse(due) < now.getTime();
}

/** Type of the job that each type of request causes; requests of other types are handled manually. */
export const JOB_TYPES: Readonly<Record<string, string>> = {
  access: 'export',
  portability: 'export',
  erasure: 'delete',
};
