/** JSON that is written once, as text, and sent as it is. */

/** JSON text of a value, which can be taken once. */
export class JsonText {
  #text: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Gives the text and forgets it: the server keeps a request for several garbage collections after its
   * response, and copying long texts was a third of the work for one.
   *
   * @throws TypeError when it has been taken before
   */
  take(): string {
    const text = this.#text;
    if (text === undefined) throw new TypeError('The text has been taken.');
    this.#text = undefined;
    return text;
  }

  /** The value, for `JSON.stringify`, which takes it too. */
  toJSON(): unknown {
    return JSON.parse(this.take());
  }
}

/** Characters of a text from which on it is flattened: below, copying costs more than it saves. */
const MIN_FLATTENED_CHARACTERS = 16_384;

/**
 * The text in one piece, where it is long. V8 keeps a text that was put together as a tree of its parts, and reading it
 * as a number makes it one. Done part by part, a slice of a large answer at a time, the whole is then
 * copied in a tenth of the time: of 15 MB in 35 ms, where the tree takes 400.
 */
export function flatten(text: string): string {
  if (text.length >= MIN_FLATTENED_CHARACTERS) Number(text);
  return text;
}

/** Matches characters that need escapes: quotes, backslashes, control characters, lone surrogates. */
const SPECIAL = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/**
 * The JSON text of a string.
 *
 * @param isPlain true when nothing needs escapes: looking for it costs more than all else that is done
 *   with a long text
 */
export function quote(value: string, isPlain: boolean): string {
  return isPlain || !SPECIAL.test(value) ? `"${value}"` : JSON.stringify(value);
}

/**
 * Returns true when no string of a JSON text needs escapes: quotes, control characters and backslashes
 * follow a backslash in valid JSON, and decoded bytes have no lone surrogates.
 */
export function isPlainJson(text: string): boolean {
  return !text.includes('\\');
}
