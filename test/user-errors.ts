/** User errors in brief, for tables of tests. */

/** Each error as its field and code: `endDate BAD_USER_INPUT`; the code alone for the whole input. */
export function inBrief(
  errors: readonly { readonly field: readonly string[]; readonly code: string }[],
): readonly string[] {
  return errors.map(({ field, code }) => [...field, code].join(' '));
}
