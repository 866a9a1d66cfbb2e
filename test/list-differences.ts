/** Differences of lists as instructions: what to write, and in which file. */

/** Instruction for each name that one list has and the other has not; none where both have the same. */
export function listDifferences(
  found: Iterable<string>,
  written: Iterable<string>,
  instructions: {
    readonly missing: (name: string) => string;
    readonly superfluous: (name: string) => string;
  },
): readonly string[] {
  const names = new Set(found);
  const listed = new Set(written);
  return [
    ...[...names].filter((name) => !listed.has(name)).map(instructions.missing),
    ...[...listed].filter((name) => !names.has(name)).map(instructions.superfluous),
  ];
}
