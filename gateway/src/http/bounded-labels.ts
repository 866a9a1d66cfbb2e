/** Values of a label, of which there are never more than a maximum: each value is a time series of its own. */

/** Value of all that come after the maximum. */
export const OTHER = 'other';

/**
 * Creates a function that gives the label of a value: the value itself while there is room for it.
 *
 * @param max number of distinct values
 */
export function boundLabels(max: number): (value: string, mayAdd?: boolean) => string {
  const known = new Set<string>();
  return (value, mayAdd = true) => {
    if (known.has(value)) return value;
    if (!mayAdd || known.size >= max) return OTHER;
    known.add(value);
    return value;
  };
}
