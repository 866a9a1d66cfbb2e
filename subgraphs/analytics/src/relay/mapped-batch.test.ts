import { describe, expect, it } from 'vitest';
import { parseBatch, printBatch, type MappedBatch } from './mapped-batch.ts';

const uuid = (n: number): string => `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** More events than are printed in one turn of the event loop. */
const BATCH: MappedBatch = {
  batch: uuid(1),
  events: Array.from({ length: 600 }, (_, n) => ({
    id: n + 1,
    rows: Array.from({ length: n % 3 }, (_part, side) => ({
      id: uuid(10 * n + side),
      type: 'kintell.session.completed' as const,
      occurredAt: 1_764_000_000_000 + n,
      subjectKey: '18446744073709551615',
      subjectRole: 'volunteer' as const,
      rating: n % 2 === 0 ? null : 0.5,
      payload: { text: 'of\ntwo lines' },
    })),
  })),
  rejected: [{ id: 700, reason: 'durationMinutes: expected\nint' }],
  companies: [uuid(2)],
};

describe('a batch as a message', () => {
  it('is the same once it is parsed', async () => {
    expect(await parseBatch(await printBatch(BATCH))).toEqual(BATCH);
    const empty = { ...BATCH, events: [] };
    expect(await parseBatch(await printBatch(empty))).toEqual(empty);
  });

  it('is read as the version before wrote it, in one line', async () => {
    expect(await parseBatch(JSON.stringify(BATCH))).toEqual(BATCH);
    const empty = { ...BATCH, events: [] };
    expect(await parseBatch(JSON.stringify(empty))).toEqual(empty);
  });

  it.each([
    ['empty', () => ''],
    ['without its last event', (text: string) => text.slice(0, text.lastIndexOf('\n'))],
    ['of a version with more about it', () => JSON.stringify({ ...BATCH, version: 3 })],
  ])('is refused when it is %s', async (_title, change) => {
    const text = change(await printBatch(BATCH));
    await expect(parseBatch(text)).rejects.toThrow(/./);
  });
});
