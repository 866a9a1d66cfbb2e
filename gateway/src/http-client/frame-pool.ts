/** Requests to one subgraph of this graph over a few connections with frames, or by HTTP/1.1 while none is open. */
import { FRAMES_PROTOCOL } from '@teei/platform/subgraph/frames.ts';
import { runOutsideScope } from '@teei/platform/telemetry/request-scope.ts';
import {
  ConnectionPool,
  PostError,
  type PoolOptions,
  type PostOptions,
} from './connection-pool.ts';
import { FrameConnection, type FrameWaiting } from './frame-connection.ts';
import { serverOf } from './open-socket.ts';
import type { HttpResponse } from './response-reader.ts';

export interface FramePoolOptions extends PoolOptions {
  /** Maximum number of requests at a time; further ones wait. */
  readonly connections: number;
  /** Signed headers of a request without a body, which asks for frames. */
  readonly signUpgrade: () => Readonly<Record<string, string>>;
  /** Called when the server takes no frames on a connection. */
  readonly onRefused: () => void;
}

/** Number of connections: more than one, so that several replicas share the requests. */
const CONNECTIONS = 4;

/** Time after which a server that took no frames is asked again: it may be of an older version, and follow. */
const REFUSAL_MS = 30_000;

/** Time after which a server that could not be reached is asked again. */
const RETRY_MS = 1_000;

/** Maximum length of the headers of a request in a frame, as a server of HTTP/1.1 has it by default. */
const MAX_HEAD_LENGTH = 16_384;

/** Maximum length of a body in a frame, in characters: requests behind it wait until all of it is sent. */
const MAX_BODY_LENGTH = 65_536;

/** A request that waits for its turn, or for its response. */
interface Pending extends FrameWaiting {
  readonly head: string;
  readonly body: string;
  readonly sendByHttp: () => void;
  connection: FrameConnection | undefined;
  id: number;
}

export class FramePool {
  readonly #options: FramePoolOptions;
  readonly #http: ConnectionPool;
  #connections: FrameConnection[] = [];
  #turn = 0;
  #running = 0;
  readonly #queue: Pending[] = [];
  /** Time before which no connection is opened. */
  #pausedUntil = -Infinity;
  #closing: PromiseWithResolvers<void> | undefined;

  constructor(options: FramePoolOptions) {
    this.#options = options;
    this.#http = new ConnectionPool(options);
  }

  /**
   * Sends a request, and resolves with its response when all of it has arrived.
   *
   * @throws PostError
   */
  post(options: PostOptions): Promise<HttpResponse> {
    const { headers, body, timeout, signal } = options;
    const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
    const head = JSON.stringify(headers);
    const isLong = head.length > MAX_HEAD_LENGTH || body.length > MAX_BODY_LENGTH;
    if (this.#closing || isLong) return this.#http.post(options);
    const since = performance.now();
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    const pending: Pending = {
      head,
      body,
      connection: undefined,
      id: 0,
      resolve: (response) => {
        settle();
        this.#finish();
        resolve(response);
      },
      reject: (error, wasUnanswered) => {
        settle();
        this.#finish();
        reject(new PostError(error.message, wasUnanswered, error));
      },
      sendByHttp: () => {
        settle();
        this.#finish();
        const rest = Math.max(1, timeout - (performance.now() - since));
        this.#http.post({ ...options, timeout: rest }).then(resolve, reject);
      },
    };
    const end = (message: string, isLate: boolean): void => {
      settle();
      reject(new PostError(message, false));
      this.#abandon(pending, isLate);
    };
    const leave = (): void => end('Nobody waits for the response.', false);
    const timer = setTimeout(() => end(`No response within ${timeout} ms.`, true), timeout);
    if (signal?.aborted) {
      leave();
      return promise;
    }
    signal?.addEventListener('abort', leave, { once: true });
    this.#queue.push(pending);
    this.#startNext();
    return promise;
  }

  /** Resolves when requests in flight have their responses, and all connections are closed. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = Promise.withResolvers<void>();
      if (this.#running === 0) this.#closing.resolve();
    }
    await this.#closing.promise;
    const connections = this.#connections.map((connection) => connection.close());
    await Promise.all([...connections, this.#http.close()]);
  }

  #startNext(): void {
    if (this.#running >= this.#options.connections) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#running += 1;
    const connection = this.#choose();
    if (!connection) {
      next.sendByHttp();
      return;
    }
    next.connection = connection;
    next.id = connection.send(next.head, next.body, next);
  }

  #finish(): void {
    this.#running -= 1;
    this.#startNext();
    if (this.#running === 0) this.#closing?.resolve();
  }

  /** Takes a request back that waits for its turn, or for its response. */
  #abandon(pending: Pending, isLate: boolean): void {
    if (pending.connection) {
      pending.connection.abandon(pending.id, isLate);
      this.#finish();
      return;
    }
    const at = this.#queue.indexOf(pending);
    if (at !== -1) this.#queue.splice(at, 1);
  }

  /** Chooses connections in turn; undefined while none is open. Opens another where there may be more. */
  #choose(): FrameConnection | undefined {
    const usable = this.#connections.filter((connection) => connection.isUsable);
    if (usable.length < CONNECTIONS && !this.#isPaused) this.#open();
    const open = usable.filter((connection) => connection.isOpen);
    this.#turn = (this.#turn + 1) % Math.max(1, open.length);
    return open[this.#turn];
  }

  get #isPaused(): boolean {
    return performance.now() < this.#pausedUntil;
  }

  #refuse(): void {
    this.#pause(REFUSAL_MS);
    this.#options.onRefused();
  }

  #replace(connection: FrameConnection): void {
    if (this.#closing || this.#isPaused || !connection.isUsable) connection.retire();
    else this.#open(connection);
  }

  #pause(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + milliseconds);
  }

  /** @param old connection that is retired once it is known whether this one takes frames */
  #open(old?: FrameConnection): void {
    let replaced = old;
    const retireOld = (): void => {
      replaced?.retire();
      // Else each connection would keep all before it in memory.
      replaced = undefined;
    };
    const { url, responseLimit, signUpgrade } = this.#options;
    const headers = { host: url.host, connection: 'Upgrade', upgrade: FRAMES_PROTOCOL };
    const lines = Object.entries({ ...headers, ...signUpgrade() });
    const connection = runOutsideScope(
      () =>
        new FrameConnection({
          server: serverOf(url),
          upgrade: [
            `GET ${url.pathname}${url.search} HTTP/1.1`,
            ...lines.map(([name, value]) => `${name}: ${value}`),
            '\r\n',
          ].join('\r\n'),
          responseLimit,
          onRefused: () => this.#refuse(),
          onOpened: retireOld,
          onOld: (one) => this.#replace(one),
          onClosed: (closed) => {
            retireOld();
            if (!closed.wasOpen) this.#pause(RETRY_MS);
            this.#connections = this.#connections.filter((one) => one !== closed);
          },
        }),
    );
    this.#connections.push(connection);
  }
}
