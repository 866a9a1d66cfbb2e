/** Compares what the executor answers over synthetic subgraphs with what one schema answers. */
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { parse, type GraphQLError } from 'graphql';
import { createExecutor, type Executor } from '../../src/operations/executor.ts';
import { openSupergraph } from '../../src/operations/supergraph.ts';
import { OperationNotPlannedError } from '../../src/plan/not-planned-error.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planApart } from '../plan-apart.ts';
import type { RandomOperation } from '../random-operations.ts';
import {
  openFederation,
  type FederationOptions,
  type SyntheticFederation,
} from './open-federation.ts';

/** A wrong answer. */
export interface Finding {
  /**
   * Other data without an error; with an error; no answer at all; an operation that is not planned
   * and is told so.
   */
  readonly kind: 'silent' | 'error' | 'failed' | 'refused';
  readonly expected: unknown;
  readonly actual: unknown;
  readonly errors: readonly string[];
  /** Requests that no subgraph should have received. */
  readonly misuses: readonly string[];
}

export interface Comparison {
  readonly federation: SyntheticFederation;
  /** Executes an operation both ways; undefined when the answers agree. */
  readonly compare: (operation: RandomOperation) => Promise<Finding | undefined>;
}

export interface ComparisonOptions extends FederationOptions {
  /** Plans; all planners in their order when not said. */
  readonly plan?: Plan;
}

/** Opens the synthetic federation of a supergraph, with an executor over it. */
export function openComparison(
  supergraphSdl: string,
  { plan = planApart(supergraphSdl), ...options }: ComparisonOptions,
): Comparison {
  const federation = openFederation(supergraphSdl, options);
  const executor = createExecutor(openSupergraph(supergraphSdl, federation.schema, plan), {
    fetchOf: (name) => federation.fetchOf(name),
    prepareFetch: () => undefined,
    charge: () => undefined,
    reportInvalidField: () => undefined,
  });
  return { federation, compare: (operation) => compare(federation, executor, operation) };
}

async function compare(
  federation: SyntheticFederation,
  executor: Executor,
  { query, variables }: RandomOperation,
): Promise<Finding | undefined> {
  const document = parse(query);
  const { observed } = federation;
  federation.reset();
  const right = await federation.reference(document, variables);
  const expected = { data: plain(right.data), changes: [...observed.changes] };
  federation.reset();
  const context = { viewer: ANONYMOUS, work: { subgraphRequests: 0, statements: 0 } };
  try {
    const own = await executor.execute({ document, operationName: undefined, variables, context });
    const refusal = own.errors?.find((error) => error instanceof OperationNotPlannedError);
    if (refusal) throw refusal;
    const errors = (own.errors ?? []).map(messageOf);
    const actual = { data: plain(own.data), changes: [...observed.changes] };
    const isRight = JSON.stringify(actual) === JSON.stringify(expected);
    const mayFail = (right.errors ?? []).length > 0;
    if (isRight && (errors.length === 0 || mayFail)) return undefined;
    return {
      kind: errors.length > 0 ? 'error' : 'silent',
      expected,
      actual,
      errors,
      misuses: [...observed.misuses],
    };
  } catch (error) {
    const nothing = { expected, actual: undefined, misuses: [] };
    if (!(error instanceof OperationNotPlannedError)) {
      return { ...nothing, kind: 'failed', errors: [String(error)] };
    }
    const { reason, path, message } = error.planError;
    return { ...nothing, kind: 'refused', errors: [`${reason} ${path.join('.')}: ${message}`] };
  }
}

/** Data as a client reads it. */
function plain(data: unknown): unknown {
  return data === undefined ? undefined : JSON.parse(JSON.stringify(data));
}

function messageOf({ message, path = [] }: GraphQLError): string {
  return `${path.join('.')}: ${message}`;
}
