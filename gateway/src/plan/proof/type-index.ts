/** Sets of object types as bits, and which of them a type condition holds for. */
import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Object types of the supergraph, one bit each. */
export type TypeSet = bigint;

export const NO_TYPES: TypeSet = 0n;
/** Every bit: what nothing is said of. */
export const ALL_TYPES: TypeSet = -1n;

/** Type of an object: an object type, or an interface that no object type implements. */
export type OwnType = GraphQLObjectType | GraphQLInterfaceType;

/** The object types of a supergraph. */
export interface TypeIndex {
  /** Object types of that name, or of the interface or union of that name; none when unknown. */
  possible(name: string): TypeSet;
  /** Returns true for a `__typename` that meets the type condition, as the executor compares names. */
  meets(typeName: string, condition: string): boolean;
  /** Types that an object of the type may be of, in the schema of a subgraph. */
  ownTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly OwnType[];
  /** Returns true for the name of an interface or a union. */
  isAbstract(name: string): boolean;
  /** The set's members, each as a set of its own. */
  each(types: TypeSet): readonly TypeSet[];
  /** The name of the first of the set's members. */
  nameOf(types: TypeSet): string;
}

/** Indexes the object types of a schema. */
export function indexTypes(schema: GraphQLSchema): TypeIndex {
  const all = Object.values(schema.getTypeMap());
  // Of an interface without object types there may be objects all the same: a subgraph may take it
  // for an object, and another may return such an object.
  const objects = all.filter(
    (type) =>
      isObjectType(type) || (isInterfaceType(type) && schema.getPossibleTypes(type).length === 0),
  );
  const bits = new Map(objects.map(({ name }, at) => [name, 1n << BigInt(at)]));
  const narrower = new Map<string, ReadonlySet<string>>();
  const sets = new Map<string, TypeSet>(bits);
  for (const type of all.filter(isAbstractType)) {
    const possible = schema.getPossibleTypes(type);
    const own = bits.get(type.name) ?? NO_TYPES;
    sets.set(
      type.name,
      possible.reduce((set, { name }) => set | (bits.get(name) ?? NO_TYPES), own),
    );
    const interfaces = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
    narrower.set(type.name, new Set([type, ...interfaces, ...possible].map(({ name }) => name)));
  }
  const members = new Map<TypeSet, readonly TypeSet[]>();
  return {
    possible: (name) => sets.get(name) ?? NO_TYPES,
    meets: (typeName, condition) =>
      narrower.get(condition)?.has(typeName) ?? typeName === condition,
    ownTypes(subgraph, type) {
      if (isObjectType(type)) return [type];
      const known = isAbstractType(type) ? subgraph.getPossibleTypes(type) : [];
      return isInterfaceType(type) && bits.has(type.name) ? [type] : known;
    },
    isAbstract: (name) => narrower.has(name),
    each(types) {
      const known = members.get(types);
      if (known) return known;
      const each = [...bits.values()].filter((bit) => (types & bit) !== NO_TYPES);
      members.set(types, each);
      return each;
    },
    nameOf: (types) => objects.find((_, at) => ((types >> BigInt(at)) & 1n) === 1n)?.name ?? '',
  };
}
