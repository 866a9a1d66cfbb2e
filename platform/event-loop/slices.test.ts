import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Slices } from './slices.ts';

it('no turn of the event loop exceeds its budget, and all work is done eventually', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(sizes, async (pieces) => {
      const slices = new Slices(10);
      const byTurn = new Map<number, number[]>();
      let turn = 0;
      let isDone = false;
      const count = (): void => {
        turn += 1;
        if (!isDone) setImmediate(count);
      };
      setImmediate(count);
      await Promise.all(
        pieces.map(async (size) => {
          await slices.take(size);
          byTurn.set(turn, [...(byTurn.get(turn) ?? []), size]);
        }),
      );
      isDone = true;
      const done = [...byTurn.values()];
      expect(done.flat().length).toBe(pieces.length);
      // A slice that is larger than a turn has one alone.
      const shared = done.map((group) => group.filter((size) => size > 0));
      const sums = shared.filter(({ length }) => length > 1).map(sum);
      expect(Math.max(0, ...sums)).toBeLessThanOrEqual(10);
    }),
    { numRuns: 200 },
  );
});

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

it('work within the budget does not wait', async () => {
  const slices = new Slices(10);
  let isDone = false;
  void slices.take(10).then(() => (isDone = true));
  await Promise.resolve();
  await Promise.resolve();
  expect(isDone).toBe(true);
});
