/** Amounts of money, and ratios of amounts. */

/** Money of the SDL; all amounts are in euro cents (catalogue, A23). */
export function euros(cents: number): { readonly amountCents: number; readonly currency: 'EUR' } {
  return { amountCents: cents, currency: 'EUR' };
}

/** part ÷ whole, rounded to four decimals; null when `whole` is 0. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
