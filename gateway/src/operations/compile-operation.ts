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
import { executeIntrospection } from './introspection.ts';
import { OperationNotPlannedError } from '../plan/not-planned-error.ts';
import type { Plan } from '../plan/plan.ts';
import { findFragments } from '../document/fragments.ts';
import { conditionVariables } from '../document/operations.ts';
import { textToPlan } from './normal-form.ts';
import { readOwners, type Owners } from '../supergraph/field-owners.ts';
import { compilePlan, fetchesOf, type PlannedFetch } from '../fetch/compile-plan.ts';
import { compileProjection, type Projection } from '../response/projection.ts';
import type { Step } from '../fetch/execution-context.ts';
import { readRequiredWithArguments } from '../supergraph/required-arguments.ts';
import { collectFields } from '../document/selection.ts';
import { readTypeNames, type TypeNames } from '../supergraph/type-names.ts';

/** A supergraph, ready for its operations to be compiled. */
export interface Supergraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
  readonly owners: Owners;
  /** Names of fields that are planned under an alias whether or not the client gives one. */
  readonly aliased?: ReadonlySet<string>;
  readonly plan: Plan;
}

/** Reads a composed supergraph, of which clients see this schema, and which is planned over so. */
export function openSupergraph(
  supergraphSdl: string,
  schema: GraphQLSchema,
  plan: Plan,
): Supergraph {
  return {
    schema,
    types: readTypeNames(supergraphSdl),
    owners: readOwners(supergraphSdl),
    aliased: readRequiredWithArguments(supergraphSdl),
    plan,
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
  /**
   * The operation for the client's variables: at once where it is compiled for their conditions, else
   * when it is planned.
   *
   * @param client gives who asks, for planning
   * @throws OperationNotPlannedError, as a rejection
   */
  prepare(sent: Variables, client: () => string): Prepared | Promise<Prepared>;
  /**
   * Compiles it for every choice when those are few, else for some. Gives what each may ask.
   *
   * @throws OperationNotPlannedError
   */
  compileAll(client: string): AsyncIterable<readonly PlannedFetch[]>;
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
  const compile = async (variables: Variables, client: string): Promise<Compiled> => {
    const compiled = await compileOperation(supergraph, document, definition, variables, client);
    const choice = choiceOf(variables);
    if (choices.has(choice)) return compiled;
    if (choices.size >= MOST_CHOICES) {
      choices.clear();
      charge(-taken);
      taken = 0;
    }
    choices.set(choice, compiled.operation);
    taken += compiled.bytes;
    charge(compiled.bytes);
    return compiled;
  };

  return {
    prepare(sent, client) {
      const coerced = coerceVariables(schema, definition.variableDefinitions ?? [], sent);
      if ('errors' in coerced) return coerced;
      const { variables } = coerced;
      const operation = choices.get(choiceOf(variables));
      if (operation) return { operation, variables };
      return compile(variables, client()).then((compiled) => ({
        operation: compiled.operation,
        variables,
      }));
    },
    async *compileAll(client) {
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
        yield fetchesOf((await compile(variables, client)).planned);
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

/** A plan that is not in the form that plans have is none. */
function compileProven(
  plan: QueryPlan,
  context: Parameters<typeof compilePlan>[1],
  document: DocumentNode,
): Step {
  try {
    return compilePlan(plan, context);
  } catch (error) {
    const fault = { reason: 'MALFORMED_PLAN', path: [], message: String(error) };
    throw new OperationNotPlannedError(fault, document);
  }
}

const NOTHING = { plan: { kind: 'QueryPlan' } } as const;

async function compileOperation(
  { schema, types, plan, aliased }: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  client: string,
): Promise<Compiled> {
  const root = schema.getRootType(definition.operation);
  if (!root) throw new GraphQLError(`The graph offers no ${definition.operation}.`);
  const context = {
    schema,
    types,
    fragments: findFragments(document),
    variables,
    ...(aliased && { aliased }),
  };
  const fields = collectFields(context, root, [definition.selectionSet]);
  const text = textToPlan(context, definition, root);
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  const answer = text === undefined ? NOTHING : await plan(text, client);
  if ('fault' in answer) throw new OperationNotPlannedError(answer.fault, document);
  const { plan: planned } = answer;
  return {
    operation: {
      isMutation,
      step: compileProven(planned, { types, inOrder: isMutation }, document),
      project: compileProjection(context, root, fields, (field, values) =>
        executeIntrospection(schema, document, definition, field, values),
      ),
    },
    bytes: LEAST_BYTES + BYTES_PER_CHARACTER * (text ?? '').length,
    planned,
  };
}
