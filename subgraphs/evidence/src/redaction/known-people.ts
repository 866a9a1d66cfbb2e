/** Names of people who are known to have taken part, as texts of any of the scripts write them. */
import { spansOf, type Finder } from './span.ts';
import {
  ARABIC,
  CYRILLIC,
  escapeForPattern,
  LATIN_FROM_CYRILLIC,
  transcribe,
} from './transcription.ts';

/** Name of a person, whole: `Oksana Bondar`. */
export interface Person {
  readonly name: string;
}

/** Endings of Ukrainian nouns, and of surnames that are adjectives. */
export const ENDINGS =
  '(?:[аоуеиіїяюєй]|ові|еві|єві|ом|ем|єм|ою|ею|єю|ого|ому|им|ій|ої|ім|ами|ах|ів)?';

/** Particles that Arabic writes together with the next word. */
const ARABIC_PREFIX = '(?:[وف]?[بلك]?)';

/** Shortest part of a name that is looked for by itself. */
const MIN_PART_LENGTH = 2;

/**
 * Letters of a transcribed name that may be missing, at most: each doubles the ways in which a text may fit it, and
 * everybody may give themselves a name. Real ones have about half as many.
 */
const MAX_OPTIONAL_LETTERS = 12;

/**
 * Finder of the names of people, whole and in parts, in all scripts and cases. `words` are never names, however a
 * name may be written: `Moen` would be `من`.
 */
export function finderOf(people: readonly Person[], words: ReadonlySet<string>): Finder {
  const patterns = people.flatMap(({ name }) => patternsOf(name));
  return (text) =>
    patterns
      .flatMap((pattern) => spansOf('name', text, pattern))
      .filter(({ start, end }) => !words.has(text.slice(start, end)));
}

function patternsOf(name: string): readonly RegExp[] {
  const parts = name.normalize('NFC').split(/[\s-]+/u);
  return parts
    .filter((part) => part.length >= MIN_PART_LENGTH)
    .flatMap((part, index) =>
      // A given name is found however it is written; a surname may be a word, such as Strand.
      sourcesOf(part).map((source) => new RegExp(source, index === 0 ? 'giu' : 'gu')),
    );
}

function sourcesOf(part: string): readonly string[] {
  if (/\p{Script=Arabic}/u.test(part)) {
    return [arabicWord(`(?:ال)?${escapeForPattern(part.replace(/^ال/u, ''))}`)];
  }
  if (/\p{Script=Cyrillic}/u.test(part)) {
    return [
      word(`${escapeForPattern(stemOf(part))}${ENDINGS}`),
      ...latinSources(capitalized(romanized(part))),
    ];
  }
  const cyrillic = transcribedStem(part);
  const arabic = inArabic(part.toLowerCase());
  return [
    ...latinSources(part),
    ...(isBounded(cyrillic) ? [word(`(?=\\p{Lu})${cyrillic}${ENDINGS}`, '(?-i:', ')')] : []),
    ...(isBounded(arabic) ? [arabicWord(arabic)] : []),
  ];
}

/** Returns true for a pattern that fits a text in few ways, so that no text takes it long. */
function isBounded(source: string): boolean {
  const optional = source.match(/[^(]\?/gu)?.length ?? 0;
  return optional <= MAX_OPTIONAL_LETTERS;
}

/** The name itself, with the s of a genitive. */
function latinSources(part: string): readonly string[] {
  return [word(`${escapeForPattern(part)}s?`)];
}

function transcribedStem(part: string): string {
  // The first letter is a capital, which the pattern around it says.
  return `(?i:${transcribe(part.toLowerCase().replace(/[aeoiy]$/u, ''), CYRILLIC)})`;
}

/** A Latin name in Arabic letters: its last vowel is always written. */
function inArabic(name: string): string {
  const stem = name.replace(/[aeiouy]$/u, '');
  return transcribe(stem, ARABIC) + (stem === name ? '' : '[اةىهيو]');
}

/** A Cyrillic name without the ending of its nominative. */
export function stemOf(name: string): string {
  return name.length > 3 ? name.replace(/(?:[аеиіоуюяєїьй]|ій|ий)$/u, '') : name;
}

/** A Cyrillic name in small Latin letters. */
export function romanized(name: string): string {
  return transcribe(name.toLowerCase(), LATIN_FROM_CYRILLIC);
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function word(source: string, open = '(?:', close = ')'): string {
  return `(?<![\\p{L}\\p{N}])${open}${source}${close}(?![\\p{L}\\p{N}])`;
}

function arabicWord(source: string): string {
  return `(?<!\\p{L})${ARABIC_PREFIX}${source}(?!\\p{L})`;
}
