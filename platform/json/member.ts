/** Members of JSON columns, whose shape the database does not check. */

/** Members of a JSON object; none of any other value. */
export function membersOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
}

/** Value of an own member of a JSON object; undefined when it is absent or the value is no object. */
export function member(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  return Object.entries(json).find(([key]) => key === name)?.[1];
}

/** String member of a JSON object; null for any other value. */
export function textMember(json: unknown, name: string): string | null {
  const value = member(json, name);
  return typeof value === 'string' ? value : null;
}

/** Number member of a JSON object; null for any other value. */
export function numberMember(json: unknown, name: string): number | null {
  const value = member(json, name);
  return typeof value === 'number' ? value : null;
}

/** Boolean member of a JSON object; null for any other value. */
export function booleanMember(json: unknown, name: string): boolean | null {
  const value = member(json, name);
  return typeof value === 'boolean' ? value : null;
}
