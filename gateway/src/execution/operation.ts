/** An operation, compiled once for each choice of its conditions: its plan, and its answer's shape. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import {
  answerIntrospection,
  conditionVariables,
  findFragments,
  findOperation,
} from './document.ts';
import { textToPlan } from './normal-form.ts';
import { compilePlan } from './plan.ts';
import type { Plan } from './planner.ts';
import { compileProjection, type Projection } from './projection.ts';
import type { Step } from './run.ts';
import { collectFields } from './selection.ts';
import type { TypeNames } from './type-names.ts';

/** A supergraph, ready for its operations to be compiled. */
export interface Supergraph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
  readonly plan: Plan;
}

/** An operation for one choice of its conditions. */
export interface Operation {
  /** Different for each. */
  readonly id: number;
  readonly isMutation: boolean;
  /** Asks the subgraphs. */
  readonly step: Step;
  /** Shapes what they answered. */
  readonly project: Projection;
}

/** What is wrong with an operation's variables, or the operation with what they are. */
export type Prepared =
  | { readonly faults: readonly GraphQLError[] }
  | { readonly operation: Operation; readonly variables: Variables };

type Variables = Readonly<Record<string, unknown>>;

/** Choices of conditions that an operation is kept compiled for. */
const MOST_CHOICES = 64;

/**
 * Reads the operation of a document that is valid against the supergraph's schema.
 *
 * @returns a function that takes the client's variables, and compiles the operation where their
 *   conditions are new
 */
export function readOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
): (sent: Variables) => Prepared {
  const { schema } = supergraph;
  const definition = findOperation(document, operationName);
  const conditions = conditionVariables(document);
  const choices = new Map<string, Operation>();
  return (sent) => {
    const read = getVariableValues(schema, definition.variableDefinitions ?? [], sent);
    const { coerced: variables, errors: faults } = read;
    if (!variables) return { faults: faults ?? [] };
    const choice = conditions.map((name) => String(variables[name])).join();
    let operation = choices.get(choice);
    if (!operation) {
      operation = compileOperation(supergraph, document, definition, variables);
      if (choices.size >= MOST_CHOICES) choices.clear();
      choices.set(choice, operation);
    }
    return { operation, variables };
  };
}

/** Operations that were compiled so far. */
let operations = 0;

function compileOperation(
  { schema, types, plan }: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): Operation {
  const root = schema.getRootType(definition.operation);
  if (!root) throw new GraphQLError(`The graph offers no ${definition.operation}.`);
  const context = { schema, fragments: findFragments(document), variables };
  const fields = collectFields(context, root, [definition.selectionSet]);
  const text = textToPlan(context, definition, root);
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  const planned: QueryPlan = text === undefined ? { kind: 'QueryPlan' } : plan(text);
  operations += 1;
  return {
    id: operations,
    isMutation,
    step: compilePlan(planned, { types, inOrder: isMutation }),
    project: compileProjection(context, root, fields, (field, values) =>
      answerIntrospection(schema, document, definition, field, values),
    ),
  };
}
