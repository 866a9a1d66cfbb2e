/**
 * Describes a received value for messages that must not repeat it, as it may contain a secret: numbers
 * and booleans as they are, texts and lists by their length.
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
