/** Model of a supergraph for proofs: its types, and its subgraphs. */
import { buildASTSchema, parse, type GraphQLSchema, type TypeDefinitionNode } from 'graphql';
import { readContextTypes } from './context-types.ts';
import { readGraphs } from './join-directives.ts';
import { chooseJoinReader } from './join-readers.ts';
import { typeDefinitions } from './subgraph-definitions.ts';
import { readSubgraph, type SubgraphModel } from './subgraph-model.ts';
import { ALL_TYPES, indexTypes, type TypeIndex, type TypeSet } from './type-index.ts';

export interface SupergraphModel {
  /** All types, those that clients cannot see among them. */
  readonly schema: GraphQLSchema;
  readonly types: TypeIndex;
  /** Types of the objects that have a context. */
  readonly contextTypes: (context: string) => TypeSet;
  /** Returns true for an `@inaccessible` type, which clients cannot see. */
  isHidden(type: string): boolean;
  /**
   * The types that objects of a field may be of, of an object type: those that each subgraph knows
   * that resolves it, since they all must resolve it alike.
   */
  readonly possible: (type: string, field: string) => TypeSet;
  /** Finds a subgraph by name; it is read from the supergraph at the first call. */
  subgraph(name: string): SubgraphModel | undefined;
}

/** Reads a composed supergraph of any version of the join specification. */
export function readSupergraph(supergraphSdl: string): SupergraphModel {
  const document = parse(supergraphSdl, { noLocation: true });
  const reader = chooseJoinReader(document);
  const graphs = new Map([...readGraphs(document)].map(([graph, name]) => [name, graph]));
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const hidden = new Set(
    typeDefinitions(document)
      .filter(isHidden)
      .map(({ name }) => name.value),
  );
  const types = indexTypes(schema);
  const known = new Map<string, SubgraphModel>();
  const subgraphOf = (name: string): SubgraphModel | undefined => {
    const graph = graphs.get(name);
    if (graph === undefined) return undefined;
    const subgraph = known.get(name) ?? readSubgraph(document, name, graph, reader);
    known.set(name, subgraph);
    return subgraph;
  };
  const possible = new Map<string, TypeSet>();
  return {
    schema,
    types,
    contextTypes: readContextTypes(document, types),
    isHidden: (type) => hidden.has(type),
    possible(type, field) {
      const coordinate = `${type}.${field}`;
      const set =
        possible.get(coordinate) ??
        [...graphs.keys()]
          .flatMap((name) => subgraphOf(name)?.possible(type, field, types) ?? [])
          .reduce((all, one) => all & one, ALL_TYPES);
      possible.set(coordinate, set);
      return set;
    },
    subgraph: subgraphOf,
  };
}

function isHidden({ directives = [] }: TypeDefinitionNode): boolean {
  return directives.some(({ name }) => name.value === 'inaccessible');
}
