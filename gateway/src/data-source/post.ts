/** POST of JSON to a subgraph, within a timeout. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import type { CancelSignal } from '../in-flight/cancellation.ts';

export interface PostOptions {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until the whole response must have arrived. */
  readonly timeout: number;
  /** Aborted when nobody waits for the response. */
  readonly signal: CancelSignal | undefined;
}

export interface PostResponse {
  readonly status: number;
  /** Headers by their names in lower case. */
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly body: Buffer;
}

/** Error of a request without a response. */
export class PostError extends Error {
  /** True when the connection was lost before the first byte of a response. */
  readonly wasUnanswered: boolean;

  constructor(message: string, wasUnanswered: boolean, cause?: unknown) {
    super(message, { cause });
    this.wasUnanswered = wasUnanswered;
  }
}

/**
 * Sends a request on a connection of the pool, which limits the size of the response. The body is
 * collected chunk by chunk: a stream costs more than all the rest for bodies of some kilobytes.
 *
 * @throws PostError
 */
export function post(pool: Pool, options: PostOptions): Promise<PostResponse> {
  const { path, headers, body, timeout, signal } = options;
  const { promise, resolve, reject } = Promise.withResolvers<PostResponse>();
  const chunks: Buffer[] = [];
  let status = 0;
  let received: IncomingHttpHeaders = {};
  let controller: Dispatcher.DispatchController | undefined;
  let ended: PostError | undefined;
  const end = (reason: PostError): void => {
    ended = reason;
    // A request that waits for a connection has no controller yet.
    controller?.abort(reason);
    settle();
    reject(reason);
  };
  const leave = (): void => end(new PostError('Nobody waits for the response.', false));
  const timer = setTimeout(
    () => end(new PostError(`No response within ${timeout} ms.`, false)),
    timeout,
  );
  const settle = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  };
  if (signal?.aborted) {
    leave();
    return promise;
  }
  signal?.addEventListener('abort', leave, { once: true });
  pool.dispatch(
    { method: 'POST', path, headers, body, headersTimeout: timeout, bodyTimeout: timeout },
    {
      onRequestStart(started) {
        controller = started;
        if (ended) started.abort(ended);
      },
      onResponseStart(_controller, code, responseHeaders) {
        status = code;
        received = responseHeaders;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        settle();
        const [only] = chunks;
        const bytes = only && chunks.length === 1 ? only : Buffer.concat(chunks);
        resolve({ status, headers: received, body: bytes });
      },
      onResponseError(_controller, error) {
        settle();
        reject(new PostError(error.message, status === 0 && isConnectionLoss(error), error));
      },
    },
  );
  return promise;
}

/** Codes of a kept connection that the other side closed at the moment it was used. */
const CONNECTION_LOSSES = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

function isConnectionLoss(error: Error): boolean {
  return (
    'code' in error && typeof error.code === 'string' && CONNECTION_LOSSES.includes(error.code)
  );
}
