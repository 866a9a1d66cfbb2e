import { describe, expect, it } from 'vitest';
import { copyLine, forPgvector } from './copy-text.ts';

describe('a line for COPY', () => {
  it('separates values by tabs and writes null as \\N', () => {
    expect(copyLine({ a: 'x', b: null, c: 4, d: true }, ['a', 'b', 'c', 'd'])).toBe(
      'x\t\\N\t4\ttrue\n',
    );
  });

  it('escapes what would end a value or a row', () => {
    expect(copyLine({ a: 'tab\t back\\slash\nline\r' }, ['a'])).toBe(
      'tab\\t back\\\\slash\\nline\\r\n',
    );
  });

  it('writes objects as JSON, and escapes that too', () => {
    expect(copyLine({ a: { text: 'a\nb' } }, ['a'])).toBe('{"text":"a\\\\nb"}\n');
  });

  it('keeps an empty text and a leading one apart from null', () => {
    expect(copyLine({ a: '', b: '' }, ['a', 'b'])).toBe('\t\n');
  });

  it('refuses a row that lacks a column', () => {
    expect(() => copyLine({ a: 1 }, ['a', 'b'])).toThrow('A row without b.');
  });

  it('writes an embedding as pgvector reads it, where that is installed', () => {
    expect(forPgvector({ id: 'x', embedding: '{0.1,-0.2}' })).toEqual({
      id: 'x',
      embedding: '[0.1,-0.2]',
    });
    expect(forPgvector({ id: 'x', embedding: null })).toEqual({ id: 'x', embedding: null });
  });
});
