/** Lists in slices, so that going through a long one does not block the event loop. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Gives the slices of a list in their order, each in a turn of the event loop of its own; the first one at once. */
export async function* slicesOf<Item>(
  items: readonly Item[],
  size: number,
): AsyncGenerator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await nextTurn();
    yield items.slice(start, start + size);
  }
}
