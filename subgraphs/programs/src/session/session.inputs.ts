/** What the mutations of sessions take. */
import { id, idempotencyKey, numberWithin, wholeNumber } from '@teei/platform/mutations/input.ts';
import { z } from 'zod';

const LONGEST_SESSION = 480;

export const completionForm = z.object({
  id: id(),
  durationMinutes: wholeNumber(1, LONGEST_SESSION),
  rating: numberWithin(0, 1).nullish(),
  languageLevel: z.string({ error: 'a level of the language' }).nullish(),
  idempotencyKey: idempotencyKey(),
});
