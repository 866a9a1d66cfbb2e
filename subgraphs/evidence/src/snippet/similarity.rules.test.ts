import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../embedding/embedder.ts';
import { countRecords, nearestOf } from './similarity.rules.ts';

/** Record of a piece whose vector begins with numbers, all others being zero. */
function record(id: string, ...numbers: readonly number[]): Buffer {
  const vector = new Int8Array(DIMENSIONS);
  vector.set(numbers);
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), Buffer.from(vector.buffer)]);
}

const FIRST = '00000000-0000-4000-8000-000000000001';
const SECOND = '00000000-0000-4000-8000-000000000002';
const THIRD = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

const question = Array.from({ length: DIMENSIONS }, (_number, at) => (at < 2 ? 1 : 0));

describe('nearest pieces', () => {
  it('come by the cosine, whatever the lengths of their vectors are', () => {
    const records = Buffer.concat([
      record(FIRST, -127, -127),
      record(SECOND, 127, 0),
      record(THIRD, 1, 1),
    ]);
    expect(countRecords(records)).toBe(3);
    expect(nearestOf(records, question, 3)).toEqual([THIRD, SECOND, FIRST]);
    expect(nearestOf(records, question, 1)).toEqual([THIRD]);
  });

  it('that are equally near come by their ids', () => {
    const records = Buffer.concat([record(THIRD, 4, 4), record(SECOND, 1, 1), record(FIRST, 2, 2)]);
    expect(nearestOf(records, question, 3)).toEqual([FIRST, SECOND, THIRD]);
  });

  it('are none of no records', () => {
    expect(nearestOf(Buffer.alloc(0), question, 10)).toEqual([]);
  });
});
