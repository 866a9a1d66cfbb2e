import { describe, expect, it } from 'vitest';
import { TOKENS } from '../../test/brands.ts';
import { checkTokens } from './theme.rules.ts';

const { colors } = TOKENS;

describe('the tokens of a theme', () => {
  it.each([
    ['all groups', TOKENS],
    ['colours alone', { colors }],
  ])('are fine with %s', (_case, tokens) => {
    expect(checkTokens(tokens)).toEqual([]);
  });

  it.each([
    ['no object', 'blue', 'tokens'],
    ['no colours', {}, 'tokens.colors'],
    ['no background', { colors: { text: '#000000' } }, 'tokens.colors.background'],
    ['a colour by its name', { colors: { ...colors, primary: 'red' } }, 'tokens.colors.primary'],
    ['text too light', { colors: { ...colors, text: '#777777' } }, 'tokens.colors.text'],
    ['a font that is no text', { ...TOKENS, typography: { body: 1 } }, 'tokens.typography.body'],
    ['a negative radius', { ...TOKENS, radii: { card: -1 } }, 'tokens.radii.card'],
    ['an empty palette', { ...TOKENS, charts: { palette: [] } }, 'tokens.charts.palette'],
    ['a group that nobody knows', { ...TOKENS, shadows: {} }, 'tokens'],
    ['too many', { ...TOKENS, spacing: manyTokens(31) }, 'tokens.spacing'],
  ])('are rejected with %s', (_case, tokens, path) => {
    const errors = checkTokens(tokens);
    expect(errors.map(({ field }) => field.join('.'))).toContain(path);
    for (const { code, message } of errors) {
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toMatch(/^tokens[\w.]*: expected (?:an? |the |at most )/);
    }
  });
});

function manyTokens(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`step${n}`, n]));
}
