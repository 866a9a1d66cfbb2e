/** Rules of retention in ClickHouse. */

/** First moment of the month after that of a moment; both are texts in UTC such as `2025-01-31 10:00:00.000`. */
export function startOfNextMonth(moment: string): string {
  const [year = Number.NaN, month = Number.NaN] = moment.split('-', 2).map(Number);
  return new Date(Date.UTC(year, month)).toISOString().replace('T', ' ').replace('Z', '');
}
