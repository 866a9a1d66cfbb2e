/** Data source over a subgraph elsewhere: in frames or by HTTP on kept-alive connections, signed with the viewer. */
import { createSigner } from '@teei/platform/subgraph/signature.ts';
import { scopeHeaders } from '@teei/platform/telemetry/request-scope.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import {
  createDataSource,
  unavailable,
  type DataSource,
  type DataSourceOptions,
} from './data-source.ts';
import { ConnectionPool, PostError } from '../http-client/connection-pool.ts';
import { FramePool } from '../http-client/frame-pool.ts';
import type { HttpResponse } from '../http-client/response-reader.ts';
import { isPlainJson } from '../json/json-text.ts';
import { isResponseTo, readFetch } from './fetch-form.ts';
import { decodeBody } from './decode-body.ts';
import { readResponse } from './graphql-response.ts';

export interface RemoteOptions extends DataSourceOptions {
  /** GraphQL endpoint, with whatever path and query string it has. */
  readonly url: string;
  /** Shared with the subgraph. Without one, requests go unsigned (foreign subgraphs). */
  readonly secret: string | undefined;
  /** Maximum size of a response in bytes. */
  readonly responseLimit: number;
  /** Maximum number of requests at a time. */
  readonly connections: number;
  /** Called when the subgraph takes no frames on a connection. */
  readonly onFramesRefused?: () => void;
}

/** Media types of GraphQL over HTTP (section 5.1): the first tells a response from an error page. */
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** Creates a data source over a subgraph elsewhere; `close` ends its connections. */
export function createRemoteDataSource(
  name: string,
  options: RemoteOptions,
): DataSource & { close(): Promise<void> } {
  const url = new URL(options.url);
  const { pathname, search, username, password } = url;
  const { connections, responseLimit, onFramesRefused = () => undefined } = options;
  const poolOptions = { url, connections, responseLimit };
  const sign = options.secret === undefined ? undefined : createSigner(options.secret, name);
  const pool = sign
    ? new FramePool({
        ...poolOptions,
        signUpgrade: () => sign({ viewer: ANONYMOUS }, ''),
        onRefused: onFramesRefused,
      })
    : new ConnectionPool(poolOptions);

  const path = `${pathname}${search}`;
  const constantHeaders = {
    'content-type': 'application/json',
    accept: ACCEPT,
    ...(username !== '' && { authorization: basicAuthorization(username, password) }),
  };

  const source = createDataSource(name, options, async (request) => {
    const { query, operationName, variables, signal } = request;
    const { timeout = options.timeout } = request;
    const { body = JSON.stringify({ query, operationName, variables }) } = request;
    const send = (): Promise<HttpResponse> => {
      // Signed each time: a subgraph may have read the first, and takes no signature twice.
      const headers = { ...constantHeaders, ...scopeHeaders(), ...sign?.(request, body) };
      return pool.post({ path, headers, body, timeout, signal });
    };
    const answer = await send().catch((error: unknown) => {
      const isRetryable =
        error instanceof PostError && error.wasUnanswered && !readFetch(query).isMutation;
      if (!isRetryable) throw error;
      return send();
    });
    const text = await decodeBody(answer, responseLimit);
    const given = readResponse(answer, text);
    if ('reason' in given) throw unavailable(`${name} ${given.reason}`);
    if (!isResponseTo({ query, variables }, given)) {
      throw unavailable(`${name} answered with data of another form than the query`);
    }
    return { ...given, isPlain: isPlainJson(text) };
  });
  return { ...source, close: () => pool.close() };
}

function basicAuthorization(username: string, password: string): string {
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
