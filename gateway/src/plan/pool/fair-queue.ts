/** A bounded queue in which clients take turns. */

/**
 * Holds items, first in first out for each client. A client has its next turn after one of each other
 * client, however many items another has queued; when the queue is full, the client with most items
 * loses its last.
 */
export class FairQueue<Item> {
  readonly #limit: number;
  /** Items by client, the next to have a turn first; no list is empty. */
  readonly #waiting = new Map<string, Item[]>();
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  /** Queues an item. Returns the item that is dropped for it: another, itself, or undefined. */
  push(client: string, item: Item): Item | undefined {
    const own = this.#waiting.get(client);
    if (own) own.push(item);
    else this.#waiting.set(client, [item]);
    this.#length += 1;
    return this.#length > this.#limit ? this.#dropLast() : undefined;
  }

  /** Takes the first item of the next client that may have a turn, which is the last in turn then. */
  take(mayTake: (client: string) => boolean): Item | undefined {
    for (const [client, [item, ...rest]] of this.#waiting) {
      if (item === undefined || !mayTake(client)) continue;
      this.#waiting.delete(client);
      if (rest.length > 0) this.#waiting.set(client, rest);
      this.#length -= 1;
      return item;
    }
    return undefined;
  }

  /** Removes an item that waits no longer. */
  remove(client: string, item: Item): void {
    const own = this.#waiting.get(client);
    const at = own?.indexOf(item) ?? -1;
    if (!own || at === -1) return;
    own.splice(at, 1);
    this.#length -= 1;
    if (own.length === 0) this.#waiting.delete(client);
  }

  #dropLast(): Item | undefined {
    const [longest] = [...this.#waiting].toSorted(([, a], [, b]) => b.length - a.length);
    if (!longest) return undefined;
    const [client, items] = longest;
    const item = items.at(-1);
    if (item !== undefined) this.remove(client, item);
    return item;
  }
}
