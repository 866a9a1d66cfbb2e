/** Compilation of an operation for one variant of its conditions: a plan, and a projection. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import type { Variables } from '@teei/platform/variables/variables.ts';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { findFragments } from '../document/fragments.ts';
import { collectFields } from '../document/selection.ts';
import { compilePlan } from '../fetch/compile-plan.ts';
import type { Step } from '../fetch/execution-context.ts';
import { OperationNotPlannedError } from '../plan/not-planned-error.ts';
import { compileProjection, type Projection } from '../response/projection.ts';
import { executeIntrospection } from './introspection.ts';
import { normalForm } from './normal-form.ts';
import type { Supergraph } from './supergraph.ts';

/** An operation, compiled for the values of its `@skip` and `@include` variables. */
export interface CompiledOperation {
  readonly isMutation: boolean;
  /** Fetches the data from the subgraphs. */
  readonly step: Step;
  /** Writes the client's response from the data. */
  readonly project: Projection;
}

/** A compiled operation with its plan. */
export interface Compilation {
  readonly operation: CompiledOperation;
  /** Bytes of memory that it takes, about. */
  readonly bytes: number;
  readonly plan: QueryPlan;
}

/** Measured: from 25 to 80 bytes for each character of the operation in normal form. */
const BYTES_PER_CHARACTER = 64;
const MIN_BYTES = 4_096;

/** Plan of an operation that fetches nothing. */
const EMPTY = { plan: { kind: 'QueryPlan' } } as const;

/**
 * Plans and compiles an operation.
 *
 * @param variables coerced, of which the conditions are read
 * @param client key of the client, by which planning takes turns
 * @throws OperationNotPlannedError
 */
export async function compileOperation(
  { schema, types, plan, aliased }: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  client: string,
): Promise<Compilation> {
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
  const text = normalForm(context, definition, root);
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  const planned = text === undefined ? EMPTY : await plan(text, client);
  if ('planError' in planned) throw new OperationNotPlannedError(planned.planError, document);
  return {
    operation: {
      isMutation,
      step: compileSteps(planned.plan, { types, inOrder: isMutation }, document),
      project: compileProjection(context, root, fields, (field, values) =>
        executeIntrospection(schema, document, definition, field, values),
      ),
    },
    bytes: MIN_BYTES + BYTES_PER_CHARACTER * (text ?? '').length,
    plan: planned.plan,
  };
}

/** @throws OperationNotPlannedError for a plan that is not of the form that plans have */
function compileSteps(
  plan: QueryPlan,
  context: Parameters<typeof compilePlan>[1],
  document: DocumentNode,
): Step {
  try {
    return compilePlan(plan, context);
  } catch (error) {
    const planError = { reason: 'MALFORMED_PLAN', path: [], message: String(error) };
    throw new OperationNotPlannedError(planError, document);
  }
}
