/** Cursors: opaque, signed, and bound to one list, order, filter and viewer. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { BadCursorError } from '../errors/errors.ts';

/** The order values of the row that a cursor stands at; its id comes last. */
export type CursorValues = readonly (string | null)[];

/** Makes and reads cursors. */
export interface CursorCodec {
  /** @param binding a text that differs between lists, orders, filters and viewers */
  encode(binding: string, values: CursorValues): string;
  /** @throws BadCursorError unless this codec made the cursor with the same binding */
  decode(binding: string, cursor: string): CursorValues;
}

/** 96 bits: far beyond guessing online, and short in a URL. */
const SIGNATURE_BYTES = 12;
const MAX_CURSOR_LENGTH = 1024;

/** @param secret the graph's secret; every replica must share it for pages to continue elsewhere */
export function createCursorCodec(secret: string): CursorCodec {
  const sign = (binding: string, payload: string): Buffer =>
    createHmac('sha256', secret)
      .update(`cursor\0${binding}\0${payload}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES);

  return {
    encode(binding, values) {
      const payload = JSON.stringify(values);
      return Buffer.concat([sign(binding, payload), Buffer.from(payload)]).toString('base64url');
    },
    decode(binding, cursor) {
      if (cursor.length > MAX_CURSOR_LENGTH) throw new BadCursorError();
      const bytes = Buffer.from(cursor, 'base64url');
      // A second spelling of the same bytes is not a cursor that we made.
      if (bytes.length <= SIGNATURE_BYTES || bytes.toString('base64url') !== cursor) {
        throw new BadCursorError();
      }
      const payload = bytes.subarray(SIGNATURE_BYTES).toString('utf8');
      if (!timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), sign(binding, payload))) {
        throw new BadCursorError();
      }
      const values: unknown = JSON.parse(payload);
      if (!Array.isArray(values) || !values.every(isCursorValue)) throw new BadCursorError();
      return values;
    },
  };
}

function isCursorValue(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
