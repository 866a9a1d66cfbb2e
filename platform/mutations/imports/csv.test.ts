import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

const read = (text: string): unknown[] =>
  [...readCsv(text)].map(({ line, cells }) => [line, cells ?? 'unreadable']);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('records of CSV', () => {
  it.each([
    [
      'a,b\r\n1,2\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      '\uFEFFa\n\n  \nb',
      [
        [1, ['a']],
        [3, ['  ']],
        [4, ['b']],
      ],
    ],
    [
      '"a ""b"", c",\n"two\r\nlines",x\nend,',
      [
        [1, ['a "b", c', '']],
        [2, ['two\r\nlines', 'x']],
        [4, ['end', '']],
      ],
    ],
    ['', []],
  ])('%j are %j', (text, records) => {
    expect(read(text)).toEqual(records);
  });

  it.each([
    ['a stray quote inside', 'a"b,1'],
    ['text after a quoted cell', '"a"b,1'],
    ['a quote that is never closed', '"a,1'],
    ['more cells than any import has', ','.repeat(200)],
  ])('keep their neighbours from %s', (_what, line) => {
    expect(read(`a,b\n${line}\nc,d`)).toEqual([
      [1, ['a', 'b']],
      [2, 'unreadable'],
      [3, ['c', 'd']],
    ]);
  });

  it('are what was written', () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }),
    );
    fc.assert(
      fc.property(cells, (records) => {
        const text = records.map((record) => record.map(quoted).join(',')).join('\n');
        expect([...readCsv(text)].map((record) => record.cells)).toEqual(records);
      }),
    );
  });
});
