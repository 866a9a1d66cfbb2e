/** Server of requests that come in frames. */
import type { Duplex } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import {
  readRequestId,
  REQUEST_ID_HEADER,
  runInScope,
  TRACEPARENT_HEADER,
} from '../telemetry/request-scope.ts';
import { readTraceparent } from '../telemetry/trace-context.ts';
import { openScope } from '../telemetry/tracing.ts';
import {
  encodeFrame,
  FRAME_KINDS,
  FrameReader,
  FRAMES_PROTOCOL,
  FrameWriter,
  type Frame,
} from './frames.ts';

/** Headers of a request by their names in lower case. */
export type RequestHeaders = Readonly<Record<string, unknown>>;

/** Response to a request, whose body is JSON. */
export interface FramedResponse {
  readonly status: number;
  readonly body: string;
}

export interface FrameServerOptions {
  /** Path of requests. */
  readonly path: string;
  /** Maximum length of a body in bytes. */
  readonly bodyLimit: number;
  /** Verifies a request. Throws unless the gateway has signed it. */
  readonly verify: (headers: RequestHeaders, body: Buffer) => unknown;
  /** Answers a request. It reads headers and body before it waits for anything, and never rejects. */
  readonly answer: (
    headers: RequestHeaders,
    body: Buffer,
    signal: AbortSignal,
  ) => Promise<FramedResponse>;
}

/** Maximum length of the headers of a request. */
const MAX_HEAD_BYTES = 65_535;

/** Time for a frame to arrive completely. */
const FRAME_TIMEOUT_MS = 30_000;

/** Time for connections to be closed by their gateways, after which they are closed here. */
const CLOSE_TIMEOUT_MS = 5_000;

/** Bytes that a gateway may leave unread before no further request of its connection is read. */
const MAX_UNREAD_BYTES = 64 * 1024 * 1024;

/** Time for a gateway that has left too much unread to read on, after which its connection is closed. */
const UNREAD_TIMEOUT_MS = 30_000;

/** Maximum length of a response in characters: no gateway takes one that is longer. */
const MAX_RESPONSE_LENGTH = 64 * 1024 * 1024;

const TOO_LONG: FramedResponse = {
  status: 500,
  body: JSON.stringify({ errors: [{ message: 'The response is too long.' }] }),
};

/** Time after which a connection without frames is asked whether its other side is still there. */
const KEEP_ALIVE_MS = 60_000;

const UNAUTHORIZED = 'HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

const NO_BYTES = Buffer.alloc(0);

