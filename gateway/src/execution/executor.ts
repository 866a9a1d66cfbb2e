/** Executes clients' operations: what the graph's gateway does in place of Apollo's executor. */
import type { ApolloGateway } from '@apollo/gateway';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { GraphQLError, type DocumentNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { SubgraphFetch } from '../data-source/answer.ts';
import { readOperation, type Supergraph } from './operation.ts';
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

/**
 * An executor for one supergraph. Operations are compiled once and kept for as long as the server
 * keeps their documents.
 */
export function createExecutor(
  supergraph: Supergraph,
  fetchOf: FetchOf,
): (request: ExecutionRequest) => Promise<ExecutionResult> {
  const known = new WeakMap<DocumentNode, Map<string | undefined, ReadOperation>>();
  const shared = new SharedFetches();

  const operationOf = (document: DocumentNode, name: string | undefined): ReadOperation => {
    const ofDocument = known.get(document) ?? new Map<string | undefined, ReadOperation>();
    known.set(document, ofDocument);
    let operation = ofDocument.get(name);
    if (!operation) {
      operation = readOperation(supergraph, document, name);
      ofDocument.set(name, operation);
    }
    return operation;
  };

  return async ({ document, operationName, variables: sent, context }) => {
    const prepared = operationOf(document, operationName)(sent);
    if ('faults' in prepared) return { errors: prepared.faults };
    const { operation, variables } = prepared;
    const fetch = operation.isMutation
      ? alone(fetchOf, context)
      : together(fetchOf, context, shared);
    const run: Run = { data: {}, isPlain: true, sent, errors: [], fetch };
    await operation.step(run);
    // Whoever asks from now on sees what was written.
    if (operation.isMutation) shared.close();
    const { data, violations } = operation.project(run.data, variables, run.isPlain);
    const errors = [...run.errors, ...unexplained(violations, run.errors)];
    return errors.length > 0 ? { data, errors } : { data };
  };
}

type ReadOperation = ReturnType<typeof readOperation>;

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
function unexplained(
  violations: readonly Violation[],
  told: readonly GraphQLError[],
): GraphQLError[] {
  const explanations = told.map(({ path }) => fieldsOf(path ?? []));
  return violations.flatMap(({ message, path }) => {
    const fields = fieldsOf(path);
    if (explanations.some((other) => isPrefix(other, fields) || isPrefix(fields, other))) return [];
    explanations.push(fields);
    return [new GraphQLError(message, { path, extensions: { code: 'INVALID_ANSWER' } })];
  });
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
