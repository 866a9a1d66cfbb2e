/** Money as the graph shows it: cents with their currency. */

/** The SDL's Money, whose amounts are in euro cents throughout (catalogue, A23). */
export function euros(cents: number): { readonly amountCents: number; readonly currency: 'EUR' } {
  return { amountCents: cents, currency: 'EUR' };
}

/** part ÷ whole to four decimals; null when there is no whole. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
