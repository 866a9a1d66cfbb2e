/** Numbers, amounts and periods of reports, in the words of a language. */
import { addDays, periodNamed } from '@teei/platform/calendar/period.ts';

export interface Format {
  readonly number: (value: number) => string;
  readonly hours: (value: number) => string;
  readonly kilograms: (value: number) => string;
  readonly euros: (value: number) => string;
  /** `July – September 2025` of 2025-Q3, with the months and the order of the language; the year of 2025. */
  readonly period: (name: string) => string;
  /** `Jul` of 2025-07. */
  readonly month: (name: string) => string;
}

/** Formats of a language. @param tag of BCP 47, such as `nb-NO` */
export function formatIn(tag: string): Format {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const inUnit = (unit: string) =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    });
  const hours = inUnit('hour');
  const kilograms = inUnit('kilogram');
  const euros = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
  });
  const months = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  return {
    number: (value) => number.format(value),
    hours: (value) => hours.format(value),
    kilograms: (value) => kilograms.format(value),
    euros: (value) => euros.format(value),
    period: (name) => {
      if (name.length === 4) return name;
      const { from, until } = periodNamed(name);
      return months.formatRange(dayOf(from), dayOf(addDays(until, -1)));
    },
    month: (name) => short.format(dayOf(`${name}-01`)),
  };
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
