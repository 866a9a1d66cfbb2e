/** How Postgres values become JavaScript values: exact, cheap, and the same everywhere. */
import pg from 'pg';

const { builtins } = pg.types;

/**
 * Parsers for one pool. Timestamps become RFC 3339 text with all their decimals (a Date would
 * lose the microseconds that keyset pages compare by), days stay text, decimals stay exact text, and
 * 64-bit integers become numbers: cents and counts stay far below 2^53. Types that are not listed,
 * such as arrays, stay text.
 */
export const typeParsers = {
  getTypeParser: (oid: number): ((text: string) => unknown) => parsers.get(oid) ?? asText,
};

const asText = (text: string): string => text;

/**
 * '2025-11-15 09:00:00.5+00' (the session's time zone is UTC) to '2025-11-15T09:00:00.5Z'.
 *
 * @throws RangeError for a session in another zone, whose moments would be read as wrong ones
 */
function rfc3339(text: string): string {
  if (!text.endsWith('+00')) {
    throw new RangeError(`A moment came from the database in another time zone than UTC: ${text}`);
  }
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`A 64-bit integer outside of ±2^53 came from the database: ${text}`);
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
