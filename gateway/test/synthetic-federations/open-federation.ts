/**
 * A federation for any composed supergraph: synthetic subgraphs, and one schema of all, over one
 * synthetic world. What a gateway answers over the subgraphs must be what the one schema answers.
 */
import { Supergraph } from '@apollo/federation-internals';
import {
  execute,
  isAbstractType,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type NameNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { SubgraphFetch } from '../../src/data-source/data-source.ts';
import { writeArguments } from './arguments-text.ts';
import { contextText, contextValue } from './contexts.ts';
import { createEntities } from './entities.ts';
import { readShapes } from './field-shapes.ts';
import { readSubgraph } from './subgraph-model.ts';
import { createSyntheticSubgraph } from './synthetic-subgraph.ts';
import { createWorld, isList, WorldObject, type Value, type World } from './world.ts';

export interface FederationOptions {
  /** Makes another world. */
  readonly seed: number;
}

/** Requests to the subgraphs since the last call of `reset`. */
export interface Observed {
  /** Names of the subgraphs, one for each request. */
  requests: string[];
  /** Errors of requests that they should not have received. */
  misuses: string[];
  /** Root fields of mutations, in their order. */
  changes: string[];
}

export interface SyntheticFederation {
  /** API schema. */
  readonly schema: GraphQLSchema;
  readonly observed: Observed;
  reset(): void;
  /** Answers as one schema over the world. */
  reference(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult>;
  /** Asks a subgraph; throws for a name that the supergraph does not have. */
  fetchOf(name: string): SubgraphFetch;
}

/** Opens a federation over a composed supergraph of Federation 1 or 2. */
export function openFederation(
  supergraphSdl: string,
  { seed }: FederationOptions,
): SyntheticFederation {
  const supergraph = buildSupergraph(withUsualRoots(supergraphSdl));
  const all = supergraph.schema.toGraphQLJSSchema();
  const api = supergraph.apiSchema().toGraphQLJSSchema();
  const schema = buildSupergraph(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const possibleTypes = (name: string): readonly string[] => {
    const type = all.getType(name);
    return isAbstractType(type) ? all.getPossibleTypes(type).map((one) => one.name) : [name];
  };
  const subgraphs = supergraph
    .subgraphs()
    .values()
    .map((subgraph) => readSubgraph(subgraph, possibleTypes));
  const argumentsText = writeArguments(api);
  const entities = createEntities(subgraphs, argumentsText, () => world);
  const world: World = createWorld({
    seed,
    shapeOf: readShapes(subgraphs, api),
    entitiesOf: (type) => entities.of(type),
    isKey: (type, field) => entities.isKey(type, field),
    isRoot: (type) => Object.values(USUAL_ROOTS).includes(type),
  });
  const contextValues = (object: Placed, field: string): readonly Value[] => {
    const [values = []] = subgraphs.flatMap((subgraph) => {
      const contexts = subgraph.fieldOf(object.type, field)?.contexts ?? [];
      const comparing = { world, subgraph, argumentsText };
      return contexts.length === 0
        ? []
        : [contexts.map((one) => contextValue(comparing, one, object.above, possibleTypes))];
    });
    return values;
  };
  const observed: Observed = { requests: [], misuses: [], changes: [] };
  const sources = new Map(
    subgraphs.map((subgraph): [string, SubgraphFetch] => {
      const answer = createSyntheticSubgraph({
        subgraph,
        world,
        entities,
        argumentsText,
        tellMisuse: (message) => observed.misuses.push(message),
        tellChange: (change) => observed.changes.push(change),
      });
      return [
        subgraph.name,
        async ({ query, variables = {} }) => {
          observed.requests.push(subgraph.name);
          const { data, errors } = await answer(query, variables);
          return {
            ...(data !== undefined && { data }),
            ...(errors && { errors: errors.map((error) => error.toJSON()) }),
          };
        },
      ];
    }),
  );
  return {
    schema,
    observed,
    reset() {
      observed.requests.length = 0;
      observed.misuses.length = 0;
      observed.changes.length = 0;
    },
    reference: async (document, variableValues) =>
      execute({
        schema,
        document,
        variableValues,
        rootValue: undefined,
        fieldResolver(source, args: Record<string, unknown>, _context, { operation, fieldName }) {
          const object =
            source instanceof Placed ? source : new Placed(usualRoot(operation), '', undefined);
          const text = argumentsText(object.type, fieldName, args);
          if (!source && operation.operation === OperationTypeNode.MUTATION) {
            observed.changes.push(`${fieldName}${text}`);
          }
          const contexts = contextText(contextValues(object, fieldName));
          return place(world.read(object, fieldName, text + contexts), object);
        },
        typeResolver: (value: Value) => (value instanceof WorldObject ? value.type : undefined),
      }),
    fetchOf(name) {
      const source = sources.get(name);
      if (!source) throw new TypeError(`There is no subgraph ${name}.`);
      return source;
    },
  };
}

/** An object of the answer of the one schema, with the objects above it. */
class Placed extends WorldObject {
  readonly parent: Placed | undefined;

  constructor(type: string, id: string, parent: Placed | undefined) {
    super(type, id);
    this.parent = parent;
  }

  /** The nearest first. */
  get above(): readonly Placed[] {
    return this.parent ? [this.parent, ...this.parent.above] : [];
  }
}

function place(value: Value, parent: Placed): Value {
  if (isList(value)) return value.map((item) => place(item, parent));
  return value instanceof WorldObject ? new Placed(value.type, value.id, parent) : value;
}

function buildSupergraph(supergraphSdl: string): Supergraph {
  return Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false });
}

/** A supergraph may name its root types as it likes; its subgraphs have names of their own. */
function withUsualRoots(supergraphSdl: string): string {
  const document = parse(supergraphSdl);
  const names = new Map<string, string>();
  visit(document, {
    OperationTypeDefinition({ operation, type }) {
      names.set(type.name.value, USUAL_ROOTS[operation]);
    },
  });
  const rename = <Node extends { readonly name: NameNode }>(node: Node): Node => {
    const value = names.get(node.name.value);
    return value === undefined ? node : { ...node, name: { ...node.name, value } };
  };
  return print(visit(document, { NamedType: rename, ObjectTypeDefinition: rename }));
}

const USUAL_ROOTS: Readonly<Record<OperationTypeNode, string>> = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
};

function usualRoot({ operation }: OperationDefinitionNode): string {
  return USUAL_ROOTS[operation];
}
