/** Language of a text, of those that people of the programmes write in. */

const LANGUAGES = ['en', 'no', 'uk', 'ar'] as const;

/** ISO 639-1 code. */
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(code: unknown): code is Language {
  return LANGUAGES.some((language) => language === code);
}

/** Frequent words that the other language has not. A capital I is English, a small one Norwegian. */
const NORWEGIAN =
  /(?<!\p{L})(?:i|[Jj]eg|og|ikke|[Dd]et|er|på|med|til|av|som|meg|[Vv]i|har|en|et|ble|[Hh]un|[Hh]an|[Mm]in|mitt|hos|[Dd]e|fra|[Ff]ru|kan|så|å|oss|alle|vil|bli|takk|Takk|hadde|oss|alle|ved|eller|etter|deg|seg)(?!\p{L})/gu;
const ENGLISH =
  /(?<!\p{L})(?:I|and|not|[Ii]t|is|on|with|to|of|that|me|[Ww]e|have|[Tt]he|was|[Mm]y|a|she|he|for|in|at|you)(?!\p{L})/gu;

/** Addresses, which are written in Latin letters in any language. */
const LATIN_ANYWHERE = /\S{1,64}@\S+/gu;

/** People who write Arabic or Ukrainian use Latin words in between, but hardly the other way round. */
const MAX_LATIN_WORDS_PER_WORD = 4;

/**
 * Language by script, and for Latin script by frequent words; where these tell nothing, the language that the person
 * prefers, or English.
 */
export function languageOf(text: string, preferred?: string | null): Language {
  const prose = text.replaceAll(LATIN_ANYWHERE, '');
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}+/gu);
  const isMainly = (words: number) => words > 0 && words * MAX_LATIN_WORDS_PER_WORD >= latin;
  if (isMainly(count(/\p{Script=Arabic}+/gu))) return 'ar';
  if (isMainly(count(/\p{Script=Cyrillic}+/gu))) return 'uk';
  const norwegian = count(NORWEGIAN) + count(/[æøå]/giu);
  const english = count(ENGLISH);
  if (norwegian === english) return preferred === 'no' || preferred === 'nb' ? 'no' : 'en';
  return norwegian > english ? 'no' : 'en';
}
