/** The clock of a data subject's request, and the jobs that it causes. */

/** Months that Article 12(3) of the GDPR gives for an answer: one, and two further by extension. */
export const MONTHS_TO_ANSWER = 1;
export const MONTHS_TO_ANSWER_EXTENDED = 3;

/** The states in which an answer is still owed. */
export const OPEN_STATUSES: readonly string[] = ['pending', 'identity_check', 'processing'];

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(T.*Z)$/;

/**
 * The same time of day so many calendar months later, in UTC; on the month's last day where it has
 * no such day (31 January → 28 or 29 February), as Postgres adds an interval.
 *
 * @param moment RFC 3339 in UTC, of any precision, which is kept
 * @throws TypeError when it is not
 */
export function addMonths(moment: string, months: number): string {
  const [, year, month, day, time] = MOMENT.exec(moment) ?? [];
  if (year === undefined || time === undefined) {
    throw new TypeError('Expected a moment in UTC, RFC 3339.');
  }
  const monthIndex = Number(month) - 1 + months;
  const lastDay = new Date(Date.UTC(Number(year), monthIndex + 1, 0));
  const clamped = Math.min(Number(day), lastDay.getUTCDate());
  return `${lastDay.toISOString().slice(0, 8)}${String(clamped).padStart(2, '0')}${time}`;
}

/** When the answer is due. */
export function dueAt(requestedAt: string, isExtended: boolean): string {
  return addMonths(requestedAt, isExtended ? MONTHS_TO_ANSWER_EXTENDED : MONTHS_TO_ANSWER);
}

/** Whether the answer is still owed and the due moment has passed. */
export function isOverdue(status: string, due: string, now: Date): boolean {
  return OPEN_STATUSES.includes(status) && Date.parse(due) < now.getTime();
}

/** The kind of job that each kind of request causes; the others are worked on by hand. */
export const JOB_TYPES: Readonly<Record<string, string>> = {
  access: 'export',
  portability: 'export',
  erasure: 'delete',
};
