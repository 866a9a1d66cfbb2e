/** Moments by which the law wants an answer or a notification. */
import { deadlineOn } from './deadlines.ts';
import { ESTABLISHMENT } from './establishment.ts';
import { dayAt, endOfMonths } from './period.rules.ts';

/**
 * Moment at which the time to answer a request is over, RFC 3339 in UTC: the last hour of a day of the
 * establishment. The row in force on the day of receipt counts.
 *
 * @param receivedAt RFC 3339
 */
export function answerDueAt(receivedAt: string, isExtended: boolean): string {
  const day = dayAt(receivedAt, ESTABLISHMENT.timeZone);
  const { amount } = deadlineOn(isExtended ? 'answer_extended_request' : 'answer_request', day);
  return endOfMonths(receivedAt, amount, ESTABLISHMENT);
}

/** Clock hours to notify the authority of a breach that was discovered at a moment; they do not move. */
export function hoursToNotify(discoveredAt: string): number {
  return deadlineOn('notify_authority', dayAt(discoveredAt, ESTABLISHMENT.timeZone)).amount;
}
