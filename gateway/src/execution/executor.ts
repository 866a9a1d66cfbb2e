/** Executes clients' operations: what the graph's gateway does in place of Apollo's executor. */
import type { ApolloGateway } from '@apollo/gateway';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { clientKey, viewerKey, type GatewayContext } from '../context.ts';
import type { SubgraphFetch } from '../data-source/answer.ts';
import { OperationNotPlannedError } from '../plan/not-planned-error.ts';
import type { TellBroken } from './broken-answers.ts';
import { findOperation, operationsOf } from './document.ts';
import type { DocumentStore } from './document-store.ts';
import { copyOfEntity } from './entity.ts';
import { readOperation, type Prepared, type ReadOperation, type Supergraph } from './operation.ts';
import type { Owners } from './owners.ts';
import type { Violation } from './projection.ts';
import type { Fetch, FetchAnswer, Run } from './run.ts';
import { Underway } from './underway.ts';

/** One operation to execute. */
export interface ExecutionRequest {
  /** Valid against the supergraph's schema. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
}

/** An answer in GraphQL's form. */
export type ExecutionResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** Gives how a subgraph is asked; throws for one that nobody serves. */
export type FetchOf = (subgraph: string) => SubgraphFetch;

/** What an executor works with, besides a supergraph. */
export interface ExecutorOptions {
  readonly fetchOf: FetchOf;
  /** Does ahead of time what can be done for a request to a subgraph. */
  readonly prepareFetch: (subgraph: string, query: string) => void;
  /** Told how much memory was taken for what a document was compiled to. */
  readonly charge: DocumentStore['charge'];
  readonly tellBroken: TellBroken;
  /** Told of each request whose operation has no plan. */
  readonly onNotPlanned?: (error: OperationNotPlannedError) => void;
}

export interface Executor {
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
  /**
   * Compiles all operations of a valid document, ahead of time, a part at each step.
   *
   * @throws OperationNotPlannedError
   */
  compile(document: DocumentNode): AsyncIterable<void>;
}

/** Who plans ahead of time takes turns with clients, as one of them. */
const AHEAD = 'ahead of time';

/**
 * An executor for one supergraph. Operations are compiled once and kept for as long as their
 * documents are.
 */
export function createExecutor(
  supergraph: Supergraph,
  { fetchOf, prepareFetch, charge, tellBroken, onNotPlanned }: ExecutorOptions,
): Executor {
  const known = new WeakMap<OperationDefinitionNode, ReadOperation>();
  const fetches = new Underway<FetchAnswer>();

  const read = (document: DocumentNode, definition: OperationDefinitionNode): ReadOperation => {
    let operation = known.get(definition);
    if (!operation) {
      operation = readOperation(supergraph, document, definition, (bytes) =>
        charge(document, bytes),
      );
      known.set(definition, operation);
    }
    return operation;
  };

  const reportingRefusal = async (preparing: Promise<Prepared>): Promise<Prepared> => {
    try {
      return await preparing;
    } catch (error) {
      if (error instanceof OperationNotPlannedError) onNotPlanned?.(error);
      throw error;
    }
  };

  const execute: Executor['execute'] = async ({
    document,
    operationName,
    variables: sent,
    context,
  }) => {
    const definition = findOperation(document, operationName);
    const preparing = read(document, definition).prepare(sent, () => clientKey(context));
    const { waitFor = itself } = context;
    // What is compiled is executed in the same turn.
    const prepared =
      preparing instanceof Promise ? await reportingRefusal(waitFor(preparing)) : preparing;
    if ('errors' in prepared) return prepared;
    const { operation, variables } = prepared;
    const executeWith = async (fetch: Fetch): Promise<ExecutionResult> => {
      const run: Run = {
        data: {},
        united: new Set(),
        unknownTo: new Map(),
        isPlain: true,
        sent,
        errors: [],
        fetch,
        tellBroken,
      };
      await operation.step(run);
      const { data, violations } = await operation.project(run, variables);
      const broken = unexplained(violations, run, supergraph.owners);
      for (const { field } of broken) tellBroken(field, supergraph.owners(field));
      const errors = [...run.errors, ...broken.map(invalidAnswer)];
      return errors.length > 0 ? { data, errors } : { data };
    };
    if (operation.isMutation) {
      // A change that has begun is made to its end, whether or not its client waits for it.
      const result = await executeWith(alone(fetchOf, context));
      // Whoever asks from now on sees what was written.
      fetches.close();
      return result;
    }
    return executeWith(together(fetchOf, context, fetches));
  };

  return {
    execute,
    async *compile(document) {
      for (const definition of operationsOf(document)) {
        for await (const planned of read(document, definition).compileAll(AHEAD)) {
          yield;
          for (const { subgraph, query } of planned) yield prepareFetch(subgraph, query);
        }
      }
    },
  };
}

function itself<T>(result: T): T {
  return result;
}

function alone(fetchOf: FetchOf, { viewer, work }: GatewayContext): Fetch {
  return ({ subgraph, ...request }, gone) =>
    fetchOf(subgraph)({ ...request, viewer, signal: gone }, work);
}

/** Queries share what is under way, with those whom every subgraph would take for the same viewer. */
function together(
  fetchOf: FetchOf,
  context: GatewayContext,
  fetches: Underway<FetchAnswer>,
): Fetch {
  const send = alone(fetchOf, context);
  const viewer = viewerKey(context.viewer);
  return async (request) => {
    const key = `${viewer}\n${request.subgraph}\n${request.body}`;
    const { result, isShared } = await fetches.join(key, context.gone, (signal) =>
      send(request, signal),
    );
    return isShared && result.data ? { ...result, data: copyOfEntity(result.data) } : result;
  };
}

/**
 * What the schema does not allow is an error, unless a subgraph has told why it is so, at the same
 * fields, above them or below: by an error, or by null for the object, which is then as one that does
 * not exist. An error about objects in a list is told once for all of them.
 */
function unexplained(
  violations: readonly Violation[],
  { errors, unknownTo }: Run,
  owners: Owners,
): Violation[] {
  const explanations = errors.map(({ path }) => fieldsOf(path ?? []));
  return violations.filter(({ path, field, entity }) => {
    const fields = fieldsOf(path);
    if (explanations.some((other) => isPrefix(other, fields) || isPrefix(fields, other))) {
      return false;
    }
    explanations.push(fields);
    const unknown = entity && unknownTo.get(entity);
    return !(unknown && owners(field).some((owner) => unknown.has(owner)));
  });
}

function invalidAnswer({ message, path }: Violation): GraphQLError {
  return new GraphQLError(message, { path, extensions: withCode('INVALID_ANSWER') });
}

function fieldsOf(path: readonly (string | number)[]): readonly (string | number)[] {
  return path.filter((part) => typeof part === 'string');
}

function isPrefix(
  shorter: readonly (string | number)[],
  longer: readonly (string | number)[],
): boolean {
  return shorter.length <= longer.length && shorter.every((part, at) => part === longer[at]);
}
