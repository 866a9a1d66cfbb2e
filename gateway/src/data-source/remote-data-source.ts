/** Asks a subgraph over HTTP, on kept-alive connections, with a signature that says who asks. */
import { createSigner } from '@teei/platform/subgraph/signature.ts';
import { Pool } from 'undici';
import {
  createDataSource,
  unavailable,
  type DataSource,
  type DataSourceOptions,
} from './data-source.ts';
import { isPlainJson } from '../json/json-text.ts';
import { isResponseTo, readFetch } from './fetch-form.ts';
import { decodeBody } from './decode-body.ts';
import { readResponse } from './graphql-response.ts';
import { post, PostError, type PostResponse } from './post.ts';

export interface RemoteOptions extends DataSourceOptions {
  /** Its GraphQL endpoint, asked as it stands: path and query string are the subgraph's affair. */
  readonly url: string;
  /** Shared with the subgraph. Without one, requests go unsigned (foreign subgraphs). */
  readonly secret: string | undefined;
  /** Largest answer in bytes. */
  readonly responseLimit: number;
  /** Most connections at once. */
  readonly connections: number;
}

/** What GraphQL over HTTP has clients say: the first tells a response from an error page by itself. */
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** A data source of the gateway over a subgraph elsewhere, and how to close its connections. */
export function createRemoteDataSource(
  name: string,
  options: RemoteOptions,
): DataSource & { close(): Promise<void> } {
  const { origin, pathname, search, username, password } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: options.connections,
    headersTimeout: options.timeout,
    bodyTimeout: options.timeout,
    connect: { timeout: options.timeout },
    maxResponseSize: options.responseLimit,
  });
  const sign = options.secret === undefined ? undefined : createSigner(options.secret, name);

  const path = `${pathname}${search}`;
  const { timeout, responseLimit } = options;
  const constantHeaders = {
    'content-type': 'application/json',
    accept: ACCEPT,
    ...(username !== '' && { authorization: basicAuthorization(username, password) }),
  };

  const source = createDataSource(name, options, async (request) => {
    const { query, operationName, variables, viewer, signal } = request;
    const { body = JSON.stringify({ query, operationName, variables }) } = request;
    const headers = { ...constantHeaders, ...sign?.(viewer, body) };
    const send = (): Promise<PostResponse> => post(pool, { path, headers, body, timeout, signal });
    const answer = await send().catch((error: unknown) => {
      const isWorthAnother =
        error instanceof PostError && error.wasUnanswered && !readFetch(query).isMutation;
      if (!isWorthAnother) throw error;
      return send();
    });
    const text = await decodeBody(answer, responseLimit);
    const given = readResponse(answer, text);
    if ('fault' in given) throw unavailable(`${name} ${given.fault}`);
    if (!isResponseTo({ query, variables }, given)) {
      throw unavailable(`${name} answered something else than was asked`);
    }
    return { ...given, isPlain: isPlainJson(text) };
  });
  return { ...source, close: () => pool.close() };
}

function basicAuthorization(username: string, password: string): string {
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
