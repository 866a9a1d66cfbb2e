/** Fusion of rankings by reciprocal ranks (Cormack, Clarke and Büttcher, SIGIR 2009). */

const RANK_CONSTANT = 60;

/** Sum of 1 / (60 + place) over the rankings that an id is in, by id, the greatest first; those that are equal by id. */
export function fuse(
  rankings: readonly (readonly string[])[],
): readonly (readonly [id: string, score: number])[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings) {
    for (const [index, id] of ranking.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_CONSTANT + index + 1));
    }
  }
  return [...scores].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
}
