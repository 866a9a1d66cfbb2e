/** Requirements of the fields of a supergraph (`@requires`, `@fromContext`), with the keys of their subgraphs. */
import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { readContextArguments, readContexts, type ContextArgument } from './contexts.ts';
import { argumentsOf, parseSelections } from './join-arguments.ts';
import { findHop, resolves } from './resolved-fields.ts';

/** A field that its subgraph resolves from what others have. */
export interface Requirement {
  /** Value of `join__Graph` of the subgraph. */
  readonly graph: unknown;
  readonly subgraph: string;
  /** The type that the subgraph knows: an interface where it takes that for an object. */
  readonly type: string;
  /** A key of the type there, and what the field requires; fields of one name are one. */
  readonly selections: readonly SelectionNode[];
  /** True when the field requires others; false when it needs the key and contexts alone. */
  readonly requiresFields: boolean;
  /** Arguments of the field that are set from contexts. */
  readonly contexts: readonly ContextArgument[];
}

export interface Requirements {
  readonly schema: GraphQLSchema;
  /** Finds the requirement of a field of a type; undefined where it requires nothing. */
  readonly find: (type: GraphQLCompositeType, field: string) => Requirement | undefined;
  /** Returns true when a subgraph resolves the field from its object alone. */
  readonly resolves: typeof resolves;
  /** Finds a subgraph that resolves the field of an object that another has a key of. */
  readonly findHop: (
    graph: unknown,
    type: GraphQLCompositeType,
    field: string,
  ) => Requirement | undefined;
}

/** Reads a composed supergraph. */
export function readRequirements(supergraphSdl: string): Requirements {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const names = subgraphNames(schema);
  const typesWithContext = readContexts(schema);

  const findIn = (type: GraphQLCompositeType, field: string): Requirement | undefined => {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const joins = argumentsOf(type.getFields()[field]?.astNode, 'join__field');
    for (const join of joins) {
      const { graph, requires = '' } = join;
      const contexts = readContextArguments(join, typesWithContext);
      const types = argumentsOf(type.astNode, 'join__type').filter((one) => one['graph'] === graph);
      const { key } = types.find(({ resolvable }) => resolvable !== false) ?? {};
      const isKnown = isObjectType(type) || types.some((one) => one['isInterfaceObject'] === true);
      const subgraph = names.get(graph);
      if (typeof requires !== 'string' || typeof key !== 'string') continue;
      if (requires === '' && contexts.length === 0) continue;
      if (!isKnown || subgraph === undefined) continue;
      const selections = mergeFields(parseSelections(`${key} ${requires}`));
      const requiresFields = requires !== '';
      return { graph, subgraph, type: type.name, selections, requiresFields, contexts };
    }
    return undefined;
  };

  return {
    schema,
    resolves,
    findHop(from, type, field) {
      const hop = findHop(from, type, field);
      const subgraph = hop && names.get(hop.graph);
      if (!hop || subgraph === undefined) return undefined;
      const { graph, key: selections } = hop;
      const requirement = { graph, subgraph, type: type.name, selections };
      return { ...requirement, requiresFields: false, contexts: [] };
    },
    find(type, field) {
      const interfaces = isObjectType(type) ? type.getInterfaces() : [];
      const found = [type, ...interfaces].map((one) => findIn(one, field));
      return found.find((one) => one !== undefined);
    },
  };
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
      argumentsOf(astNode, 'join__graph').flatMap(({ name }): [string, string][] =>
        typeof name === 'string' ? [[graph, name]] : [],
      ),
    ),
  );
}
