/** Cursors of connections: opaque, signed, and bound to a list, an order, a filter and a viewer. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { BadCursorError } from '../errors/errors.ts';
import { acceptedSecrets, currentSecret, type GraphSecret } from '../secrets/graph-secret.ts';

/** Values of a row's order terms, the id last. */
export type CursorValues = readonly (string | null)[];

/** Encodes and decodes cursors. */
export interface CursorCodec {
  /** @param binding text that differs between lists, orders, filters and viewers */
  encode(binding: string, values: CursorValues): string;
  /** @throws BadCursorError unless the cursor was encoded with the same secret and binding */
  decode(binding: string, cursor: string): CursorValues;
}

/** 96 bits, which cannot be guessed online and stay short in a URL. */
const SIGNATURE_BYTES = 12;
const MAX_CURSOR_LENGTH = 1024;

/** @param secret secret of the graph, shared by all replicas, so that any of them continues a page */
export function createCursorCodec(secret: GraphSecret): CursorCodec {
  return {
    encode(binding, values) {
      const payload = JSON.stringify(values);
      return Buffer.concat([
        sign(currentSecret(secret), binding, payload),
        Buffer.from(payload),
      ]).toString('base64url');
    },
    decode(binding, cursor) {
      if (cursor.length > MAX_CURSOR_LENGTH) throw new BadCursorError();
      const bytes = Buffer.from(cursor, 'base64url');
      // A cursor has one encoding: base64url decoders also accept others of the same bytes.
      if (bytes.length <= SIGNATURE_BYTES || bytes.toString('base64url') !== cursor) {
        throw new BadCursorError();
      }
      const payload = bytes.subarray(SIGNATURE_BYTES).toString('utf8');
      const signature = bytes.subarray(0, SIGNATURE_BYTES);
      const isOf = (one: string): boolean =>
        timingSafeEqual(signature, sign(one, binding, payload));
      if (!acceptedSecrets(secret).some(isOf)) throw new BadCursorError();
      const values: unknown = JSON.parse(payload);
      if (!Array.isArray(values) || !values.every(isCursorValue)) throw new BadCursorError();
      return values;
    },
  };
}

function sign(secret: string, binding: string, payload: string): Buffer {
  return createHmac('sha256', secret)
    .update(`cursor\0${binding}\0${payload}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}

function isCursorValue(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
