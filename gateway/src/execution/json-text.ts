/** JSON that is written once, as text, and goes out as it is. */

/** A JSON value as its text. Whoever serialises it without knowing it gets the value. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The value, for `JSON.stringify`. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What JSON cannot hold as it is between quotes: quotes, backslashes, control characters, halves of pairs. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

/**
 * The JSON text of a string.
 *
 * @param isPlain whether it is known that there is nothing to escape: looking for it costs more than
 *   all else that is done with a long text
 */
export function quote(value: string, isPlain: boolean): string {
  return isPlain || !SPECIAL.test(value) ? `"${value}"` : JSON.stringify(value);
}

/**
 * Whether no string in a JSON text needs escapes: valid JSON has quotes, control characters and
 * backslashes in strings behind a backslash only, and decoded bytes have no halves of pairs.
 */
export function isPlainJson(text: string): boolean {
  return !text.includes('\\');
}
