/**
 * A received value by its kind, for messages that must not repeat it: it may be a secret, or hold one.
 * Numbers and booleans are shown, texts and lists by their length.
 */
export function describeKind(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  switch (typeof value) {
    case 'string':
      return `a text of ${value.length} characters`;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return 'an object';
  }
}
