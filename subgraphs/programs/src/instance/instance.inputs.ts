/** What the mutations of programme instances take. */
import { id, idempotencyKey, moment, plainText } from '@teei/platform/mutations/input.ts';
import { z } from 'zod';
import { instanceStates } from './instance.states.ts';

export const transitionForm = z.object({
  id: id(),
  to: z.enum(instanceStates.states),
  reason: plainText(500).nullish(),
  expectedUpdatedAt: moment().nullish(),
  idempotencyKey: idempotencyKey(),
});
