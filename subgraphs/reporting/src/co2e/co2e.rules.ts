/** Rules of recorded emissions. */
import { FIRST_COUNTED_DAY } from '@teei/platform/calendar/period.ts';
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';
import { z } from 'zod';
import type { Co2eIntensity } from '../generated/graphql.ts';

/** Kilograms of CO2e of a quantity, to four decimals. */
export function kilograms(quantity: number, kgPerUnit: number): number {
  return Math.round(quantity * kgPerUnit * 10_000) / 10_000;
}

/** Kilograms that a record can hold. */
const MAX_KILOGRAMS = 1e9;

/** Errors of recording emissions: none of days to come or before figures, and no more than a record holds. */
export function checkEmissions(
  input: {
    readonly date: string;
    readonly quantity: number;
    readonly factor: { readonly kgPerUnit: number };
  },
  now: Date,
): readonly UserError[] {
  return errorsAmong(
    input.date > now.toISOString().slice(0, 10) &&
      badInput('date', 'a day that is not in the future'),
    input.date < FIRST_COUNTED_DAY && badInput('date', `a day from ${FIRST_COUNTED_DAY} on`),
    kilograms(input.quantity, input.factor.kgPerUnit) > MAX_KILOGRAMS &&
      badInput('quantity', 'at most 1,000,000,000 kilograms of CO2e'),
  );
}

/** Row of the statement of emissions for each hour; decimals are text. */
const intensityForm = z.object({
  kg: z.coerce.number(),
  hours: z.coerce.number(),
  value: z.string().transform(Number),
});

/** Emissions for each hour with their parts; null for no row, and for one without emissions or hours. */
export function toIntensity(row: unknown): Co2eIntensity | null {
  const { data } = intensityForm.safeParse(row);
  return data
    ? { kgPerVolunteerHour: data.value, co2eKg: data.kg, volunteerHours: data.hours }
    : null;
}
