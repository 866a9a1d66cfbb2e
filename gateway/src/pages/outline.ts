/** Outline of a page: headings below its title, none of which is more than one level below the heading that it belongs to. */
export class Outline {
  /** Levels of the headings that the newest one is in, its own at the end. */
  readonly #levels: number[] = [];

  /** Begins a heading of a level, of which 1 is the highest; levels between two headings may be left out. */
  begin(level: number): void {
    while ((this.#levels.at(-1) ?? 0) >= level) this.#levels.pop();
    this.#levels.push(level);
  }

  /** Tag of the newest heading. */
  get tag(): string {
    return `h${Math.min(6, 1 + this.#levels.length)}`;
  }
}
