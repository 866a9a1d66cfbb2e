/** Bodies of HTTP/1.1 responses, by how their end is told (RFC 9112, section 6). */

/** A response that is not HTTP/1.1 as it should be, or that is too long. */
export class ResponseError extends Error {}

/** A body of which the bytes arrive in parts. */
export interface IncomingBody {
  readonly isDone: boolean;
  /** All bytes, or the text that they are in UTF-8, once it is done. */
  readonly content: Buffer | string;
  /**
   * Copies bytes from an index on. Returns the index of the first that belongs to what follows.
   *
   * @throws ResponseError
   */
  take(bytes: Buffer, from: number): number;
}

/** Maximum length of a line between chunks, in characters. */
const MAX_LINE_LENGTH = 4_096;

const CHUNK_SIZE = /^([\da-f]{1,8})[\t ]*(?:;.*)?$/i;

/** Body of a length that is known. Text that comes in one part is read where it is, and its bytes are not copied. */
export class SizedBody implements IncomingBody {
  readonly #size: number;
  readonly #isText: boolean;
  #content: Buffer | string | undefined;
  #filled = 0;

  /** @param isText true when the bytes are text in UTF-8 */
  constructor(size: number, isText: boolean) {
    this.#size = size;
    this.#isText = isText;
  }

  get isDone(): boolean {
    return this.#filled === this.#size;
  }

  get content(): Buffer | string {
    return this.#content ?? '';
  }

  take(bytes: Buffer, from: number): number {
    const end = from + this.#size;
    if (this.#isText && this.#content === undefined && bytes.length >= end) {
      this.#content = bytes.toString('utf8', from, end);
      this.#filled = this.#size;
      return end;
    }
    const content = (this.#content ??= Buffer.allocUnsafe(this.#size));
    if (typeof content === 'string') return from;
    const copied = bytes.copy(content, this.#filled, from);
    this.#filled += copied;
    return from + copied;
  }
}

/** Size in bytes of a buffer when its first bytes come. */
const FIRST_BUFFER_BYTES = 16_384;

/** Bytes in one buffer that grows up to a limit, in however many parts they come. */
class GrowingBuffer {
  readonly #limit: number;
  #buffer: Buffer = Buffer.alloc(0);
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws ResponseError for more bytes than the limit */
  add(bytes: Buffer): void {
    const size = this.#size + bytes.length;
    if (size > this.#limit) throw tooLong(this.#limit);
    if (size > this.#buffer.length) {
      const doubled = Math.max(size, 2 * this.#buffer.length, FIRST_BUFFER_BYTES);
      const larger = Buffer.allocUnsafe(Math.min(doubled, this.#limit));
      this.#buffer.copy(larger, 0, 0, this.#size);
      this.#buffer = larger;
    }
    bytes.copy(this.#buffer, this.#size);
    this.#size = size;
  }

  get filled(): Buffer {
    return this.#buffer.subarray(0, this.#size);
  }
}

/** Body that ends with the connection. */
export class UnsizedBody implements IncomingBody {
  readonly isDone = false;
  readonly #content: GrowingBuffer;

  constructor(limit: number) {
    this.#content = new GrowingBuffer(limit);
  }

  get content(): Buffer {
    return this.#content.filled;
  }

  take(bytes: Buffer, from: number): number {
    this.#content.add(bytes.subarray(from));
    return bytes.length;
  }
}

/** Body in chunks (section 7.1); trailers are read and dropped. */
export class ChunkedBody implements IncomingBody {
  readonly #content: GrowingBuffer;
  /** Line that is expected next, when no bytes of a chunk are. */
  #expected: 'size' | 'end of a chunk' | 'trailer' | 'nothing' = 'size';
  #line = '';
  /** Characters of all lines so far. */
  #lineTotal = 0;
  readonly #maxLineTotal: number;
  /** Bytes of the chunk that are missing. */
  #missing = 0;

  constructor(limit: number) {
    this.#content = new GrowingBuffer(limit);
    this.#maxLineTotal = Math.max(limit, MAX_LINE_LENGTH);
  }

  get isDone(): boolean {
    return this.#expected === 'nothing';
  }

  get content(): Buffer {
    return this.#content.filled;
  }

  take(bytes: Buffer, from: number): number {
    let at = from;
    while (at < bytes.length && !this.isDone) {
      at = this.#missing > 0 ? this.#takeData(bytes, at) : this.#takeLine(bytes, at);
    }
    return at;
  }

  #takeData(bytes: Buffer, from: number): number {
    const end = Math.min(from + this.#missing, bytes.length);
    this.#content.add(bytes.subarray(from, end));
    this.#missing -= end - from;
    return end;
  }

  #takeLine(bytes: Buffer, from: number): number {
    const feed = bytes.indexOf('\n', from);
    const end = feed === -1 ? bytes.length : feed + 1;
    this.#lineTotal += end - from;
    if (this.#lineTotal > this.#maxLineTotal) {
      throw new ResponseError('The lines between the chunks are too long together.');
    }
    this.#line += bytes.toString('latin1', from, end);
    if (this.#line.length > MAX_LINE_LENGTH) throw new ResponseError('A line is too long.');
    if (feed === -1) return end;
    if (!this.#line.endsWith('\r\n'))
      throw new ResponseError('Expected CRLF at the end of a line.');
    this.#readLine(this.#line.slice(0, -2));
    this.#line = '';
    return end;
  }

  #readLine(line: string): void {
    if (this.#expected === 'size') {
      const size = CHUNK_SIZE.exec(line)?.[1];
      if (size === undefined) throw new ResponseError('Expected the size of a chunk.');
      this.#missing = Number.parseInt(size, 16);
      this.#expected = this.#missing === 0 ? 'trailer' : 'end of a chunk';
    } else if (this.#expected === 'end of a chunk') {
      if (line !== '') throw new ResponseError('Expected the end of a chunk.');
      this.#expected = 'size';
    } else if (line === '') this.#expected = 'nothing';
  }
}

/** Error of a body that is longer than the limit. */
export function tooLong(limit: number): ResponseError {
  return new ResponseError(`The response has more than ${limit} bytes.`);
}
