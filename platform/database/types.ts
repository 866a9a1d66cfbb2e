/** How Postgres values become JavaScript values: exact, cheap, and the same everywhere. */
import pg from 'pg';

const { builtins } = pg.types;

/**
 * Parsers for one pool. Timestamps become RFC 3339 text with all six decimals (a Date would lose
 * the microseconds that keyset pages compare by), days stay text, decimals stay exact text, and
 * 64-bit integers become numbers: cents and counts stay far below 2^53.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    switch (oid) {
      case builtins.TIMESTAMPTZ:
        return rfc3339;
      case builtins.DATE:
      case builtins.NUMERIC:
        return asText;
      case builtins.INT8:
        return safeInteger;
      default:
        return pg.types.getTypeParser(oid, format);
    }
  },
};

const asText = (text: string): string => text;

/** '2025-11-15 09:00:00.5+00' (the session's time zone is UTC) to '2025-11-15T09:00:00.5Z'. */
function rfc3339(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`A 64-bit integer outside of ±2^53 came from the database: ${text}`);
  }
  return value;
}
