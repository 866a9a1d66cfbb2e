/** What the mutations of enrolments take. */
import { id, idempotencyKey, plainText } from '@teei/platform/mutations/input.ts';
import { z } from 'zod';
import { enrollmentStates } from './enrollment.states.ts';

export const enrollForm = z.object({
  programInstanceId: id(),
  userId: id().nullish(),
  idempotencyKey: idempotencyKey(),
});

export const transitionForm = z.object({
  id: id(),
  to: z.enum(enrollmentStates.states),
  reason: plainText(500).nullish(),
  idempotencyKey: idempotencyKey(),
});
