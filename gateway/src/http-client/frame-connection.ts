/** A connection to a subgraph that carries many requests at a time, in frames. */
import type { Socket } from 'node:net';
import {
  encodeFrame,
  FRAME_KINDS,
  FrameReader,
  FrameWriter,
  type Frame,
} from '@teei/platform/subgraph/frames.ts';
import { openSocket, type Server } from './open-socket.ts';
import { tooLong } from './response-body.ts';
import type { HttpResponse } from './response-reader.ts';

/** Waits for the response of a request. */
export interface FrameWaiting {
  readonly resolve: (response: HttpResponse) => void;
  /** @param wasUnanswered true when the connection was lost before the response */
  readonly reject: (error: Error, wasUnanswered: boolean) => void;
}

export interface FrameConnectionOptions {
  readonly server: Server;
  /** Request of HTTP/1.1 that asks for frames. */
  readonly upgrade: string;
  /** Maximum size of a response's body in bytes. */
  readonly responseLimit: number;
  /** Called when the server takes no frames. */
  readonly onRefused: () => void;
  /** Called when the server takes frames. */
  readonly onOpened: () => void;
  /** Called when the connection is old, and should be retired. */
  readonly onOld: (connection: FrameConnection) => void;
  readonly onClosed: (connection: FrameConnection) => void;
}

/** Time for a server to say that it takes frames, after which it counts as one that does not. */
const UPGRADE_TIMEOUT_MS = 5_000;

/**
 * Maximum time after which a connection is replaced by another, so that replicas that are new get their part. The least is
 * half of it: connections that began together are not replaced together.
 */
const MAX_AGE_MS = 60_000;

/** Maximum length of the answer to the upgrade. */
const MAX_HEAD_BYTES = 16_384;
const HEAD_END = '\r\n\r\n';
const SWITCHING = /^HTTP\/1\.1 101 /;

/** Room for the head of a response. */
const MAX_RESPONSE_HEAD_BYTES = 1_024;

const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

export class FrameConnection {
  readonly #options: FrameConnectionOptions;
  readonly #socket: Socket;
  readonly #writer: FrameWriter;
  readonly #reader: FrameReader;
  readonly #running = new Map<number, { readonly waiting: FrameWaiting; readonly reads: number }>();
  readonly #closed = Promise.withResolvers<void>();
  #state: 'connecting' | 'open' | 'closed' = 'connecting';
  #wasOpen = false;
  /** Beginning of the answer to the upgrade. */
  #head = '';
  #isRetired = false;
  #lastId = 0;
  /** Number of times that something has arrived. */
  #reads = 0;
  #error: Error | undefined;
  #timer: NodeJS.Timeout;

  constructor(options: FrameConnectionOptions) {
    this.#options = options;
    const { server, upgrade, responseLimit } = options;
    this.#socket = openSocket(server, (bytes) => this.#read(bytes));
    this.#writer = new FrameWriter(this.#socket);
    this.#reader = new FrameReader({
      limit: responseLimit + MAX_RESPONSE_HEAD_BYTES,
      onFrame: (frame) => this.#take(frame),
      onTooLong: (id) => this.#takeWaiting(id)?.reject(tooLong(responseLimit), false),
    });
    this.#socket.on('error', (error) => (this.#error = error));
    this.#socket.once('close', () => this.#close());
    this.#socket.write(upgrade);
    this.#timer = setTimeout(() => this.#refuse(), UPGRADE_TIMEOUT_MS);
  }

  /** True while requests may be sent, or before that is known. */
  get isUsable(): boolean {
    return this.#state !== 'closed' && !this.#isRetired && this.#socket.writable;
  }

  /** True once the server has said that it takes frames. */
  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** True when the server has ever taken frames. */
  get wasOpen(): boolean {
    return this.#wasOpen;
  }

  /** Sends a request on a connection that is open and usable; returns its id. */
  send(head: string, body: string, waiting: FrameWaiting): number {
    this.#lastId = (this.#lastId + 1) >>> 0;
    const id = this.#lastId;
    this.#running.set(id, { waiting, reads: this.#reads });
    this.#writer.write(encodeFrame(FRAME_KINDS.request, id, head, body));
    return id;
  }

  /**
   * Takes a request back, for whose response nobody waits any more.
   *
   * @param isLate true when it was waited for as long as it may be
   */
  abandon(id: number, isLate: boolean): void {
    const request = this.#running.get(id);
    if (!request) return;
    this.#running.delete(id);
    this.#writer.write(encodeFrame(FRAME_KINDS.cancel, id));
    // Nothing has arrived meanwhile: the network may have failed silently.
    if (isLate && request.reads === this.#reads) this.#isRetired = true;
    this.#endIfDone();
  }

  /** Sends no further request, and closes the connection once all are answered. */
  retire(): void {
    this.#isRetired = true;
    this.#endIfDone();
  }

  /** Retires the connection, and resolves when it is closed. */
  close(): Promise<void> {
    this.retire();
    return this.#closed.promise;
  }

  #endIfDone(): void {
    // Not `destroySoon`: bytes that nobody waits for would keep the connection to a server that does not read.
    if (this.#isRetired && this.#running.size === 0) this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#reads += 1;
    try {
      if (this.#state === 'connecting') this.#readHead(bytes);
      else this.#reader.read(bytes);
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error));
      this.#socket.destroy();
    }
  }

  #readHead(bytes: Buffer): void {
    this.#head += bytes.toString('latin1');
    const end = this.#head.indexOf(HEAD_END);
    if (end === -1 && this.#head.length <= MAX_HEAD_BYTES) return;
    if (end === -1 || !SWITCHING.test(this.#head)) {
      this.#refuse();
      return;
    }
    const rest = Buffer.from(this.#head.slice(end + HEAD_END.length), 'latin1');
    this.#state = 'open';
    this.#wasOpen = true;
    this.#head = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#options.onOld(this),
      MAX_AGE_MS * (0.5 + Math.random() / 2),
    );
    this.#options.onOpened();
    this.#reader.read(rest);
    this.#endIfDone();
  }

  #take({ kind, id, head, body }: Frame): void {
    if (kind === FRAME_KINDS.goodbye) this.retire();
    if (kind !== FRAME_KINDS.response) return;
    this.#takeWaiting(id)?.resolve({
      status: Number(head),
      headers: HEADERS,
      body: body.toString(),
    });
    this.#endIfDone();
  }

  /** Removes a request that has its response; undefined where nobody waits for it any more. */
  #takeWaiting(id: number): FrameWaiting | undefined {
    const waiting = this.#running.get(id)?.waiting;
    this.#running.delete(id);
    return waiting;
  }

  #refuse(): void {
    this.#state = 'closed';
    this.#options.onRefused();
    this.#socket.destroy();
  }

  #close(): void {
    this.#state = 'closed';
    clearTimeout(this.#timer);
    this.#options.onClosed(this);
    const error = this.#error ?? new Error('other side closed');
    const running = [...this.#running.values()];
    this.#running.clear();
    for (const { waiting } of running) waiting.reject(error, true);
    this.#closed.resolve();
  }
}
