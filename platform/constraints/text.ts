/** Texts that people read: which characters a store takes, and nobody is deceived by. */

/**
 * Whether a text holds no control characters but line breaks and tabs, no overrides of direction, no
 * lone surrogates, no invisible separators, and, unless it is empty, something to see. Joiners and
 * marks of direction are fine: scripts and emoji need them.
 */
export function isReadable(text: string): boolean {
  return !UNPRINTABLE.test(text) && (text === '' || VISIBLE.test(text));
}

const UNPRINTABLE =
  /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]|[\u200B\u2060-\u2064\uFEFF]|\p{Cs}/u;

/** A character that leaves a trace on paper. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
