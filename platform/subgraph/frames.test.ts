import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, FRAME_KINDS, FrameReader } from './frames.ts';

const LIMIT = 200;

interface Received {
  readonly kind: number;
  readonly id: number;
  readonly head: string;
  readonly body: string;
}

/** Reads bytes that come in parts of the given lengths, in a buffer that is overwritten after each. */
function readInParts(bytes: Buffer, lengths: readonly number[]): readonly (Received | number)[] {
  const received: (Received | number)[] = [];
  const reader = new FrameReader({
    limit: LIMIT,
    onFrame: ({ body, ...frame }) => received.push({ ...frame, body: body.toString() }),
    onTooLong: (id) => received.push(id),
  });
  const buffer = Buffer.alloc(bytes.length);
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    const end = Math.min(at + length, bytes.length);
    const copied = bytes.copy(buffer, 0, at, end);
    reader.read(buffer.subarray(0, copied));
    buffer.fill(0xff);
    at = end;
  }
  expect(reader.isWithinFrame).toBe(false);
  return received;
}

const frame = fc.record({
  kind: fc.constantFrom(...Object.values(FRAME_KINDS)),
  id: fc.nat(2 ** 32 - 1),
  head: fc.string({ unit: 'grapheme', maxLength: 8 }),
  body: fc.string({ unit: 'grapheme', maxLength: 90 }),
});

describe('frames', () => {
  it('are read as they were written, however they are cut, and those that are too long are skipped', () => {
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 6 }),
        fc.array(fc.nat(60), { maxLength: 30 }),
        (frames, lengths) => {
          const encoded = frames.map(({ kind, id, head, body }) =>
            encodeFrame(kind, id, head, body),
          );
          expect(readInParts(Buffer.concat(encoded), lengths)).toEqual(
            frames.map((one, at) => ((encoded[at]?.length ?? 0) > LIMIT ? one.id : one)),
          );
        },
      ),
    );
  });

  it.each([
    ['a length that is less than that of its beginning', Buffer.alloc(20)],
    ['a head that is longer than it', Buffer.from('00000007010000000100ff', 'hex')],
  ])('are refused with %s', (_title, bytes) => {
    expect(() => readInParts(bytes, [])).toThrow(RangeError);
  });
});
