/** Names of people in a text of Latin or Cyrillic letters, by capitals and a lexicon; of Arabic ones by cues. */
import { ENDINGS, stemOf } from './known-people.ts';
import type { Lexicon } from './lexicon.ts';
import { arabicSkeleton } from './skeleton.ts';
import type { Finder, Span } from './span.ts';

/** Word with its place. */
interface Word {
  readonly text: string;
  readonly start: number;
}

const CAPITALIZED = /(?<![\p{L}\p{N}@.])\p{Lu}[\p{L}\p{M}'’ʼ]*(?![\p{L}\p{N}@])/gu;

/** End of a sentence, or an opening sign, before the first word of the next. */
const SENTENCE_START = /(?:^|[.!?…:;\n•]|\p{Ps}|[«"“„])\s*$/u;

/**
 * Finder of names that start with a capital: every such word inside of a sentence that the lexicon does not
 * know as something else; at the start of a sentence those that it knows as names, and those before a name.
 */
export function capitalizedNameFinder(lexicon: Lexicon): Finder {
  return (text) => {
    const spans: Span[] = [];
    for (const word of wordsOf(text, CAPITALIZED).toReversed()) {
      const name = withoutGenitive(word.text);
      if (isOther(name, lexicon)) continue;
      const end = word.start + name.length;
      const isBeforeName = spans.at(-1)?.start === end + 1 && text[end] === ' ';
      const isStart = SENTENCE_START.test(text.slice(Math.max(0, word.start - 4), word.start));
      const isName = isBeforeName ? !lexicon.openings.has(name) : isKnownName(name, lexicon);
      if (!isStart || isName) spans.push(nameAt(word, name.length));
    }
    return spans;
  };
}

function isOther(name: string, { notNames }: Lexicon): boolean {
  // Abbreviations, such as NAV or B1, and single letters.
  if (name === name.toUpperCase()) return true;
  return inflectionsOf(name).some((form) => notNames.has(form));
}

function isKnownName(name: string, { latin, cyrillicStems, ambiguous }: Lexicon): boolean {
  const forms = inflectionsOf(name);
  if (forms.some((form) => ambiguous.has(form))) return false;
  return forms.some((form) => latin.has(form) || cyrillicStems.has(form));
}

const ENDING = new RegExp(`${ENDINGS}$`, 'u');

/** Forms that a word may be an inflection of: without the s of a genitive or plural, or a Cyrillic ending. */
function inflectionsOf(word: string): readonly string[] {
  if (!/^\p{Script=Cyrillic}/u.test(word)) return [word, word.replace(/s$/u, '')];
  const stem = word.replace(ENDING, '');
  return [word, stem, stemOf(word), stemOf(stem)].filter(({ length }) => length > 1);
}

function withoutGenitive(word: string): string {
  return word.replace(/['’ʼ]s?$/u, '');
}

function nameAt({ start }: Word, length: number): Span {
  return { kind: 'name', start, end: start + length };
}

const ARABIC_WORD = /[\p{Script=Arabic}\p{M}]+/gu;

/** Foreign family names, as Arabic writes their endings: -sen, -berg, -by, -land, -enko, -chuk, -ova. */
const FOREIGN_ENDING =
  /^(?!ال).+(?:سن|برغ|يرغ|بورغ|ردبي|لاند|ستراند|هاغ|دال|نكو|تشوك|شوك|وفا|وفيتش|سكي|نيك)$/u;

/** Family name from a place or a people: Shami. */
const NISBA = /^ال\p{L}{2,}ي$/u;

/** Meaning of an Arabic word: a name, or what comes before one. */
type ArabicMeaning = 'name' | 'title' | 'relation' | undefined;

/** Finder of Arabic names: those of the lexicon, what follows a title or a relation, and family names. */
export function arabicNameFinder(lexicon: Lexicon): Finder {
  return (text) => {
    const words = wordsOf(text, ARABIC_WORD);
    const spans: Span[] = [];
    let previous: ArabicMeaning;
    let end = 0;
    for (const [index, word] of words.entries()) {
      // A sign between two words separates them, as does what has been redacted.
      if (word.start !== end + 1 || !/\s/u.test(text[end] ?? '')) previous = undefined;
      end = word.start + word.text.length;
      const meaning = arabicMeaning(word.text, words[index + 1]?.text, previous, lexicon);
      if (meaning === 'name') spans.push(withoutConjunction(word, lexicon));
      // An adjective stands between a relation and its name: my old manager Mahmoud.
      const isAdjective = meaning === undefined && word.text.startsWith('ال');
      if (!isAdjective || previous !== 'relation') previous = meaning;
    }
    return spans;
  };
}

function arabicMeaning(
  word: string,
  next: string | undefined,
  previous: ArabicMeaning,
  lexicon: Lexicon,
): ArabicMeaning {
  const { ambiguous, arabicRelations, arabicTitles, arabicWords } = lexicon;
  if (arabicWords.has(word)) return undefined;
  const forms = formsOf(word);
  if (forms.some((form) => arabicTitles.has(form))) return 'title';
  if (forms.some((form) => arabicRelations.has(form))) return 'relation';
  const isName = isArabicName(word, lexicon);
  if (isName && !forms.some((form) => ambiguous.has(form))) return 'name';
  if (isName && next !== undefined && isArabicName(next, lexicon)) return 'name';
  if (forms.some((form) => isForeignName(form, lexicon))) return 'name';
  if (FOREIGN_ENDING.test(word) && (previous === 'name' || word.length > 5)) return 'name';
  if (previous === 'title') return 'name';
  if (previous === 'relation' && !isVerb(word) && !word.startsWith('ال')) return 'name';
  return previous === 'name' && (isName || NISBA.test(word)) ? 'name' : undefined;
}

function isArabicName(word: string, { arabic }: Lexicon): boolean {
  return formsOf(word).some((form) => arabic.has(form));
}

/**
 * Returns true when a word may be a foreign name: the consonants of one, and so many long vowels as Arabic uses for
 * foreign words alone.
 */
function isForeignName(word: string, { skeletons }: Lexicon): boolean {
  const skeleton = arabicSkeleton(word);
  const vowels = word.match(/[اويى]/gu)?.length ?? 0;
  const isForeign = skeleton.length > 3 ? vowels > 1 : skeleton.length === 3 && vowels > 2;
  return isForeign && skeletons.has(skeleton);
}

/** A word, and what is left of it without the particles that Arabic writes together with it. */
function formsOf(word: string): readonly string[] {
  const forms = [word];
  if (/^[وفبلك]/u.test(word) && word.length > 3) forms.push(word.slice(1));
  if (/^[وف][بلك]/u.test(word) && word.length > 4) forms.push(word.slice(2));
  return forms;
}

/** Span of a name, without the `and` that is written together with it. */
function withoutConjunction(word: Word, { arabic }: Lexicon): Span {
  const hasConjunction = /^[وف]/u.test(word.text) && !arabic.has(word.text);
  const offset = hasConjunction ? 1 : 0;
  return nameAt({ ...word, start: word.start + offset }, word.text.length - offset);
}

/** Verbs of the third person and of the first, which may follow a relation: my sister came. */
function isVerb(word: string): boolean {
  return /^(?:ي\p{L}{2,4}|ت\p{L}{2,4}|أ\p{L}{2,4}|\p{L}{2,4}ت|\p{L}{3,5}(?:تني|ني|نا|وا))$/u.test(
    word,
  );
}

function wordsOf(text: string, pattern: RegExp): readonly Word[] {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index }));
}
