/** Rows in the text format of COPY. */
import type { Json } from '../kernel/tables.ts';

const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/**
 * One row as a line: null as \N, objects and arrays as JSON.
 *
 * @throws RangeError when the row lacks one of the columns
 */
export function copyLine(row: Readonly<Record<string, Json>>, columns: readonly string[]): string {
  let line = '';
  let separator = '';
  for (const column of columns) {
    const value = row[column];
    if (value === undefined) throw new RangeError(`A row without ${column}.`);
    line += separator + copyValue(value);
    separator = '\t';
  }
  return `${line}\n`;
}

function copyValue(value: Json): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'object') return escape(JSON.stringify(value));
  return String(value);
}

function escape(text: string): string {
  return SPECIAL.test(text)
    ? text.replaceAll(SPECIALS, (character) => ESCAPES[character] ?? character)
    : text;
}
