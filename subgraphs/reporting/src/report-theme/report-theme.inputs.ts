/** What the mutation of report themes takes. */
import { id, idempotencyKey, moment, plainText } from '@teei/platform/mutations/input.ts';
import { z } from 'zod';

const colour = z
  .string({ error: 'a colour, such as #0b5d3b' })
  .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour, such as #0b5d3b' })
  .optional();

/** What a theme may set; the rest is as in the company's active brand. */
const themeConfigForm = z.strictObject(
  {
    accent: colour,
    text: colour,
    background: colour,
    font: plainText(100).optional(),
    coverImage: z.boolean({ error: 'true or false' }).optional(),
  },
  { error: 'an object of accent, text, background, font and coverImage' },
);

export const upsertForm = z
  .object({
    id: id().nullish(),
    companyId: id().nullish(),
    name: plainText(200),
    themeConfig: themeConfigForm,
    expectedUpdatedAt: moment().nullish(),
    idempotencyKey: idempotencyKey(),
  })
  .refine((input) => isText(input.id) === isText(input.expectedUpdatedAt), {
    path: ['expectedUpdatedAt'],
    error: 'the updatedAt of the theme that is changed, and none for a new one',
  });

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** A theme as it is to be from now on, and which one. */
export type ThemeInput = z.output<typeof upsertForm>;
