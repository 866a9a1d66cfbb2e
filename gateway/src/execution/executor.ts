/** Executes clients' operations: what the graph's gateway does in place of Apollo's executor. */
import type { ApolloGateway } from '@apollo/gateway';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { SubgraphFetch } from '../data-source/answer.ts';
import type { TellBroken } from './broken-answers.ts';
import { findOperation, operationsOf } from './document.ts';
import type { DocumentStore } from './document-store.ts';
import { readOperation, type ReadOperation, type Supergraph } from './operation.ts';
import type { Violation } from './projection.ts';
import type { Fetch, FetchRequest, Run } from './run.ts';
import { SharedFetches } from './shared-fetches.ts';

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
}

export interface Executor {
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
  /** Compiles all operations of a valid document, ahead of time, a part at each step. */
  compile(document: DocumentNode): Iterable<void>;
}

/**
 * An executor for one supergraph. Operations are compiled once and kept for as long as their
 * documents are.
 */
export function createExecutor(
  supergraph: Supergraph,
  { fetchOf, prepareFetch, charge, tellBroken }: ExecutorOptions,
): Executor {
  const known = new WeakMap<OperationDefinitionNode, ReadOperation>();
  const shared = new SharedFetches();

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

  const execute: Executor['execute'] = async ({
    document,
    operationName,
    variables: sent,
    context,
  }) => {
    const prepared = read(document, findOperation(document, operationName)).prepare(sent);
    if ('faults' in prepared) return { errors: prepared.faults };
    const { operation, variables } = prepared;
    const fetch = operation.isMutation
      ? alone(fetchOf, context)
      : together(fetchOf, context, shared);
    const run: Run = { data: {}, sent, errors: [], fetch, tellBroken };
    await operation.step(run);
    // Whoever asks from now on sees what was written.
    if (operation.isMutation) shared.close();
    const { data, violations } = operation.project(run.data, variables);
    const broken = unexplained(violations, run.errors);
    for (const { field } of broken) tellBroken(field, supergraph.owners(field));
    const errors = [...run.errors, ...broken.map(invalidAnswer)];
    return errors.length > 0 ? { data, errors } : { data };
  };

  return {
    execute,
    *compile(document) {
      for (const definition of operationsOf(document)) {
        for (const { fetches } of read(document, definition).compileAll()) {
          yield;
          for (const { subgraph, query } of fetches) yield prepareFetch(subgraph, query);
        }
      }
    },
  };
}

function alone(fetchOf: FetchOf, { viewer, work }: GatewayContext): Fetch {
  return ({ subgraph, ...request }) => fetchOf(subgraph)({ ...request, viewer }, work);
}

/** Queries share what is under way, with those whom every subgraph would take for the same viewer. */
function together(fetchOf: FetchOf, context: GatewayContext, shared: SharedFetches): Fetch {
  const send = alone(fetchOf, context);
  const viewer = viewerKey(context.viewer);
  return (request) => shared.ask(`${viewer}\n${requestKey(request)}`, () => send(request));
}

/** All that subgraphs are told of a viewer: class, tenant, identity, role and scopes. */
function viewerKey(viewer: Viewer): string {
  return JSON.stringify(viewer);
}

function requestKey({ subgraph, query, operationName, variables }: FetchRequest): string {
  return JSON.stringify([subgraph, query, operationName, variables]);
}

/**
 * What the schema does not allow is an error, unless a subgraph has told why it is so: at the same
 * fields, above them or below. An error about objects in a list is told once for all of them.
 */
function unexplained(violations: readonly Violation[], told: readonly GraphQLError[]): Violation[] {
  const explanations = told.map(({ path }) => fieldsOf(path ?? []));
  return violations.filter(({ path }) => {
    const fields = fieldsOf(path);
    if (explanations.some((other) => isPrefix(other, fields) || isPrefix(fields, other))) {
      return false;
    }
    explanations.push(fields);
    return true;
  });
}

function invalidAnswer({ message, path }: Violation): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code: 'INVALID_ANSWER' } });
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
