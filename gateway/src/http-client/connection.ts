/** A kept-alive connection to a server, which carries one request after the other. */
import type { Socket } from 'node:net';
import { openEventOf, openSocket, type Server } from './open-socket.ts';
import { ResponseReader, type HttpResponse, type ResponseHeaders } from './response-reader.ts';

/** Waits for the response of a request. */
export interface Waiting {
  readonly resolve: (response: HttpResponse) => void;
  /** @param wasUnanswered true when a connection that was open was lost before the first byte of a response */
  readonly reject: (error: Error, wasUnanswered: boolean) => void;
}

/** Called when a connection can be used again, and when it cannot any more. */
export interface ConnectionOwner {
  readonly onFree: (connection: Connection) => void;
  readonly onClosed: (connection: Connection) => void;
}

/** Milliseconds that a connection is kept without use, where the server says nothing. */
const IDLE_MS = 4_000;
/** Milliseconds before the server's own limit at which a connection is given up. */
const IDLE_MARGIN_MS = 1_000;
const MAX_IDLE_MS = 600_000;

export class Connection {
  readonly #socket: Socket;
  readonly #owner: ConnectionOwner;
  readonly #responseLimit: number;
  #isOpen = false;
  #isClosed = false;
  #reader: ResponseReader | undefined;
  #waiting: Waiting | undefined;
  #error: Error | undefined;

  /** @param responseLimit maximum size of a response's body in bytes */
  constructor(server: Server, responseLimit: number, owner: ConnectionOwner) {
    this.#owner = owner;
    this.#responseLimit = responseLimit;
    this.#socket = openSocket(server, (bytes) => this.#read(bytes));
    this.#socket.once(openEventOf(server), () => (this.#isOpen = true));
    this.#socket.on('timeout', () => this.destroy());
    this.#socket.on('error', (error) => (this.#error = error));
    this.#socket.once('end', () => this.#end());
    this.#socket.once('close', () => this.#close());
  }

  /** True as soon as nothing can be sent any more, which is before the socket has told of its end. */
  get isClosed(): boolean {
    return this.#isClosed || !this.#socket.writable;
  }

  /** Sends a request, whose text is complete; the connection must be free. */
  send(text: string, waiting: Waiting): void {
    this.#waiting = waiting;
    this.#reader = new ResponseReader(this.#responseLimit);
    this.#socket.setTimeout(0);
    this.#socket.write(text);
  }

  destroy(): void {
    this.#isClosed = true;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    // Nothing was asked for.
    if (!this.#reader || !this.#waiting) return this.destroy();
    try {
      const response = this.#reader.read(bytes);
      if (response) this.#finish(response);
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error));
      this.destroy();
    }
  }

  #finish(response: HttpResponse): void {
    const [waiting, keepsOpen] = [this.#waiting, this.#reader?.keepsOpen];
    this.#waiting = undefined;
    this.#reader = undefined;
    const idle = idleTime(response.headers);
    if (keepsOpen && idle > 0 && !this.isClosed) {
      this.#socket.setTimeout(idle);
      this.#owner.onFree(this);
    } else this.destroy();
    waiting?.resolve(response);
  }

  #end(): void {
    this.#isClosed = true;
    const response = this.#reader?.end();
    if (response) this.#finish(response);
    else this.#socket.destroy();
  }

  #close(): void {
    this.#isClosed = true;
    this.#owner.onClosed(this);
    const wasUnanswered = this.#isOpen && this.#reader?.hasBegun === false;
    this.#waiting?.reject(this.#error ?? new Error('other side closed'), wasUnanswered);
    this.#waiting = undefined;
  }
}

/** Milliseconds that the server keeps the connection without use, less a margin. */
function idleTime(headers: ResponseHeaders): number {
  const seconds = /\btimeout=(\d+)/i.exec(headers['keep-alive'] ?? '')?.[1];
  if (seconds === undefined) return IDLE_MS;
  return Math.min(Number(seconds) * 1_000 - IDLE_MARGIN_MS, MAX_IDLE_MS);
}
