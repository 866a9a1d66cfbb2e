/** An operation, compiled once for each choice of its conditions: its plan, and its answer's shape. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { coerceVariables, type Variables } from '@teei/platform/variables/variables.ts';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { answerIntrospection, conditionVariables, findFragments } from './document.ts';
import { textToPlan } from './normal-form.ts';
import { readOwners, type Owners } from './owners.ts';
import { compilePlan, fetchesOf, type PlannedFetch } from './plan.ts';
import { createPlanner, type Plan } from './planner.ts';
import { compileProjection, type Projection } from './projection.ts';
import type { Step } from './run.ts';
import { collectFields } from './selection.ts';
import { readTypeNames, type TypeNames } from './type-names.ts';

/** A supergraph, ready for its operations to be compiled. */
export interface Supergraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
  readonly owners: Owners;
  readonly plan: Plan;
}

/** Reads a composed supergraph, of which clients see this schema. */
export function openSupergraph(
  supergraphSdl: string,
  schema: GraphQLSchema,
  createPlan = createPlanner,
): Supergraph {
  return {
    schema,
    types: readTypeNames(supergraphSdl),
    owners: readOwners(supergraphSdl),
    plan: createPlan(supergraphSdl),
  };
}

/** An operation for one choice of its conditions. */
export interface Operation {
  readonly isMutation: boolean;
  /** Asks the subgraphs. */
  readonly step: Step;
  /** Shapes what they answered. */
  readonly project: Projection;
}

/** Either the errors of the variables, or the operation with its coerced variables. */
export type Prepared =
  | { readonly errors: readonly GraphQLError[] }
  | { readonly operation: Operation; readonly variables: Variables };

/** An operation of a document, which is compiled for each choice of its conditions. */
export interface ReadOperation {
  /** Compiles it where the conditions of the client's variables are new. */
  prepare(sent: Variables): Prepared;
  /** Compiles it for every choice when those are few, else for some. Gives what each may ask. */
  compileAll(): Iterable<readonly PlannedFetch[]>;
}

/** Choices of conditions that an operation is kept compiled for, and is compiled for ahead of time. */
const MOST_CHOICES = 64;
const MOST_CHOICES_AHEAD = 16;

/** Measured: from 25 to 80 for each character of the text that is planned. */
const BYTES_PER_CHARACTER = 64;
const LEAST_BYTES = 4_096;

/**
 * Reads an operation of a document that is valid against the supergraph's schema.
 *
 * @param charge told how much more memory is taken, in bytes, and, below zero, how much less
 */
export function readOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  charge: (bytes: number) => void,
): ReadOperation {
  const { schema } = supergraph;
  const conditions = conditionVariables(document);
  const choices = new Map<string, Operation>();
  let taken = 0;

  const choiceOf = (variables: Variables): string =>
    conditions.map((name) => String(variables[name])).join();
  const compile = (variables: Variables): Compiled => {
    if (choices.size >= MOST_CHOICES) {
      choices.clear();
      charge(-taken);
      taken = 0;
    }
    const compiled = compileOperation(supergraph, document, definition, variables);
    choices.set(choiceOf(variables), compiled.operation);
    taken += compiled.bytes;
    charge(compiled.bytes);
    return compiled;
  };

  return {
    prepare(sent) {
      const coerced = coerceVariables(schema, definition.variableDefinitions ?? [], sent);
      if ('errors' in coerced) return coerced;
      const { variables } = coerced;
      const operation = choices.get(choiceOf(variables)) ?? compile(variables).operation;
      return { operation, variables };
    },
    *compileAll() {
      const declared = new Set(
        (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
      );
      const open = conditions.filter((name) => declared.has(name));
      for (let choice = 0; choice < Math.min(2 ** open.length, MOST_CHOICES_AHEAD); choice += 1) {
        const values = open.map((name, bit): [string, boolean] => [
          name,
          ((choice >> bit) & 1) === 1,
        ]);
        const variables = Object.fromEntries(values);
        if (choices.has(choiceOf(variables))) continue;
        yield fetchesOf(compile(variables).planned);
      }
    },
  };
}

interface Compiled {
  readonly operation: Operation;
  /** What it takes of memory, about. */
  readonly bytes: number;
  readonly planned: QueryPlan;
}

function compileOperation(
  { schema, types, plan }: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): Compiled {
  const root = schema.getRootType(definition.operation);
  if (!root) throw new GraphQLError(`The graph offers no ${definition.operation}.`);
  const context = { schema, types, fragments: findFragments(document), variables };
  const fields = collectFields(context, root, [definition.selectionSet]);
  const text = textToPlan(context, definition, root);
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  const planned: QueryPlan = text === undefined ? { kind: 'QueryPlan' } : plan(text);
  return {
    operation: {
      isMutation,
      step: compilePlan(planned, { types, inOrder: isMutation }),
      project: compileProjection(context, root, fields, (field, values) =>
        answerIntrospection(schema, document, definition, field, values),
      ),
    },
    bytes: LEAST_BYTES + BYTES_PER_CHARACTER * (text ?? '').length,
    planned,
  };
}
