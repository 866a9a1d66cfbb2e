/** Decoding of a response's body: compression, character set, byte order mark. */
import { promisify } from 'node:util';
import { brotliDecompress, inflate, unzip, zstdDecompress } from 'node:zlib';
import { charsetOf, UTF_8, type HttpResponse } from '../http-client/response-reader.ts';

type Decoder = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

/** Decoders by `content-encoding`: some proxies compress unasked. `unzip` reads gzip too. */
const DECODERS = new Map<string, Decoder>([
  ['gzip', promisify(unzip)],
  ['x-gzip', promisify(unzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

/** Byte order mark, which may stand before JSON and is ignored (RFC 8259). */
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Text of a body, as `content-encoding` and `content-type` describe it; UTF-8 where nothing is said.
 *
 * @param limit maximum number of bytes after decompression
 * @throws Error for an encoding or character set that is not known, and for more bytes
 */
export async function decodeBody(
  { headers, body }: Pick<HttpResponse, 'headers' | 'body'>,
  limit: number,
): Promise<string> {
  if (typeof body === 'string') return withoutMark(body);
  const encoding = headers['content-encoding'];
  const bytes = encoding === undefined ? body : await unpack(body, encoding, limit);
  const charset = charsetOf(headers);
  const text = charset === UTF_8 ? bytes.toString() : new TextDecoder(charset).decode(bytes);
  return withoutMark(text);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** Encodings are named in the order in which they were applied. */
async function unpack(body: Buffer, encoding: string, limit: number): Promise<Buffer> {
  let bytes = body;
  for (const name of encoding.toLowerCase().split(',').toReversed()) {
    const coding = name.trim();
    if (coding === 'identity' || coding === '') continue;
    const decode = DECODERS.get(coding);
    if (!decode) throw new TypeError(`The content-encoding ${coding} is not known.`);
    bytes = await decode(bytes, { maxOutputLength: limit });
  }
  return bytes;
}
