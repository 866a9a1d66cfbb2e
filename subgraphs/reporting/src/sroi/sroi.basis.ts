/** Forms of the JSON that calculations keep, and of what they are made of. */
import { z } from 'zod';

/** Monetary proxy of an outcome, as templates keep it. */
export const proxy = z.object({
  outcomeType: z.string(),
  proxyCents: z.number(),
  deadweight: z.number(),
  displacement: z.number(),
  attribution: z.number(),
  dropOff: z.number(),
  years: z.number(),
});

/** Outcomes that people achieved, as programs.valued_outcomes returns them. */
const achievedOutcomes = z.array(
  z.object({
    people: z.number(),
    months: z.array(z.number()),
    template: z.string(),
    metric: proxy,
  }),
);

/** Outcome with its people and their present value. */
export const outcome = proxy.extend({
  beneficiaries: z.number(),
  /** People by month of the period; calculations from before it was kept have none. */
  months: z.array(z.number()).readonly().optional(),
  presentValueCents: z.number(),
});

/** Outcome that people achieved, and how many in each month of the period. */
export interface AchievedOutcome {
  readonly people: number;
  readonly months: readonly number[];
  readonly template: string;
  readonly proxy: z.infer<typeof proxy>;
}

/** Parses outcomes that people achieved. @throws ZodError for JSON of another form */
export function readAchieved(json: unknown): readonly AchievedOutcome[] {
  return achievedOutcomes
    .parse(json)
    .map(({ metric, ...achieved }) => ({ ...achieved, proxy: metric }));
}

const basis = z.object({
  outcomes: z.array(outcome),
  /** Names and versions of the templates whose proxies were used. */
  proxySet: z.array(z.string()),
  discountRate: z.number(),
  hourlyValueCents: z.number(),
  hourlyValueFrom: z.iso.date(),
  hourlyValueTo: z.iso.date().nullable(),
  volunteerHours: z.number(),
});

/** Outcomes, proxies, rates and hours of a calculation. */
export type SroiBasis = z.infer<typeof basis>;

/** Basis of a calculation, as its row keeps it, and its first and last day. */
interface KeptBasis {
  readonly basis: unknown;
  readonly period_start: string;
  readonly period_end: string;
}

/**
 * Parses what a calculation was made of; undefined for one from before it was kept. That of one month has the people of
 * that month alone.
 */
export function readBasis({
  basis: json,
  period_start: from,
  period_end: to,
}: KeptBasis): SroiBasis | undefined {
  if (json === null) return undefined;
  const read = basis.parse(json);
  if (from.slice(0, MONTH_LENGTH) !== to.slice(0, MONTH_LENGTH)) return read;
  return {
    ...read,
    outcomes: read.outcomes.map(({ months, ...one }) => ({
      ...one,
      months: months ?? [one.beneficiaries],
    })),
  };
}

/** Length of a month's name, YYYY-MM. */
const MONTH_LENGTH = 7;
