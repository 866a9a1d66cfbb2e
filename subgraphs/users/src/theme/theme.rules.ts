/** Rules of themes: the form of their tokens, and colours that people can read. */
import { contrast, MIN_TEXT_CONTRAST } from '@teei/platform/colours/contrast.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { z } from 'zod';

const MAX_TOKENS = 30;

const COLOUR = { error: 'a colour such as #1a1a1a' };
const colour = z.string(COLOUR).regex(/^#[0-9a-fA-F]{6}$/, COLOUR);
const PIXELS = { error: 'a number of pixels from 0 to 200' };
const pixels = z.number(PIXELS).min(0, PIXELS).max(200, PIXELS);
const FONT = { error: 'the name of a font, of 1 to 100 characters' };
const font = z.string(FONT).min(1, FONT).max(100, FONT);

/** Names of tokens, at most MAX_TOKENS. */
const areNames = (tokens: object): boolean =>
  Object.keys(tokens).length <= MAX_TOKENS &&
  Object.keys(tokens).every((name) => /^[A-Za-z][A-Za-z0-9_-]{0,49}$/.test(name));

const NAMES = { error: `at most ${MAX_TOKENS} tokens, with names of letters, digits, - and _` };

/** Tokens by their names. */
const named = <Token extends z.ZodType>(token: Token) =>
  z.record(z.string(), token, NAMES).refine(areNames, NAMES);

const COLORS = { error: 'an object with the colours text and background' };
const PALETTE = { error: 'a list of 1 to 12 colours' };

const tokensSchema = z.strictObject(
  {
    colors: z
      .object({ text: colour, background: colour }, COLORS)
      .catchall(colour)
      .refine(areNames, NAMES),
    typography: named(font).optional(),
    spacing: named(pixels).optional(),
    radii: named(pixels).optional(),
    charts: z
      .strictObject(
        { palette: z.array(colour, PALETTE).min(1, PALETTE).max(12, PALETTE) },
        { error: 'an object with a palette, and nothing else' },
      )
      .optional(),
  },
  { error: 'an object with colors and any of typography, spacing, radii and charts' },
);

/** Errors of a theme's tokens, each at its path below `tokens`. */
export function checkTokens(tokens: unknown): readonly UserError[] {
  const parsed = tokensSchema.safeParse(tokens);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) =>
      badInput(['tokens', ...path.map(String)], message),
    );
  }
  const { text, background } = parsed.data.colors;
  const ratio = contrast(text, background);
  return errorsAmong(
    ratio < MIN_TEXT_CONTRAST &&
      badInput(
        ['tokens', 'colors', 'text'],
        `a contrast of at least ${MIN_TEXT_CONTRAST} : 1 to colors.background, received ${ratio.toFixed(2)} : 1`,
      ),
  );
}

/** Errors of deleting a theme: the active one stays. */
export function checkDeletion(isActive: boolean): readonly UserError[] {
  return errorsAmong(
    isActive && conflict('id', 'expected a theme that is not active; activate another first.'),
  );
}
