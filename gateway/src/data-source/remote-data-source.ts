/** Asks a subgraph over HTTP, on kept-alive connections, with a signature that says who asks. */
import { createSigner } from '@teei/platform/subgraph/signature.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'undici';
import { z } from 'zod';
import {
  createDataSource,
  unavailable,
  type DataSource,
  type DataSourceOptions,
} from './answer.ts';
import { isEntity } from '../execution/entity.ts';
import { isPlainJson } from '../execution/json-text.ts';
import { isAnswerTo, readFetch } from './fetch.rules.ts';
import { post, PostError, type PostAnswer } from './post.ts';

export interface RemoteOptions extends DataSourceOptions {
  /** Base URL of the subgraph; it answers at its path, `/graphql` when it has none. */
  readonly url: string;
  /** Shared with the subgraph. Without one, requests go unsigned (foreign subgraphs). */
  readonly secret: string | undefined;
  /** Largest answer in bytes. */
  readonly responseLimit: number;
  /** Most connections at once. */
  readonly connections: number;
}

const errorsForm = z.array(
  z.object({
    message: z.string(),
    path: z.array(z.union([z.string(), z.number()])).optional(),
    extensions: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** A data source of the gateway over a subgraph elsewhere, and how to close its connections. */
export function createRemoteDataSource(
  name: string,
  options: RemoteOptions,
): DataSource & { close(): Promise<void> } {
  const { origin, pathname } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.connections,
    headersTimeout: options.timeout,
    bodyTimeout: options.timeout,
    connect: { timeout: options.timeout },
    maxResponseSize: options.responseLimit,
  });
  const sign = options.secret === undefined ? undefined : createSigner(options.secret, name);

  const path = pathname === '/' ? '/graphql' : pathname;
  const { timeout } = options;

  const source = createDataSource(name, options, async (request) => {
    const { query, operationName, variables, viewer, signal } = request;
    const { body = JSON.stringify({ query, operationName, variables }) } = request;
    const headers = { 'content-type': 'application/json', ...sign?.(viewer, body) };
    const send = (): Promise<PostAnswer> => post(pool, { path, headers, body, timeout, signal });
    const { status, text } = await send().catch((error: unknown) => {
      const isWorthAnother =
        error instanceof PostError && error.wasUnanswered && !readFetch(query).isMutation;
      if (!isWorthAnother) throw error;
      return send();
    });
    const given = readAnswer(text);
    if (status !== 200 || !given) throw unavailable(`${name} answered ${status}`);
    if (!isAnswerTo({ query, variables }, given)) {
      throw unavailable(`${name} answered something else than was asked`);
    }
    return { ...given, isPlain: isPlainJson(text) };
  });
  return { ...source, close: () => pool.close() };
}

/** @returns undefined for what is no answer in GraphQL's form, as far as the gateway depends on it */
function readAnswer(text: string): SubgraphResponse | undefined {
  const answer: unknown = JSON.parse(text);
  if (!isEntity(answer)) return undefined;
  const { data, errors, extensions } = answer;
  // Data is taken as it is: a copy would lose what a client calls `__proto__`.
  if (data !== undefined && data !== null && !isEntity(data)) return undefined;
  const told = errors === undefined ? undefined : errorsForm.safeParse(errors);
  if (told && !told.success) return undefined;
  const statements = isEntity(extensions) ? extensions['statements'] : 0;
  return {
    ...(data !== undefined && { data }),
    ...(told && { errors: told.data.map(withoutAbsent) }),
    extensions: { statements: typeof statements === 'number' ? statements : 0 },
  };
}

function withoutAbsent({
  message,
  path,
  extensions,
}: z.infer<typeof errorsForm>[number]): GraphQLFormattedError {
  return { message, ...(path && { path }), ...(extensions && { extensions }) };
}
