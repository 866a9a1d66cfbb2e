/** Rates of calculations of the social return on investment, by the days from which they hold. */
import { VOLUNTEER_HOUR_CENTS } from '@teei/platform/money/volunteer-hour.ts';

interface Rate {
  readonly value: number;
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day; null while it holds. */
  readonly to: string | null;
  readonly source: string;
}

/** Worth of an hour of a volunteer's time, in cents. */
export const HOURLY_VALUES: readonly Rate[] = [
  {
    value: VOLUNTEER_HOUR_CENTS,
    from: '2000-01-01',
    to: null,
    source: 'TEEI: one rate for all companies',
  },
];

/** Discount of a year, as a share. */
export const DISCOUNT_RATES: readonly Rate[] = [
  {
    value: 0.035,
    from: '2003-04-01',
    to: null,
    source: 'HM Treasury, The Green Book: 3.5 % for the first thirty years',
  },
];

/** The rate of a day. @throws RangeError when none is known */
export function rateOn(rates: readonly Rate[], day: string): Rate {
  const rate = rates.find(({ from, to }) => from <= day && (to === null || day <= to));
  if (!rate) throw new RangeError(`No rate is known for ${day}.`);
  return rate;
}
