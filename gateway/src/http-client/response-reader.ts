/** Reading of HTTP/1.1 responses (RFC 9112) from the bytes of a connection. */
import {
  ChunkedBody,
  ResponseError,
  SizedBody,
  tooLong,
  UnsizedBody,
  type IncomingBody,
} from './response-body.ts';

/** Headers by their names in lower case; values of one name are joined by commas. */
export type ResponseHeaders = Readonly<Record<string, string | undefined>>;

export interface HttpResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Bytes of the body, or the text that they are. */
  readonly body: Buffer | string;
}

interface Head {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** False when the other side closes the connection after the response. */
  readonly keepsOpen: boolean;
}

/** Maximum length of a response's head in bytes, as Node's own client has it; of hints before it too. */
const MAX_HEAD_BYTES = 16_384;

const HEAD_END = '\r\n\r\n';
const STATUS_LINE = /^HTTP\/1\.([01]) (\d{3})(?: |$)/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** Matches what may not stand in a value: it could end the header. */
const INVALID_VALUE = /[\0\r\n]/;

const NO_BYTES = Buffer.alloc(0);

export const UTF_8 = 'utf-8';

/** Reads one response. Bytes may come in a buffer that is overwritten afterwards. */
export class ResponseReader {
  readonly #limit: number;
  /** Start of a head that is not complete. */
  #pending = NO_BYTES;
  #head: Head | undefined;
  #body: IncomingBody | undefined;
  #hasBegun = false;
  /** Bytes of all heads so far: of hints, and of the response. */
  #headBytes = 0;
  #hasExcess = false;

  /** @param limit maximum size of the body in bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True once there was a byte. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** True when the connection can be used again after the response. */
  get keepsOpen(): boolean {
    return this.#head?.keepsOpen === true && !this.#hasExcess;
  }

  /**
   * Reads the next bytes; returns the response when it is complete.
   *
   * @throws ResponseError
   */
  read(received: Buffer): HttpResponse | undefined {
    this.#hasBegun = true;
    let at = 0;
    let bytes = received;
    if (!this.#body && this.#pending.length > 0) bytes = Buffer.concat([this.#pending, received]);
    while (!this.#body) {
      const end = bytes.indexOf(HEAD_END, at);
      const length = (end === -1 ? bytes.length : end) - at;
      if (this.#headBytes + length > MAX_HEAD_BYTES) {
        throw new ResponseError('The head of the response is too long.');
      }
      if (end === -1) {
        this.#pending = Buffer.from(bytes.subarray(at));
        return undefined;
      }
      this.#begin(readHead(bytes.toString('latin1', at, end)));
      at = end + HEAD_END.length;
      this.#headBytes += length + HEAD_END.length;
      this.#pending = NO_BYTES;
    }
    at = this.#body.take(bytes, at);
    this.#hasExcess = at < bytes.length;
    return this.#body.isDone ? this.#response() : undefined;
  }

  /** Tells that the other side sends no more; returns the response if this was its end. */
  end(): HttpResponse | undefined {
    return this.#body instanceof UnsizedBody ? this.#response() : undefined;
  }

  #begin(head: Head): void {
    // Hints before the response (RFC 9110, section 15.2).
    if (head.status < 200) {
      if (head.status === 101) throw new ResponseError('Expected no switch of protocols.');
      return;
    }
    this.#body = bodyOf(head, this.#limit);
    this.#head = head;
  }

  #response(): HttpResponse | undefined {
    if (!this.#head || !this.#body) return undefined;
    const { status, headers } = this.#head;
    return { status, headers, body: this.#body.content };
  }
}

function readHead(text: string): Head {
  const [first = '', ...lines] = text.split('\r\n');
  const [, version, status] = STATUS_LINE.exec(first) ?? [];
  if (version === undefined || status === undefined) {
    throw new ResponseError('Expected a response of HTTP/1.1.');
  }
  const headers: Record<string, string | undefined> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (!HEADER_NAME.test(name) || INVALID_VALUE.test(value)) {
      throw new ResponseError('Expected a header of the form name: value.');
    }
    if (name === '__proto__') continue;
    const known = Object.hasOwn(headers, name) ? headers[name] : undefined;
    headers[name] = known === undefined ? value : `${known}, ${value}`;
  }
  return { status: Number(status), headers, keepsOpen: keepsOpen(version, headers) };
}

function keepsOpen(version: string, headers: ResponseHeaders): boolean {
  // Told twice, the end of the body may be read in two ways.
  const isFramed =
    (headers['content-length'] === undefined) !== (headers['transfer-encoding'] === undefined);
  if (!isFramed) return false;
  const { connection = '' } = headers;
  return version === '1' ? !/\bclose\b/i.test(connection) : /\bkeep-alive\b/i.test(connection);
}

/** @throws ResponseError for a body whose end is not told, or that is too long */
function bodyOf({ status, headers }: Head, limit: number): IncomingBody {
  if (status === 204 || status === 304) return new SizedBody(0, true);
  const coding = headers['transfer-encoding'];
  if (coding !== undefined) {
    if (coding.toLowerCase() !== 'chunked') {
      throw new ResponseError(`The transfer-encoding ${coding} is not known.`);
    }
    return new ChunkedBody(limit);
  }
  const length = headers['content-length'];
  if (length === undefined) return new UnsizedBody(limit);
  if (!/^\d+$/.test(length)) throw new ResponseError('Expected a number as content-length.');
  if (Number(length) > limit) throw tooLong(limit);
  return new SizedBody(Number(length), isText(headers));
}

/** Character set that a response names; UTF-8 where it names none, as `utf-8` in lower case. */
export function charsetOf(headers: ResponseHeaders): string {
  const named = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? UTF_8;
  return /^utf-?8$/i.test(named) ? UTF_8 : named;
}

/** Returns true for a body whose bytes are text in UTF-8. */
function isText(headers: ResponseHeaders): boolean {
  return headers['content-encoding'] === undefined && charsetOf(headers) === UTF_8;
}
