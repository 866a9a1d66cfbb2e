/** Counts of people in groups that add up to a total which is known. */
import { MIN_GROUP } from './people.sql.ts';

/** True for one to four people, of whom nothing may be told; nobody is no such group. */
export function isSmallGroup(people: number): boolean {
  return people > 0 && people < MIN_GROUP;
}

/**
 * Counts as they may be shown, in the same order: those of one to four people are null, and so many of the
 * smallest others that the withheld ones together are nobody or at least five.
 */
export function withholdSmall(counts: readonly number[]): readonly (number | null)[] {
  const bySize = [...counts.keys()].toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const hidden = new Set<number>();
  let left = 0;
  for (const index of bySize) {
    const count = counts[index] ?? 0;
    if (count === 0 || (count >= MIN_GROUP && (left === 0 || left >= MIN_GROUP))) continue;
    hidden.add(index);
    left += count;
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
