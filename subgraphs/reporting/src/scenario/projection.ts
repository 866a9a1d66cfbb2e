/** Forms of the JSON that scenarios keep, and of the templates that they are projected by. */
import { z } from 'zod';
import { outcome, proxy } from '../sroi/sroi.basis.ts';

const templates = z.record(z.string(), z.object({ template: z.string(), metrics: z.array(proxy) }));

/** Templates in use, by id: name and version, and the proxies of their outcomes. */
export type Templates = ReadonlyMap<string, z.infer<typeof templates>[string]>;

/** Parses what programs.proxies_of returns. */
export function readTemplates(json: unknown): Templates {
  return new Map(Object.entries(templates.parse(json)));
}

const projection = z.object({
  volunteerMinutes: z.number(),
  timeValueCents: z.number(),
  seats: z.number(),
  /** Participants ÷ seats; null without seats. */
  seatUtilization: z.number().nullable(),
  investmentCents: z.number(),
  valueCents: z.number(),
  sroiRatio: z.number().nullable(),
  outcomes: z.array(outcome),
  /** Names and versions of the templates whose proxies were used. */
  proxySet: z.array(z.string()),
  discountRate: z.number(),
  hourlyValueCents: z.number(),
  calculatedAt: z.string(),
});

export type Projection = z.infer<typeof projection>;

/** Parses a projection that was kept. */
export function readProjection(json: unknown): Projection {
  return projection.parse(json);
}

const mix = z.array(
  z.object({ templateId: z.string(), share: z.number(), achievement: z.number() }),
);

/** Parses a mix that was kept. */
export function readMix(json: unknown): z.infer<typeof mix> {
  return mix.parse(json);
}
