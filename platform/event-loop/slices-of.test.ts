import { expect, it } from 'vitest';
import { slicesOf } from './slices-of.ts';

it('gives every item once, in order, and lets others have a turn between two slices', async () => {
  const items = Array.from({ length: 10 }, (_, index) => index);
  const seen: (readonly number[] | 'turn')[] = [];
  let isDone = false;
  const turn = (): void => {
    if (isDone) return;
    seen.push('turn');
    setImmediate(turn);
  };
  setImmediate(turn);
  for await (const slice of slicesOf(items, 4)) seen.push(slice);
  isDone = true;
  expect(seen).toEqual([[0, 1, 2, 3], 'turn', [4, 5, 6, 7], 'turn', [8, 9]]);
});

it('gives nothing of an empty list', async () => {
  const seen: (readonly unknown[])[] = [];
  for await (const slice of slicesOf([], 4)) seen.push(slice);
  expect(seen).toEqual([]);
});
