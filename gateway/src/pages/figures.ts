/** Figures and periods of pages in words, in English. */

/** A number with at most two decimals, `1,234.5`; a dash for none. */
export function formatNumber(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** A figure with its unit: of a ratio, the euros that one euro brings. */
export function formatFigure(value: number | null, unit: string | null): string {
  if (value === null) return '–';
  if (unit === 'ratio') return `€${value.toFixed(2)} for each €1`;
  return `${formatNumber(value)}${unit === null ? '' : ` ${unit}`}`;
}

/** `September 2026` of 2026-09, `July to September 2026` of 2026-Q3. */
export function periodLabel(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter === undefined) return `${month(Number(part) - 1)} ${year}`;
  const first = (Number(quarter) - 1) * 3;
  return `${month(first)} to ${month(first + 2)} ${year}`;
}

function month(index: number): string {
  return new Date(Date.UTC(2000, index, 1)).toLocaleString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
}

/** Day of a moment: `15 October 2026`. */
export function dayLabel(moment: string): string {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
