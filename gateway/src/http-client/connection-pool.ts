/** Requests to one server over a bounded number of kept-alive connections. */
import { runOutsideScope } from '@teei/platform/telemetry/request-scope.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import { Connection, type ConnectionOwner } from './connection.ts';
import { serverOf, type Server } from './open-socket.ts';
import type { HttpResponse } from './response-reader.ts';

export interface PoolOptions {
  /** URL with the address of the server; its path is not used. */
  readonly url: URL;
  /** Maximum number of connections; further requests wait for one. */
  readonly connections: number;
  /** Maximum size of a response's body in bytes. */
  readonly responseLimit: number;
}

export interface PostOptions {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until the whole response must have arrived. */
  readonly timeout: number;
  /** Aborted when nobody waits for the response. */
  readonly signal: CancelSignal | undefined;
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

/** A request that waits for a connection, or for its response. */
interface Pending {
  readonly text: string;
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (error: Error, wasUnanswered: boolean) => void;
  connection: Connection | undefined;
}

/** Matches what no header may hold: it could end the header, or be read in several ways. */
const INVALID_VALUE = /[^\t\x20-\x7e]/;

export class ConnectionPool {
  readonly #options: PoolOptions;
  readonly #server: Server;
  readonly #all = new Set<Connection>();
  /** Connections without a request; the last was used last. */
  readonly #free: Connection[] = [];
  readonly #queue: Pending[] = [];
  #closing: PromiseWithResolvers<void> | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#server = serverOf(options.url);
  }

  /**
   * Sends a request, and resolves with its response when all of it has arrived.
   *
   * @throws PostError
   */
  post({ path, headers, body, timeout, signal }: PostOptions): Promise<HttpResponse> {
    const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
    if (Object.values(headers).some((value) => INVALID_VALUE.test(value))) {
      reject(new PostError('Expected headers of printable ASCII.', false));
      return promise;
    }
    if (this.#closing) {
      reject(new PostError('The pool of connections is closed.', false));
      return promise;
    }
    let timer: NodeJS.Timeout | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    const pending: Pending = {
      text: this.#requestText(path, headers, body),
      connection: undefined,
      resolve(response) {
        settle();
        resolve(response);
      },
      reject(error, wasUnanswered) {
        settle();
        reject(new PostError(error.message, wasUnanswered, error));
      },
    };
    const end = (message: string): void => {
      settle();
      reject(new PostError(message, false));
      this.#abandon(pending);
    };
    const leave = (): void => end('Nobody waits for the response.');
    if (signal?.aborted) {
      leave();
      return promise;
    }
    timer = setTimeout(() => end(`No response within ${timeout} ms.`), timeout);
    signal?.addEventListener('abort', leave, { once: true });
    this.#start(pending);
    return promise;
  }

  /** Resolves when requests in flight have their responses, and all connections are closed; no more are sent. */
  close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = Promise.withResolvers<void>();
      for (const connection of this.#free) connection.destroy();
      if (this.#all.size === 0) this.#closing.resolve();
    }
    return this.#closing.promise;
  }

  #requestText(path: string, headers: PostOptions['headers'], body: string): string {
    const { host } = this.#options.url;
    let text = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;
    for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\r\n`;
    return `${text}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  }

  #start(pending: Pending): void {
    const connection = this.#takeFree() ?? this.#open();
    if (!connection) {
      this.#queue.push(pending);
      return;
    }
    pending.connection = connection;
    connection.send(pending.text, pending);
  }

  #takeFree(): Connection | undefined {
    for (let one = this.#free.pop(); one; one = this.#free.pop()) {
      if (!one.isClosed) return one;
    }
    return undefined;
  }

  #open(): Connection | undefined {
    if (this.#all.size >= this.#options.connections) return undefined;
    const owner: ConnectionOwner = {
      onFree: (one) => this.#reuse(one),
      onClosed: (one) => this.#forget(one),
    };
    const { responseLimit } = this.#options;
    const connection = runOutsideScope(() => new Connection(this.#server, responseLimit, owner));
    this.#all.add(connection);
    return connection;
  }

  #reuse(connection: Connection): void {
    const next = this.#queue.shift();
    if (next) {
      next.connection = connection;
      connection.send(next.text, next);
    } else if (this.#closing) connection.destroy();
    else this.#free.push(connection);
  }

  #forget(connection: Connection): void {
    this.#all.delete(connection);
    const at = this.#free.indexOf(connection);
    if (at !== -1) this.#free.splice(at, 1);
    const next = this.#queue.shift();
    if (next) this.#start(next);
    if (this.#all.size === 0) this.#closing?.resolve();
  }

  /** Takes back a request: a response that is under way cannot be told from the next one's. */
  #abandon(pending: Pending): void {
    const at = this.#queue.indexOf(pending);
    if (at !== -1) this.#queue.splice(at, 1);
    pending.connection?.destroy();
  }
}
