/**
 * Frames: requests to subgraphs and their responses, many at a time over one connection. A connection begins as a request
 * of HTTP/1.1 with `Upgrade: graph-frames`, which the gateway signs like any other.
 */

import type { Writable } from 'node:stream';

/** Name of the protocol in the header `upgrade`. */
export const FRAMES_PROTOCOL = 'graph-frames';

/** Kinds of frames, and the values that tell them apart. */
export const FRAME_KINDS = {
  /** Sent by the gateway: headers as JSON, and a body. */
  request: 1,
  /** Sent by the gateway: nobody waits for the response to the request of this id. */
  cancel: 2,
  /** Sent by the subgraph: status as text, and a body. */
  response: 3,
  /** Sent by the subgraph: it takes what is on its way, and is closed by the gateway once that is answered. */
  goodbye: 4,
} as const;

/** A frame that was received. */
export interface Frame {
  readonly kind: number;
  /** Number that the gateway gave to the request. */
  readonly id: number;
  readonly head: string;
  /** Bytes that are valid until the reader reads on. */
  readonly body: Buffer;
}

/** Length of what follows (4 bytes), kind (1), id (4), length of the head (2). */
const PREFIX_BYTES = 11;
const LENGTH_BYTES = 4;
const KIND_AT = 4;
const ID_AT = 5;
const HEAD_LENGTH_AT = 9;

/** Writes a frame. Head and body are in UTF-8; the head has at most 65,535 bytes. */
export function encodeFrame(kind: number, id: number, head = '', body = ''): Buffer {
  const headLength = Buffer.byteLength(head);
  const length = PREFIX_BYTES + headLength + Buffer.byteLength(body);
  const frame = Buffer.allocUnsafe(length);
  frame.writeUInt32BE(length - LENGTH_BYTES, 0);
  frame.writeUInt8(kind, KIND_AT);
  frame.writeUInt32BE(id, ID_AT);
  frame.writeUInt16BE(headLength, HEAD_LENGTH_AT);
  frame.write(head, PREFIX_BYTES);
  frame.write(body, PREFIX_BYTES + headLength);
  return frame;
}

export interface FrameReaderOptions {
  /** Maximum length of a frame in bytes. */
  readonly limit: number;
  readonly onFrame: (frame: Frame) => void;
  /** Called for a frame that is longer, which is skipped. */
  readonly onTooLong: (id: number) => void;
}

/** Reads frames from the bytes of a connection, which may come in a buffer that is overwritten afterwards. */
export class FrameReader {
  readonly #options: FrameReaderOptions;
  /** Frame, or the prefix of one, of which bytes are missing. */
  #pending: Buffer | undefined;
  #filled = 0;
  /** Bytes of a frame that is too long, which are still to come. */
  #skipped = 0;
  #ended = 0;

  constructor(options: FrameReaderOptions) {
    this.#options = options;
  }

  /** True while a frame has begun of which bytes are missing. */
  get isWithinFrame(): boolean {
    return this.#pending !== undefined || this.#skipped > 0;
  }

  /** Number of frames whose last byte has arrived, with those that were skipped. */
  get ended(): number {
    return this.#ended;
  }

  /** @throws RangeError for bytes that are no frame */
  read(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#skipped > 0) {
        const count = Math.min(this.#skipped, bytes.length - at);
        this.#skipped -= count;
        at += count;
        if (this.#skipped === 0) this.#ended += 1;
      } else if (this.#pending) at += this.#fill(this.#pending, bytes.subarray(at));
      else at += this.#begin(bytes.subarray(at));
    }
  }

  /** Takes the beginning of a frame; returns the number of bytes that were taken. */
  #begin(bytes: Buffer): number {
    if (bytes.length < PREFIX_BYTES) {
      this.#await(Buffer.allocUnsafe(PREFIX_BYTES));
      return 0;
    }
    const length = lengthOf(bytes);
    if (length > this.#options.limit) {
      this.#skip(bytes, length);
      return 0;
    }
    if (bytes.length < length) {
      this.#await(Buffer.allocUnsafe(length));
      return 0;
    }
    this.#emit(bytes.subarray(0, length));
    return length;
  }

  /** Takes bytes of a frame that has begun; returns their number. */
  #fill(pending: Buffer, bytes: Buffer): number {
    const copied = bytes.copy(pending, this.#filled);
    this.#filled += copied;
    if (this.#filled < pending.length) return copied;
    this.#pending = undefined;
    const length = lengthOf(pending);
    if (length === pending.length) this.#emit(pending);
    else if (length > this.#options.limit) this.#skip(pending, length - PREFIX_BYTES);
    else {
      const whole = Buffer.allocUnsafe(length);
      this.#await(whole);
      this.#filled = pending.copy(whole);
    }
    return copied;
  }

  #await(buffer: Buffer): void {
    this.#pending = buffer;
    this.#filled = 0;
  }

  #skip(prefix: Buffer, bytes: number): void {
    this.#skipped = bytes;
    this.#options.onTooLong(prefix.readUInt32BE(ID_AT));
  }

  #emit(frame: Buffer): void {
    const headEnd = PREFIX_BYTES + frame.readUInt16BE(HEAD_LENGTH_AT);
    this.#ended += 1;
    if (headEnd > frame.length) throw new RangeError('Expected a frame that holds its head.');
    this.#options.onFrame({
      kind: frame.readUInt8(KIND_AT),
      id: frame.readUInt32BE(ID_AT),
      head: frame.toString('utf8', PREFIX_BYTES, headEnd),
      body: frame.subarray(headEnd),
    });
  }
}

/** Length of the whole frame that begins with these bytes. */
function lengthOf(bytes: Buffer): number {
  const length = bytes.readUInt32BE(0) + LENGTH_BYTES;
  if (length < PREFIX_BYTES) throw new RangeError('Expected the length of a frame.');
  return length;
}

/** Writes frames to a connection: those of one turn of the event loop together, in one system call. */
export class FrameWriter {
  readonly #socket: Writable;
  #isCorked = false;

  constructor(socket: Writable) {
    this.#socket = socket;
  }

  write(frame: Buffer): void {
    if (!this.#isCorked) {
      this.#isCorked = true;
      this.#socket.cork();
      setImmediate(() => {
        this.#isCorked = false;
        this.#socket.uncork();
      });
    }
    this.#socket.write(frame);
  }
}
