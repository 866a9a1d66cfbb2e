/** Asks a subgraph over HTTP, on kept-alive connections, with a signature that says who asks. */
import { createSigner } from '@teei/platform/subgraph/signature.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import { Pool } from 'undici';
import { z } from 'zod';
import {
  createDataSource,
  unavailable,
  type DataSource,
  type DataSourceOptions,
} from './answer.ts';
import { isAnswerTo } from './fetch.rules.ts';

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

/** Taken as it is: a copy would lose what a client calls `__proto__`. */
const dataForm = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** A subgraph's answer as far as the gateway depends on it. */
const answer = z.object({
  data: dataForm.nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  extensions: z.object({ statements: z.number().default(0) }).default({ statements: 0 }),
});

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

  const source = createDataSource(
    name,
    options,
    async ({ query, operationName, variables, viewer }) => {
      const some = Object.keys(variables ?? {}).length > 0;
      const body = JSON.stringify({ query, operationName, ...(some && { variables }) });
      const response = await pool.request({
        method: 'POST',
        path: pathname === '/' ? '/graphql' : pathname,
        headers: { 'content-type': 'application/json', ...sign?.(viewer, body) },
        body,
        signal: AbortSignal.timeout(options.timeout),
      });
      const parsed = answer.safeParse(await response.body.json());
      if (response.statusCode !== 200 || !parsed.success) {
        throw unavailable(`${name} answered ${response.statusCode}`);
      }
      const given = readAnswer(parsed.data);
      if (!isAnswerTo({ query, variables }, given)) {
        throw unavailable(`${name} answered something else than was asked`);
      }
      return given;
    },
  );
  return { ...source, close: () => pool.close() };
}

function readAnswer({ data, errors, extensions }: z.infer<typeof answer>): SubgraphResponse {
  return {
    ...(data !== undefined && { data }),
    ...(errors && {
      errors: errors.map(({ message, path, extensions: facts }) => ({
        message,
        ...(path && { path }),
        ...(facts && { extensions: facts }),
      })),
    }),
    extensions,
  };
}
