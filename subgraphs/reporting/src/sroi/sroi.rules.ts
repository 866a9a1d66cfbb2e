/** Rules of the social return on investment (SROI). */
import { ratio } from '@teei/platform/money/money.ts';

/** Net ratio: (value − investment) ÷ investment, both in cents, to four decimals; null without investment. */
export function netRatio(valueCents: number, investmentCents: number): number | null {
  return ratio(valueCents - investmentCents, investmentCents);
}
