/** Which values of scalars and enums may reach a client: those of the type that the schema names. */
import { isEnumType, type GraphQLLeafType } from 'graphql';
import { quote } from './json-text.ts';

/**
 * Gives the JSON text of a value; undefined for one that is none of its type.
 *
 * @param isPlain whether it is known that no string needs escapes
 */
export type WriteLeaf = (value: unknown, isPlain: boolean) => string | undefined;

const BUILT_IN: Readonly<Record<string, WriteLeaf>> = {
  Int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 31
      ? String(value)
      : undefined,
  Float: (value) =>
    typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined,
  String: (value, isPlain) => (typeof value === 'string' ? quote(value, isPlain) : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  ID: (value, isPlain) => {
    if (typeof value === 'string') return quote(value, isPlain);
    return typeof value === 'number' && Number.isInteger(value) ? `"${value}"` : undefined;
  },
};

/** An enum's values that clients cannot see are not in the schema, and so are invalid. */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return (value) => texts.get(value);
  }
  return (Object.hasOwn(BUILT_IN, type.name) && BUILT_IN[type.name]) || writeAny;
}

/** Scalars of the graph's own are not looked into. */
function writeAny(value: unknown, isPlain: boolean): string | undefined {
  return typeof value === 'string' ? quote(value, isPlain) : JSON.stringify(value);
}
