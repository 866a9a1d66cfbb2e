/** The social return on investment. */
import { ratio } from '@teei/platform/money/money.ts';

/** (Value − investment) ÷ investment, both in cents, to four decimals; null without investment. */
export function netRatio(valueCents: number, investmentCents: number): number | null {
  return ratio(valueCents - investmentCents, investmentCents);
}
