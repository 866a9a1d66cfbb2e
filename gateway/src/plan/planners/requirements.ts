/** Requirements of the fields of a supergraph (`@requires`), with the keys of their subgraphs. */
import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { findOperation } from '../../document/operations.ts';

/** A field that its subgraph resolves from what others have. */
export interface Requirement {
  readonly subgraph: string;
  /** The type that the subgraph knows: an interface where it takes that for an object. */
  readonly type: string;
  /** A key of the type there, and what the field requires; fields of one name are one. */
  readonly selections: readonly SelectionNode[];
}

export interface Requirements {
  readonly schema: GraphQLSchema;
  /** Finds the requirement of a field of a type; undefined where it requires nothing. */
  readonly find: (type: GraphQLCompositeType, field: string) => Requirement | undefined;
}

/** Reads a composed supergraph. */
export function readRequirements(supergraphSdl: string): Requirements {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const names = subgraphNames(schema);

  const findIn = (type: GraphQLCompositeType, field: string): Requirement | undefined => {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const joins = joinsOf(type.getFields()[field]?.astNode, 'join__field');
    for (const { graph, requires } of joins) {
      const types = joinsOf(type.astNode, 'join__type').filter((join) => join['graph'] === graph);
      const { key } = types.find(({ resolvable }) => resolvable !== false) ?? {};
      const isKnown =
        isObjectType(type) || types.some((join) => join['isInterfaceObject'] === true);
      const subgraph = names.get(graph);
      if (typeof requires !== 'string' || typeof key !== 'string') continue;
      if (!isKnown || subgraph === undefined) continue;
      const selections = mergeFields(selectionsOf(`${key} ${requires}`));
      return { subgraph, type: type.name, selections };
    }
    return undefined;
  };

  return {
    schema,
    find(type, field) {
      const interfaces = isObjectType(type) ? type.getInterfaces() : [];
      const found = [type, ...interfaces].map((one) => findIn(one, field));
      return found.find((one) => one !== undefined);
    },
  };
}

function selectionsOf(fields: string): readonly SelectionNode[] {
  return findOperation(parse(`{ ${fields} }`, { noLocation: true }), undefined).selectionSet
    .selections;
}

/** Selections with one field for each name, at every depth. */
function mergeFields(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const merged = new Map<string, SelectionNode>();
  for (const [at, selection] of selections.entries()) {
    const isField = selection.kind === Kind.FIELD;
    const name = isField ? selection.name.value : `${at}`;
    const other = merged.get(name);
    const below = [other, selection].flatMap((one) =>
      one && one.kind !== Kind.FRAGMENT_SPREAD ? (one.selectionSet?.selections ?? []) : [],
    );
    const selectionSet = { kind: Kind.SELECTION_SET, selections: mergeFields(below) } as const;
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    merged.set(name, below.length > 0 ? { ...selection, selectionSet } : selection);
  }
  return [...merged.values()];
}

/** The names of subgraphs, by their values of `join__Graph`. */
function subgraphNames(schema: GraphQLSchema): ReadonlyMap<unknown, string> {
  const type = schema.getType('join__Graph');
  const values = type && 'getValues' in type ? type.getValues() : [];
  return new Map(
    values.flatMap(({ name: graph, astNode }) =>
      joinsOf(astNode, 'join__graph').flatMap(({ name }): [string, string][] =>
        typeof name === 'string' ? [[graph, name]] : [],
      ),
    ),
  );
}

type Join = Readonly<Record<string, unknown>>;

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The arguments of the directives of that name. */
function joinsOf(node: Directed | null | undefined, name: string): readonly Join[] {
  return (node?.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: args = [] }) =>
      Object.fromEntries(args.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}
