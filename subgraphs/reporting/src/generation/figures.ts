/** Figures that a report is composed of, as they are kept with it. */
import { z } from 'zod';

const recorded = z.object({
  period: z.string(),
  total_volunteer_hours: z.number(),
  sroi_ratio: z.number().nullable(),
  vis_score: z.number().nullable(),
  closed_at: z.string().nullable(),
  smallest_group: z.number().nullable(),
});

const figures = z.object({
  /** Record of the period, and of its months where it has several; null where there is none. */
  record: recorded.nullable(),
  months: z.array(recorded.nullable()),
  /** The newest calculation of the social return; null without one. */
  social: z
    .object({
      valueCents: z.number(),
      investmentCents: z.number(),
      calculatedAt: z.string(),
      /** People by outcome, a line for each proxy that they are valued by. */
      outcomes: z.array(
        z.object({
          outcomeType: z.string(),
          people: z.number(),
          months: z.array(z.number()).nullish(),
        }),
      ),
    })
    .nullable(),
  /** Kilograms of CO2 equivalent by activity. */
  emissions: z.array(z.object({ activity: z.string(), kg: z.number() })),
});

export type Figures = z.infer<typeof figures>;

/** Parses figures that were kept. @throws ZodError for JSON of another form */
export function readFigures(json: unknown): Figures {
  return figures.parse(json);
}
