/** Shapes of fields' values that suit every subgraph that knows the field. */
import {
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { SubgraphModel } from './subgraph-model.ts';

/** Shape of a value; `isNullable` only where every subgraph and the supergraph allow null. */
export type Shape =
  | { readonly kind: 'list'; readonly isNullable: boolean; readonly item: Shape }
  | {
      readonly kind: 'leaf';
      readonly isNullable: boolean;
      readonly scalar: string;
      /** Values of an enum. */
      readonly values: readonly string[] | undefined;
    }
  | {
      readonly kind: 'object';
      readonly isNullable: boolean;
      /** Object types that all subgraphs know the value may be of. */
      readonly types: readonly string[];
    };

/** Gives the shape of a field of an object type. */
export type ShapeOf = (type: string, field: string) => Shape | undefined;

/** A subgraph's declaration of a field. */
interface Declaration {
  readonly subgraph: SubgraphModel;
  readonly type: GraphQLOutputType;
  readonly isExternal: boolean;
}

/** Reads shapes off the subgraphs of a supergraph, each when it is first asked for. */
export function readShapes(subgraphs: readonly SubgraphModel[], api: GraphQLSchema): ShapeOf {
  const known = new Map<string, Shape | undefined>();
  return (type, field) => {
    const coordinate = `${type}.${field}`;
    if (!known.has(coordinate)) known.set(coordinate, readShape(subgraphs, api, type, field));
    return known.get(coordinate);
  };
}

function readShape(
  subgraphs: readonly SubgraphModel[],
  api: GraphQLSchema,
  type: string,
  field: string,
): Shape | undefined {
  const declarations = subgraphs.flatMap((subgraph): Declaration[] => {
    const local = subgraph.localType(type);
    const definition = local === undefined ? undefined : subgraph.definitionOf(local, field);
    if (local === undefined || !definition) return [];
    const isExternal = subgraph.fieldOf(local, field)?.isExternal === true;
    return [{ subgraph, type: definition.type, isExternal }];
  });
  return declarations.length > 0 ? mergeShapes(declarations, api) : undefined;
}

function mergeShapes(declarations: readonly Declaration[], api: GraphQLSchema): Shape {
  const isNullable = !declarations.some(({ type }) => isNonNullType(type));
  const nullable = declarations.map((one) => ({
    ...one,
    type: isNonNullType(one.type) ? one.type.ofType : one.type,
  }));
  const items = nullable.flatMap((one) =>
    isListType(one.type) ? [{ ...one, type: one.type.ofType }] : [],
  );
  if (items.length > 0) return { kind: 'list', isNullable, item: mergeShapes(items, api) };
  const named = nullable.map((one) => ({ ...one, named: getNamedType(one.type) }));
  const [first] = named;
  if (first && isLeafType(first.named)) {
    const sets = named.map((one) => enumValues(one.named));
    const values = isEnumType(first.named)
      ? visible(common(sets), enumValues(api.getType(first.named.name)))
      : undefined;
    return { kind: 'leaf', isNullable, scalar: first.named.name, values };
  }
  const typesOf = (some: typeof named): readonly string[] =>
    common(some.map((one) => one.subgraph.concreteTypes(one.named.name)));
  const all = typesOf(named);
  const types = all.length > 0 ? all : typesOf(named.filter((one) => !one.isExternal));
  return { kind: 'object', isNullable, types: visible(types, Object.keys(api.getTypeMap())) };
}

function enumValues(type: GraphQLNamedType | undefined): readonly string[] {
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

function common([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((one) => others.every((other) => other.includes(one)));
}

/** Those that clients see, if they see any. */
function visible(names: readonly string[], seen: readonly string[]): readonly string[] {
  const some = names.filter((name) => seen.includes(name));
  return some.length > 0 ? some : names;
}
