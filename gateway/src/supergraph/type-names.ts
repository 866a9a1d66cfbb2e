/** Names of a supergraph's types, by the type conditions that they meet. */
import {
  buildSchema,
  isAbstractType,
  isInterfaceType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLAbstractType,
} from 'graphql';

export interface TypeNames {
  /** Values of `__typename` for which a type condition holds. */
  matching(condition: string): ReadonlySet<string>;
  /** Interfaces and unions. */
  readonly abstract: ReadonlySet<string>;
  /** Interfaces with `@interfaceObject` in some subgraph, which returns their names as `__typename`. */
  readonly interfaceObjects: ReadonlySet<string>;
}

/** Reads them from a composed supergraph, types that clients cannot see included. */
export function readTypeNames(supergraphSdl: string): TypeNames {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const interfaceObjects = new Set(abstractTypes.filter(isInterfaceObject).map(({ name }) => name));
  const names = new Map(
    abstractTypes.map((type) => {
      const narrower = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
      const told = [type, ...narrower].filter(({ name }) => interfaceObjects.has(name));
      const all = [...told, ...schema.getPossibleTypes(type)];
      return [type.name, new Set(all.map(({ name }) => name))];
    }),
  );
  return {
    matching: (condition) => names.get(condition) ?? new Set([condition]),
    abstract: new Set(names.keys()),
    interfaceObjects,
  };
}

/** Reads `@join__type(isInterfaceObject:)`. */
function isInterfaceObject({ astNode }: GraphQLAbstractType): boolean {
  const directives: readonly ConstDirectiveNode[] = astNode?.directives ?? [];
  return directives.some(
    ({ name, arguments: args = [] }) =>
      name.value === 'join__type' &&
      args.some(
        (one) =>
          one.name.value === 'isInterfaceObject' &&
          one.value.kind === Kind.BOOLEAN &&
          one.value.value,
      ),
  );
}
