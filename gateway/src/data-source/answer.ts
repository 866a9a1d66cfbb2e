/** What both data sources share: from a request to a subgraph's answer, or the errors for its absence. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import {
  Kind,
  parse,
  type FieldNode,
  type GraphQLFormattedError,
  type SelectionSetNode,
} from 'graphql';
import type { GatewayContext, Work } from '../context.ts';

export interface DataSourceOptions {
  /** A subgraph that takes longer, in milliseconds, counts as down. */
  readonly timeout: number;
  /** Told why a subgraph did not answer. */
  readonly report: (error: unknown, subgraph: string) => void;
}

/** Asks a subgraph, counting the work it causes. Never rejects. */
export type SubgraphFetch = (
  request: SubgraphRequest,
  work: Work | undefined,
) => Promise<SubgraphAnswer>;

/** What a subgraph answered, or the errors that stand for its absence. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A subgraph, as the graph's own executor asks it and as Apollo's does. */
export interface DataSource extends GraphQLDataSource<GatewayContext> {
  readonly fetch: SubgraphFetch;
}

/**
 * A data source that asks in the given way. A subgraph that does not answer costs its own fields
 * only: each gets one SUBGRAPH_UNAVAILABLE error.
 *
 * @param ask rejects when there is no answer
 */
export function createDataSource(
  subgraph: string,
  options: DataSourceOptions,
  ask: (request: SubgraphRequest) => Promise<SubgraphResponse>,
): DataSource {
  const fetch: SubgraphFetch = async (request, work) => {
    try {
      if (work) work.subgraphRequests += 1;
      const response = await ask(request);
      if (work) work.statements += response.extensions.statements;
      return {
        ...(response.data !== undefined && { data: response.data }),
        ...(response.errors && { errors: [...response.errors] }),
      };
    } catch (error) {
      options.report(error, subgraph);
      return { data: null, errors: absentFields(request.query) };
    }
  };
  return {
    fetch,
    process(apollo) {
      const { query = '', operationName, variables } = apollo.request;
      // Health checks and schema loading have no client behind them.
      const context = 'incomingRequestContext' in apollo ? apollo.context : undefined;
      const viewer = context?.viewer ?? ANONYMOUS;
      return fetch({ query, operationName, variables, viewer }, context?.work);
    },
  };
}

/** The failure of a subgraph as a whole. */
export function unavailable(cause?: unknown): UnavailableError {
  return new UnavailableError('SUBGRAPH', 'A part of the graph did not answer in time.', { cause });
}

/**
 * One error for each field that the fetch was for. For entities the executor turns the path
 * `_entities.0` into the path of the first entity, so one error stands for all of them.
 */
function absentFields(query: string): GraphQLFormattedError[] {
  const { message, code } = unavailable();
  return fetchedPaths(query).map((path) => ({ message, path, extensions: { code } }));
}

function fetchedPaths(query: string): (string | number)[][] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return fieldsOf(operation.selectionSet).flatMap((field) =>
    field.name.value === '_entities'
      ? fieldsOf(field.selectionSet).map((entityField) => [keyOf(field), 0, keyOf(entityField)])
      : [[keyOf(field)]],
  );
}

/** The fields of a selection, those of inline fragments too, without `__typename`. */
function fieldsOf(selectionSet: SelectionSetNode | undefined): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
    return selection.kind === Kind.FIELD && selection.name.value !== '__typename'
      ? [selection]
      : [];
  });
}

function keyOf(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}
