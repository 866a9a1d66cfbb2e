/** One POST of JSON to a subgraph: text in, bytes out, within a time. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';

export interface PostOptions {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until the whole answer is there. */
  readonly timeout: number;
  /** Aborted when nobody waits for the answer. */
  readonly signal: AbortSignal | undefined;
}

export interface PostResponse {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly body: Buffer;
}

/** There was no answer. */
export class PostError extends Error {
  /** Whether the connection was lost before the first byte of an answer. */
  readonly wasUnanswered: boolean;

  constructor(message: string, wasUnanswered: boolean, cause?: unknown) {
    super(message, { cause });
    this.wasUnanswered = wasUnanswered;
  }
}

/**
 * Sends a request on one of the pool's connections, whose limits hold for the answer's size.
 * Handled as it arrives: streams for bodies of some kilobytes cost more than all the rest.
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
  const leave = (): void => end(new PostError('Nobody waits for the answer.', false));
  const timer = setTimeout(() => end(new PostError('The time is over.', false)), timeout);
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
    { method: 'POST', path, headers, body },
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

/** Of kept connections, which the other side may close in the moment in which they are used. */
const LOSSES = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

function isConnectionLoss(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && LOSSES.includes(error.code);
}
