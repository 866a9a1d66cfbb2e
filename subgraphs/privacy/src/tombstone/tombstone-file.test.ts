import { describe, expect, it } from 'vitest';
import { DamagedTombstonesError, formatTombstones, parseTombstones } from './tombstone-file.ts';

const TOMBSTONES = [
  { hash: 'a'.repeat(64), erasedAt: '2025-11-15T09:00:00.000000Z' },
  { hash: 'b'.repeat(64), erasedAt: '2025-11-16T09:00:00.000000Z' },
];
const WHOLE = formatTombstones(TOMBSTONES);
const LINES = WHOLE.split('\n');

describe('a file of tombstones', () => {
  it('is read as it was written, also when nobody was erased', () => {
    expect(parseTombstones(WHOLE)).toEqual(TOMBSTONES);
    expect(parseTombstones(formatTombstones([]))).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['cut to its header', `${LINES[0]}\n`],
    ['cut before its last line', `${LINES.slice(0, 3).join('\n')}\n`],
    ['cut in its last line', WHOLE.slice(0, -2)],
    ['without its header', LINES.slice(1).join('\n')],
    ['without one of its tombstones', LINES.toSpliced(1, 1).join('\n')],
    ['with another hash', WHOLE.replace('aaaa', 'cccc')],
    ['with something after its last line', `${WHOLE}\n`],
  ])('is refused when it is %s', (_damage, text) => {
    expect(() => parseTombstones(text)).toThrow(DamagedTombstonesError);
    expect(() => parseTombstones(text)).toThrow(
      'expected a whole file of tombstones: its header, a line for each, and a last line',
    );
  });
});
