/** Result coercion of scalars and enums (GraphQL, section 3.5): values of another type are violations. */
import { isEnumType, isScalarType, type GraphQLLeafType, type GraphQLOutputType } from 'graphql';
import { ExactNumber } from '../json/exact-number.ts';
import { quote } from '../json/json-text.ts';

/**
 * Writes the JSON text of a value; undefined for one that is none of its type.
 *
 * @param isPlain true when no string needs escapes
 */
export type WriteLeaf = (value: unknown, isPlain: boolean) => string | undefined;

/** Bounds of Int (GraphQL, section 3.5.1). */
const MAX_INT = 2 ** 31 - 1;
const MIN_INT = -(2 ** 31);

const BUILT_IN: Readonly<Record<string, WriteLeaf>> = {
  Int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= MIN_INT && value <= MAX_INT
      ? String(value)
      : undefined,
  // A double, as the type is (GraphQL, section 3.5.2), however many digits were answered.
  Float: (value) => writeFinite(value instanceof ExactNumber ? Number(value.text) : value),
  String: (value, isPlain) => (typeof value === 'string' ? quote(value, isPlain) : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  ID: (value, isPlain) => {
    if (typeof value === 'string') return quote(value, isPlain);
    if (value instanceof ExactNumber) return value.isInteger ? `"${value.text}"` : undefined;
    return typeof value === 'number' && Number.isInteger(value) ? `"${value}"` : undefined;
  },
};

/** Returns true for a built-in type whose values are strings, whatever they hold. */
export function isTextType(type: GraphQLOutputType): boolean {
  return isScalarType(type) && (type.name === 'String' || type.name === 'ID');
}

/** Compiles the type of a field. Enum values that clients do not see are invalid. */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return (value) => texts.get(value);
  }
  return (Object.hasOwn(BUILT_IN, type.name) && BUILT_IN[type.name]) || writeAny;
}

/** Writes a value of a custom scalar, whatever it is; numbers that are not finite have no JSON. */
function writeAny(value: unknown, isPlain: boolean): string | undefined {
  if (typeof value === 'string') return quote(value, isPlain);
  if (typeof value === 'number') return writeFinite(value);
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

function writeFinite(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
