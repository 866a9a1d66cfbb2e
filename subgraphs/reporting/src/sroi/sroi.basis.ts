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
export const achievedOutcomes = z.array(
  z.object({ people: z.number(), template: z.string(), metric: proxy }),
);

/** Outcome with its people and their present value. */
export const outcome = proxy.extend({ beneficiaries: z.number(), presentValueCents: z.number() });

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

/** Parses what a calculation was made of; undefined for one from before it was kept. */
export function readBasis(json: unknown): SroiBasis | undefined {
  return json === null ? undefined : basis.parse(json);
}
