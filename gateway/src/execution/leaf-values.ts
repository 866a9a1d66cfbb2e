/** Which values of scalars and enums may reach a client: those of the type that the schema names. */
import { isEnumType, type GraphQLLeafType } from 'graphql';

/** Stands for a value that is none of its type. */
export const INVALID = Symbol('invalid');

/** Gives the value as it is answered, or INVALID. Scalars of the graph's own are not looked into. */
export type CheckLeaf = (value: unknown) => unknown;

const BUILT_IN: Readonly<Record<string, CheckLeaf>> = {
  Int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 31
      ? value
      : INVALID,
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : INVALID),
  String: (value) => (typeof value === 'string' ? value : INVALID),
  Boolean: (value) => (typeof value === 'boolean' ? value : INVALID),
  ID: (value) => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' && Number.isInteger(value) ? String(value) : INVALID;
  },
};

/** An enum's values that clients cannot see are not in the schema, and so are invalid. */
export function compileLeaf(type: GraphQLLeafType): CheckLeaf {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (values.has(value) ? value : INVALID);
  }
  return (Object.hasOwn(BUILT_IN, type.name) && BUILT_IN[type.name]) || ((value) => value);
}
