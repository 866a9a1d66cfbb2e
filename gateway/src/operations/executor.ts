/** Execution of clients' operations, in place of Apollo's executor. */
import type { ApolloGateway } from '@apollo/gateway';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { inSpan } from '@teei/platform/telemetry/tracing.ts';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { clientKey, type GatewayContext } from '../context/gateway-context.ts';
import type { FetchResponse } from '../data-source/data-source.ts';
import { findOperation, operationsOf } from '../document/operations.ts';
import type { ExecutionContext, Fetch } from '../fetch/execution-context.ts';
import { InFlight } from '../in-flight/in-flight.ts';
import { OperationNotPlannedError } from '../plan/not-planned-error.ts';
import type { ReportInvalidField } from '../response/invalid-responses.ts';
import type { Violation } from '../response/projection-state.ts';
import { unexplainedViolations } from '../response/unexplained-violations.ts';
import { describePlanning, inOperationSpan } from './operation-span.ts';
import type { DocumentStore } from './document-store.ts';
import {
  createOperationCompiler,
  type OperationCompiler,
  type PreparedOperation,
} from './operation-compiler.ts';
import { fetchAlone, fetchShared, type FetchOf } from './subgraph-fetch.ts';
import type { Supergraph } from './supergraph.ts';

/** One operation to execute. */
export interface ExecutionRequest {
  /** Valid against the supergraph's schema. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
}

/** Result in the form of the GraphQL specification. */
export type ExecutionResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** Services of an executor, for whatever supergraph. */
export interface ExecutorOptions {
  readonly fetchOf: FetchOf;
  /** Reads the query of a request to a subgraph, ahead of the first request with it. */
  readonly prepareFetch: (subgraph: string, query: string) => void;
  /** Called with the bytes of memory that a compiled document takes. */
  readonly charge: DocumentStore['charge'];
  readonly reportInvalidField: ReportInvalidField;
  /** Called for each request whose operation has no plan. */
  readonly onNotPlanned?: (error: OperationNotPlannedError) => void;
}

export interface Executor {
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
  /**
   * Compiles all operations of a valid document ahead of time, a part at each step.
   *
   * @throws OperationNotPlannedError
   */
  compile(document: DocumentNode): AsyncIterable<void>;
}

/** Client of operations that are planned ahead of time, in the planner's queue. */
const AHEAD_OF_TIME = 'ahead of time';

/**
 * Creates an executor for one supergraph. Operations are compiled once and kept for as long as their
 * documents are.
 */
export function createExecutor(
  supergraph: Supergraph,
  { fetchOf, prepareFetch, charge, reportInvalidField, onNotPlanned }: ExecutorOptions,
): Executor {
  const compilers = new WeakMap<OperationDefinitionNode, OperationCompiler>();
  const fetches = new InFlight<FetchResponse>();

  const compilerOf = (
    document: DocumentNode,
    definition: OperationDefinitionNode,
  ): OperationCompiler => {
    let compiler = compilers.get(definition);
    if (!compiler) {
      compiler = createOperationCompiler(supergraph, document, definition, (bytes) =>
        charge(document, bytes),
      );
      compilers.set(definition, compiler);
    }
    return compiler;
  };

  const reportingFailure = async (
    preparing: Promise<PreparedOperation>,
  ): Promise<PreparedOperation> => {
    try {
      return await preparing;
    } catch (error) {
      if (error instanceof OperationNotPlannedError) onNotPlanned?.(error);
      throw error;
    }
  };

  const executeInSpan: Executor['execute'] = (request) =>
    inOperationSpan(
      () => findOperation(request.document, request.operationName),
      () => execute(request),
    );

  const execute: Executor['execute'] = async ({
    document,
    operationName,
    variables: sent,
    context,
  }) => {
    const definition = findOperation(document, operationName);
    const preparing = compilerOf(document, definition).prepare(sent, () => clientKey(context));
    const { waitFor = identity } = context;
    // A compiled operation is executed in the same turn of the event loop.
    const prepared =
      preparing instanceof Promise
        ? await inSpan(describePlanning, () => reportingFailure(waitFor(preparing)))
        : preparing;
    if ('errors' in prepared) return prepared;
    const { operation, variables } = prepared;
    const executeWith = async (fetch: Fetch): Promise<ExecutionResult> => {
      const execution: ExecutionContext = {
        data: {},
        deduplicated: new Set(),
        notFoundIn: new Map(),
        isPlain: true,
        variables: sent,
        errors: [],
        fetch,
        reportInvalidField,
      };
      await operation.step(execution);
      const { data, violations } = await operation.project(execution, variables);
      const invalid = unexplainedViolations(violations, execution, supergraph.owners);
      for (const { field } of invalid) reportInvalidField(field, supergraph.owners(field));
      const errors = [...execution.errors, ...invalid.map(invalidFieldError)];
      return errors.length > 0 ? { data, errors } : { data };
    };
    if (operation.isMutation) {
      // Executed to its end, also when its client has gone.
      const result = await executeWith(fetchAlone(fetchOf, context));
      // Later requests read what it wrote.
      fetches.close();
      return result;
    }
    return executeWith(fetchShared(fetchOf, context, fetches));
  };

  return {
    execute: executeInSpan,
    async *compile(document) {
      for (const definition of operationsOf(document)) {
        for await (const planned of compilerOf(document, definition).compileAll(AHEAD_OF_TIME)) {
          yield;
          for (const { subgraph, query } of planned) yield prepareFetch(subgraph, query);
        }
      }
    },
  };
}

function identity<T>(result: T): T {
  return result;
}

function invalidFieldError({ message, path }: Violation): GraphQLError {
  return new GraphQLError(message, { path, extensions: withCode('INVALID_ANSWER') });
}
