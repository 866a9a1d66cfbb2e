import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('one piece begins in each turn of the event loop, in the order in which they came', async () => {
  const turns = new Turns();
  const begun: number[] = [];
  const all = [1, 2, 3].map((piece) => turns.next().then(() => begun.push(piece)));
  const seen: number[][] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await nextTurn();
    seen.push([...begun]);
  }
  await Promise.all(all);
  expect(seen).toEqual([[1], [1, 2], [1, 2, 3]]);
});

it('whoever comes when nobody waits begins in the next turn', async () => {
  const turns = new Turns();
  await turns.next();
  let hasBegun = false;
  void turns.next().then(() => (hasBegun = true));
  await Promise.resolve();
  expect(hasBegun).toBe(false);
  await nextTurn();
  expect(hasBegun).toBe(true);
});
