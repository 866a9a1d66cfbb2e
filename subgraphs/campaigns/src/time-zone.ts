/** Days of campaigns: those of Oslo, where TEEI runs them. */

export const TIME_ZONE = 'Europe/Oslo';

const format = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** Day of a moment, YYYY-MM-DD. */
export function dayIn(moment: Date): string {
  return format.format(moment);
}
