/** What the mutations of consent take. */
import { id, idempotencyKey, plainText } from '@teei/platform/mutations/input.ts';
import { z } from 'zod';

export const giveForm = z.object({
  purpose: z.string({ error: 'a purpose' }),
  language: z.string().regex(/^[a-z]{2}$/, { error: 'two small letters, as ISO 639-1 has them' }),
  version: plainText(50).nullish(),
  // There is neither paper nor a voice in a request.
  method: z.enum(['explicit_opt_in', 'checkbox'], { error: 'EXPLICIT_OPT_IN or CHECKBOX' }),
  idempotencyKey: idempotencyKey(),
});

export const withdrawForm = z.object({
  purpose: z.string({ error: 'a purpose' }),
  userId: id().nullish(),
  reason: plainText(500, { least: 0 }).nullish(),
  idempotencyKey: idempotencyKey(),
});
