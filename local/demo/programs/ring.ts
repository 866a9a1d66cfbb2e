/** Taking turns. */
import type { Person } from '../kernel/model.ts';

/** Goes round a list, so that everybody's turn comes equally often. */
export class Ring {
  readonly #people: readonly Person[];
  #at = 0;

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  get size(): number {
    return this.#people.length;
  }

  /** The next person who is not among those taken; undefined when all are. */
  next(taken: ReadonlySet<Person>): Person | undefined {
    for (let tries = 0; tries < this.#people.length; tries += 1) {
      const person = this.#people[this.#at % this.#people.length];
      this.#at += 1;
      if (person && !taken.has(person)) return person;
    }
    return undefined;
  }
}
