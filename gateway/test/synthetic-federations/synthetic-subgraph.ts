/** A subgraph that answers from the world, and finds out when it is not asked as it must be. */
import {
  execute,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
} from 'graphql';
import { isJsonObject, typeNameOf, type JsonObject } from '../../src/json/json-object.ts';
import { contextText } from './contexts.ts';
import type { Entities } from './entities.ts';
import { areResolvable, isResolvable, providedBelow, type Provided } from './provided.ts';
import { findDifference, type ArgumentsText } from './selections.ts';
import type { SubgraphModel } from './subgraph-model.ts';
import { isList, WorldObject, type Value, type World } from './world.ts';

/** An object as a subgraph holds it while it answers. */
class Held {
  readonly object: WorldObject;
  /** Fields that the subgraph has here though they are external. */
  readonly provided: Provided;
  /** The representation by which it was found. */
  readonly received: JsonObject | undefined;

  constructor(object: WorldObject, provided: Provided, received?: JsonObject) {
    this.object = object;
    this.provided = provided;
    this.received = received;
  }
}

export interface SyntheticOptions {
  readonly subgraph: SubgraphModel;
  readonly world: World;
  readonly entities: Entities;
  readonly argumentsText: ArgumentsText;
  /** Told of what the subgraph should not have been asked for, or not in this way. */
  readonly tellMisuse: (message: string) => void;
  /** Told of each root field of a mutation, in their order. */
  readonly tellChange: (change: string) => void;
}

/** Answers a request as the subgraph. */
export type AnswerRequest = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

/** Makes a function that answers as a subgraph over the world. */
export function createSyntheticSubgraph(options: SyntheticOptions): AnswerRequest {
  const { subgraph } = options;
  const { schema } = subgraph;
  const documents = new Map<string, DocumentNode>();
  const fieldResolver = createFieldResolver(options);
  const typeResolver: GraphQLTypeResolver<unknown, unknown> = (value) =>
    value instanceof Held ? subgraph.localType(value.object.type) : undefined;
  return async (query, variables) => {
    const document = documents.get(query) ?? parse(query);
    if (!documents.has(query)) {
      const errors = validate(schema, document);
      if (errors.length > 0) {
        options.tellMisuse(`${subgraph.name} was sent what is invalid: ${errors[0]?.message}`);
        return { errors };
      }
      documents.set(query, document);
    }
    return execute({
      schema,
      document,
      variableValues: variables,
      fieldResolver,
      typeResolver,
    });
  };
}

function createFieldResolver({
  subgraph,
  world,
  entities,
  argumentsText,
  tellMisuse,
  tellChange,
}: SyntheticOptions): GraphQLFieldResolver<unknown, unknown, Record<string, unknown>> {
  const comparing = { world, subgraph, argumentsText };
  const misuse = (what: string): TypeError => {
    const message = `${subgraph.name} was sent ${what}`;
    tellMisuse(message);
    return new TypeError(message);
  };

  const findEntity = (representation: unknown): Held | TypeError => {
    const type = isJsonObject(representation) ? typeNameOf(representation) : undefined;
    if (!isJsonObject(representation) || type === undefined || !subgraph.schema.getType(type)) {
      return misuse(`a representation of no type that it has: ${JSON.stringify(representation)}`);
    }
    const keys = subgraph.keysOf(type);
    for (const concrete of subgraph.concreteTypes(type)) {
      for (const id of entities.of(concrete) ?? []) {
        const object = new WorldObject(concrete, id);
        const isFound = keys.some(
          (key) => findDifference(comparing, object, representation, key) === undefined,
        );
        if (isFound) return new Held(object, [], representation);
      }
    }
    return misuse(`a representation without a key: ${JSON.stringify(representation)}`);
  };

  /** Reason that the subgraph cannot resolve a field of an object; undefined when it can. */
  const obstacle = (held: Held, type: string, field: string): string | undefined => {
    if (!isResolvable(subgraph, held.provided, type, field)) return 'is external';
    const requires = subgraph.fieldOf(type, field)?.requires;
    if (!requires) return undefined;
    if (!held.received) {
      return areResolvable(subgraph, held.provided, type, requires)
        ? undefined
        : 'requires what was not sent';
    }
    const difference = findDifference(comparing, held.object, held.received, requires);
    return difference === undefined ? undefined : `requires ${difference}`;
  };

  return (source, args, _context, { parentType: { name: type }, fieldName, operation }) => {
    if (fieldName === '_entities') {
      const { representations } = args;
      return Array.isArray(representations) ? representations.map(findEntity) : [];
    }
    const held = source instanceof Held ? source : new Held(new WorldObject(type, ''), []);
    const { object, provided } = held;
    const problem = obstacle(held, type, fieldName);
    if (problem !== undefined) {
      tellMisuse(`${subgraph.name} was asked for ${type}.${fieldName}, which ${problem}`);
    }
    const contexts = subgraph.fieldOf(type, fieldName)?.contexts ?? [];
    const unset = contexts.find(({ name }) => !Object.hasOwn(args, name));
    if (unset) tellMisuse(`${subgraph.name} was asked for ${type}.${fieldName} without a context`);
    const values = contexts.map(({ name }) => args[name]);
    const text = argumentsText(object.type, fieldName, args) + contextText(values);
    if (source === undefined && operation.operation === OperationTypeNode.MUTATION) {
      tellChange(`${fieldName}${text}`);
    }
    return hold(
      world.read(object, fieldName, text, problem !== undefined),
      providedBelow(subgraph, provided, type, fieldName),
    );
  };
}

function hold(value: Value, provided: Provided): unknown {
  if (isList(value)) return value.map((item) => hold(item, provided));
  return value instanceof WorldObject ? new Held(value, provided) : value;
}
