/** Values that each scalar accepts, for messages to clients: "expected …". */
const EXPECTATIONS: Readonly<Record<string, string>> = {
  Int: 'a whole number from -2147483648 to 2147483647',
  Float: 'a number',
  String: 'a text',
  Boolean: 'true or false',
  ID: 'an id: a text or a whole number',
  Date: 'a day of the years 1900 to 2999, such as 2025-11-15',
  DateTime: 'an RFC 3339 moment of the years 1900 to 2999, such as 2025-11-15T09:00:00Z',
  JSON: 'objects, lists, numbers, true, false, null, and texts in double quotes',
  SafeInt: 'a whole number of at most 9007199254740991 either side of zero',
};

/** Description of the values that a scalar accepts; undefined for other types. */
export function expectationOf(typeName: string): string | undefined {
  return Object.hasOwn(EXPECTATIONS, typeName) ? EXPECTATIONS[typeName] : undefined;
}
