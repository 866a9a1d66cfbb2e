/** Readable texts: free of characters that no store holds, or that only deceive. */

/**
 * Returns true for a text without control characters other than line breaks and tabs, overrides of
 * direction, lone surrogates and invisible separators, that is empty or has a visible character. Joiners and
 * marks of direction are fine: scripts and emoji need them.
 */
export function isReadable(text: string): boolean {
  return !UNPRINTABLE.test(text) && (text === '' || VISIBLE.test(text));
}

/**
 * Text without white space around it, and without joiners, soft hyphens and marks of direction at its ends, where they join,
 * part and turn nothing: two names that differ by them alone look the same.
 */
export function trimText(text: string): string {
  return text.replace(LEADING, '').replace(TRAILING, '');
}

/** Returns true for text that Postgres can store: without NUL and lone surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

const UNPRINTABLE =
  /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]|[\u200B\u2060-\u2064\uFEFF]|\p{Cs}/u;

/** A character that leaves a trace on paper. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** White space, and what is invisible at the ends of a text: joiners, soft hyphens and marks of direction. */
const TRACELESS = String.raw`[\s\u00AD\u061C\u200C-\u200F]|\u034F`;
const LEADING = new RegExp(`^(?:${TRACELESS})+`, 'u');
const TRAILING = new RegExp(`(?<!${TRACELESS})(?:${TRACELESS})+$`, 'u');
