/** Members of JSON columns, whose form the database does not hold to. */

/** A member of a JSON object; undefined when there is none, or no object. */
export function member(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  return Object.entries(json).find(([key]) => key === name)?.[1];
}

/** A member that is text; null otherwise. */
export function textMember(json: unknown, name: string): string | null {
  const value = member(json, name);
  return typeof value === 'string' ? value : null;
}

/** A member that is a number; null otherwise. */
export function numberMember(json: unknown, name: string): number | null {
  const value = member(json, name);
  return typeof value === 'number' ? value : null;
}
