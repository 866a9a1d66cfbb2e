/** Lexicon of given names and family names, and of words that look like names and are none. */
import { DAY_MS } from '@teei/platform/calendar/period.ts';
import {
  AMBIGUOUS,
  ARABIC_RELATIONS,
  ARABIC_TITLES,
  ARABIC_WORDS,
  GIVEN_NAMES,
  GIVEN_NAMES_CYRILLIC,
  NAMES_ARABIC,
  NOT_NAMES,
  OPENINGS,
} from './lexicon.data.ts';
import { romanized, stemOf } from './known-people.ts';
import { latinSkeleton } from './skeleton.ts';

export interface Lexicon {
  /** Names in Latin letters. */
  readonly latin: ReadonlySet<string>;
  /** Names in Cyrillic letters, without the ending of the nominative. */
  readonly cyrillicStems: ReadonlySet<string>;
  readonly arabic: ReadonlySet<string>;
  /** Names that are words as well. */
  readonly ambiguous: ReadonlySet<string>;
  /** Words that open a sentence before a name: Dear Lars. */
  readonly openings: ReadonlySet<string>;
  /** Consonants of names of other languages, as Arabic writes them. */
  readonly skeletons: ReadonlySet<string>;
  /** Places, languages, days, organisations: Cyrillic ones without their ending. */
  readonly notNames: ReadonlySet<string>;
  /** Words before a name or a verb. */
  readonly arabicRelations: ReadonlySet<string>;
  /** Words before a name. */
  readonly arabicTitles: ReadonlySet<string>;
  readonly arabicWords: ReadonlySet<string>;
}

/** Lists of names from a library: `nordic` ones are among the Latin ones. */
export type NameLists = Readonly<
  Record<'latin' | 'nordic' | 'cyrillic' | 'arabic', readonly string[]>
>;

export function createLexicon({ latin, nordic, cyrillic, arabic }: NameLists): Lexicon {
  const foreign = [...nordic, ...wordsOf(GIVEN_NAMES), ...cyrillic.map(romanized)];
  return {
    latin: new Set([...latin, ...wordsOf(GIVEN_NAMES)]),
    cyrillicStems: new Set([...cyrillic, ...wordsOf(GIVEN_NAMES_CYRILLIC)].map(stemOf)),
    arabic: new Set([...arabic, ...wordsOf(NAMES_ARABIC)]),
    openings: new Set(wordsOf(OPENINGS)),
    skeletons: new Set(foreign.map(latinSkeleton)),
    ambiguous: new Set(wordsOf(AMBIGUOUS)),
    notNames: new Set(
      [...wordsOf(NOT_NAMES), ...namesOfPlacesAndDays()].flatMap((one) => [one, stemOf(one)]),
    ),
    arabicRelations: new Set(wordsOf(ARABIC_RELATIONS)),
    arabicTitles: new Set(wordsOf(ARABIC_TITLES)),
    arabicWords: new Set(wordsOf(ARABIC_WORDS)),
  };
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

const LOCALES = ['en', 'nb', 'uk'];
/** Languages that people of the programmes speak of, ISO 639. */
const LANGUAGES = 'ar,da,de,en,es,fa,fi,fr,it,ku,nb,nl,no,pl,prs,ps,ru,so,sv,ti,tr,uk,ur'.split(
  ',',
);

/** Countries, languages, days of the week and months, as English, Norwegian and Ukrainian write them. */
function namesOfPlacesAndDays(): readonly string[] {
  return LOCALES.flatMap((locale) => {
    const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    const days = Array.from({ length: 7 }, (_, day) => day * DAY_MS);
    const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));
    const dayOf = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    const monthOf = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    return [
      ...codes.map((code) => regions.of(code)),
      ...LANGUAGES.map((code) => languages.of(code)),
      ...days.map((day) => dayOf.format(day)),
      ...months.map((month) => monthOf.format(month)),
    ].flatMap((name) => name?.split(/[\s()]+/u) ?? []);
  });
}