/** Returns true for a request that asks for frames. */
export function asksForFrames({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.upgrade === FRAMES_PROTOCOL;
}

/** Lets a server take requests in frames, which must be created with `shouldUpgradeCallback: asksForFrames`. */
export function serveFrames(server: FastifyInstance, options: FrameServerOptions): void {
  const connections = new Set<FrameConnection>();
  let isClosing = false;
  server.server.on('upgrade', (request, socket, first) => {
    const isOfPath = request.url?.split('?', 1)[0] === options.path;
    if (isClosing || !isOfPath || !isSigned(options, request)) {
      socket.once('error', () => undefined);
      socket.once('finish', () => socket.destroy());
      socket.end(UNAUTHORIZED);
      return;
    }
    const connection = new FrameConnection(socket, options, () => connections.delete(connection));
    connections.add(connection);
    connection.begin(first);
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    await Promise.all([...connections].map((connection) => connection.close()));
  });
}

function isSigned({ verify }: FrameServerOptions, { headers }: IncomingMessage): boolean {
  try {
    verify(headers, NO_BYTES);
    return true;
  } catch {
    return false;
  }
}

class FrameConnection {
  readonly #socket: Duplex;
  readonly #options: FrameServerOptions;
  readonly #reader: FrameReader;
  readonly #writer: FrameWriter;
  /** Requests that are not answered, by their ids. */
  readonly #running = new Map<number, AbortController>();
  readonly #closed = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(socket: Duplex, options: FrameServerOptions, onClosed: () => void) {
    this.#socket = socket;
    this.#options = options;
    this.#writer = new FrameWriter(socket);
    this.#reader = new FrameReader({
      limit: options.bodyLimit + MAX_HEAD_BYTES,
      onFrame: (frame) => this.#take(frame),
      onTooLong: (id) => this.#respond(id, { status: 413, body: '' }),
    });
    socket.on('data', (bytes: Buffer) => this.#read(bytes));
    socket.on('error', () => undefined);
    socket.on('drain', () => this.#readOn());
    socket.once('end', () => socket.end());
    socket.once('close', () => {
      clearTimeout(this.#timer);
      for (const controller of this.#running.values()) controller.abort();
      onClosed();
      this.#closed.resolve();
    });
  }

  /** @param first bytes that came with the request to upgrade */
  begin(first: Buffer): void {
    if (this.#socket instanceof Socket) {
      this.#socket.setTimeout(0);
      this.#socket.on('timeout', () => this.#socket.destroy());
      this.#socket.setNoDelay(true);
      this.#socket.setKeepAlive(true, KEEP_ALIVE_MS);
    }
    this.#socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: ${FRAMES_PROTOCOL}\r\n\r\n`,
    );
    if (first.length > 0) this.#read(first);
  }

  /** Asks the gateway to close the connection, and resolves when it is closed. */
  async close(): Promise<void> {
    this.#writer.write(encodeFrame(FRAME_KINDS.goodbye, 0));
    const timer = setTimeout(() => this.#socket.destroy(), CLOSE_TIMEOUT_MS);
    await this.#closed.promise;
    clearTimeout(timer);
  }

  #read(bytes: Buffer): void {
    const { ended } = this.#reader;
    try {
      this.#reader.read(bytes);
    } catch {
      this.#socket.destroy();
      return;
    }
    if (this.#reader.ended > ended) this.#stopTimer();
    this.#startTimer();
  }

  /** Starts the time of a frame that has begun, unless none can arrive. */
  #startTimer(): void {
    if (!this.#reader.isWithinFrame || this.#socket.isPaused()) return;
    this.#timer ??= setTimeout(() => this.#socket.destroy(), FRAME_TIMEOUT_MS);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Reads no further request until the gateway has read its responses. */
  #pause(): void {
    this.#socket.pause();
    this.#stopTimer();
    // Of the time of a socket, each part of a response that is read is a new beginning.
    if (this.#socket instanceof Socket) this.#socket.setTimeout(UNREAD_TIMEOUT_MS);
  }

  #readOn(): void {
    if (!this.#socket.isPaused()) return;
    if (this.#socket instanceof Socket) this.#socket.setTimeout(0);
    this.#socket.resume();
    this.#startTimer();
  }

  #take({ kind, id, head, body }: Frame): void {
    if (kind === FRAME_KINDS.cancel) this.#running.get(id)?.abort();
    if (kind === FRAME_KINDS.request) void this.#answer(id, readHeaders(head), body);
  }

  async #answer(id: number, headers: RequestHeaders, body: Buffer): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const requestId = readRequestId(headers[REQUEST_ID_HEADER]);
    const scope = openScope(requestId, readTraceparent(headers[TRACEPARENT_HEADER]), () => ({
      name: `POST ${this.#options.path}`,
      kind: 'server',
      attributes: {
        'http.request.method': 'POST',
        'http.route': this.#options.path,
        'url.path': this.#options.path,
        'url.scheme': 'http',
        'network.protocol.name': FRAMES_PROTOCOL,
      },
    }));
    const response = await runInScope(scope, () =>
      this.#options.answer(headers, body, controller.signal),
    );
    scope.span?.set({ 'http.response.status_code': response.status });
    if (response.status >= 500) scope.span?.fail(String(response.status));
    scope.span?.end();
    this.#running.delete(id);
    this.#respond(id, response);
  }

  #respond(id: number, response: FramedResponse): void {
    if (!this.#socket.writable) return;
    const { status, body } = response.body.length > MAX_RESPONSE_LENGTH ? TOO_LONG : response;
    this.#writer.write(encodeFrame(FRAME_KINDS.response, id, String(status), body));
    if (this.#socket.writableLength > MAX_UNREAD_BYTES) this.#pause();
  }
}

/** @throws SyntaxError for a head that is no JSON, RangeError for one that is no object */
function readHeaders(head: string): RequestHeaders {
  const headers: unknown = JSON.parse(head);
  if (typeof headers !== 'object' || headers === null) {
    throw new RangeError('Expected headers as JSON.');
  }
  return { ...headers };
}
