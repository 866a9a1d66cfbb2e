/** Form of the points of a trajectory. */
import { z } from 'zod';
import type { OutcomePoint } from '../generated/graphql.ts';

const pointForm = z.object({
  at: z.string(),
  score: z.number(),
  confidence: z.number(),
  change: z.number(),
  isAchieved: z.boolean(),
});

/** Point of a row of `trajectories`. @throws ZodError for a row of another form */
export function toPoint(row: unknown): OutcomePoint {
  return pointForm.parse(row);
}
