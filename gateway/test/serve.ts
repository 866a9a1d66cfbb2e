/** Asks a gateway as its server does, as any viewer. */
import { ApolloServer } from '@apollo/server';
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../src/context/gateway-context.ts';
import type { DocumentStore } from '../src/operations/document-store.ts';
import type { Gateway } from '../src/supergraph/apollo-gateway.ts';

/** An operation to execute. */
export interface Ask {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer?: Viewer;
}

/** An answer to it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Serves what a gateway loads, without HTTP and without limits. */
export async function serve(gateway: Gateway, documentStore?: DocumentStore) {
  const server = new ApolloServer<GatewayContext>({
    gateway,
    ...(documentStore && { documentStore }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  const ask = async ({ query, variables = {}, viewer = ANONYMOUS }: Ask): Promise<Answer> => {
    const contextValue = { viewer, work: { subgraphRequests: 0, statements: 0 } };
    const { body } = await server.executeOperation(
      { query, variables: { ...variables } },
      { contextValue },
    );
    if (body.kind !== 'single') throw new TypeError('Expected one answer.');
    const { data, errors = [] } = body.singleResult;
    return plain({ data, errors });
  };
  return { server, ask };
}

/** Answer as a client reads it. */
export function plain({ data, errors }: Answer): Answer {
  const text = JSON.stringify(data);
  return { data: text === undefined ? undefined : JSON.parse(text), errors };
}
