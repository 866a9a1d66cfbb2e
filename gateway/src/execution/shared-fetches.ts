/** One request for all who ask the same thing, as the same viewer, at the same time. */
import { copyOfEntity } from './entity.ts';
import type { FetchAnswer } from './run.ts';

interface Underway {
  readonly answer: Promise<FetchAnswer>;
  askers: number;
}

export class SharedFetches {
  readonly #underway = new Map<string, Underway>();

  /**
   * Joins what is under way for the key, or sends it.
   *
   * @param key everything that the answer depends on, the viewer included
   * @returns an answer that its asker owns
   */
  async ask(key: string, send: () => Promise<FetchAnswer>): Promise<FetchAnswer> {
    const underway = this.#underway.get(key) ?? this.#start(key, send);
    underway.askers += 1;
    const answer = await underway.answer;
    if (underway.askers === 1 || !answer.data) return answer;
    return { ...answer, data: copyOfEntity(answer.data) };
  }

  /** Lets nobody join what is under way: it may have read what has been written since. */
  close(): void {
    this.#underway.clear();
  }

  #start(key: string, send: () => Promise<FetchAnswer>): Underway {
    const underway: Underway = {
      askers: 0,
      answer: send().finally(() => {
        if (this.#underway.get(key) === underway) this.#underway.delete(key);
      }),
    };
    this.#underway.set(key, underway);
    return underway;
  }
}
