/** Parsers of Postgres values. */
import pg from 'pg';

const { builtins } = pg.types;

/**
 * Parsers of a pool. Timestamps become RFC 3339 text with all their decimals (a Date would lose the
 * microseconds that keyset pages compare), days and decimals stay text, and 64-bit integers become
 * numbers. All other types, such as arrays, stay text.
 */
export const typeParsers = {
  getTypeParser: (oid: number): ((text: string) => unknown) => parsers.get(oid) ?? asText,
};

const asText = (text: string): string => text;

/**
 * Converts '2025-11-15 09:00:00.5+00' to '2025-11-15T09:00:00.5Z'.
 *
 * @throws RangeError when the time zone of the session is not UTC
 */
function rfc3339(text: string): string {
  if (!text.endsWith('+00')) {
    throw new RangeError(`Expected a timestamp in UTC from the database, received ${text}.`);
  }
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Expected an integer within ±2^53 from the database, received ${text}.`);
  }
  return value;
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, rfc3339],
  [builtins.INT8, safeInteger],
  [builtins.INT2, Number],
  [builtins.INT4, Number],
  [builtins.FLOAT4, Number],
  [builtins.FLOAT8, Number],
  [builtins.BOOL, (text) => text === 't'],
  [builtins.JSON, (text) => parseJson(text)],
  [builtins.JSONB, (text) => parseJson(text)],
]);

function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}
