/** E-mail addresses, identifiers and phone numbers in a text. */
import type { CountryCode, findPhoneNumbersInText } from 'libphonenumber-js';
import { spansOf, type Span } from './span.ts';

/** Fewest digits that make a number identify somebody, such as that of a number plate. */
const MIN_IDENTIFIER_DIGITS = 5;

/** The part before the @ has 64 characters at most (RFC 5321). */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

export function findEmails(text: string): readonly Span[] {
  return spansOf('email', text, EMAIL);
}

/** Identifiers by their form: what the form says is enough. */
const FORMS: readonly RegExp[] = [
  // IBAN: ISO 13616.
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  // Birth or D number of Norway: six digits of a day and five.
  /(?<![\p{N}+])\p{Nd}{6} ?\p{Nd}{5}(?!\p{N})/gu,
  // Account of a Norwegian bank.
  /(?<![\p{N}+])\p{Nd}{4}[. ]\p{Nd}{2}[. ]\p{Nd}{5}(?!\p{N})/gu,
  // Case of an authority: its year and number.
  /(?<!\p{N})(?:19|20)\d{2}\/\d{3,}(?!\p{N})/gu,
  // Passports, cards, number plates: capital letters and digits.
  /(?<![\p{L}\p{N}])(?:\p{Lu}{2,3}[- ]?\p{Nd}{4,9}(?: \p{Lu}{2})?|\p{Lu}-?\p{Nd}{5,9})(?![\p{L}\p{N}])/gu,
  // Handle of a social network.
  /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,}\p{L}/gu,
];

/** Words after which a number is an identifier, in the four languages. */
const CUES = [
  'passport|passet|паспорт|جواز',
  'personal number|personnummer|fødselsnummer|персональний номер|رقمي الشخصي|رقمي الوطني|الرقم الوطني',
  'd-number|d-nummer|d-номер|duf|رقم d',
  'account|konto|рахун|حساب',
  'case|saken|saksnummer|справ|قضي',
  'tax number|skattenummer|іпн|рнокпп|ضريبي',
  'residence card|oppholdskort|посвідк|بطاقة',
  'student|студент|جامعي',
  'number plate|skilt',
].join('|');

const CUED = new RegExp(
  String.raw`(?:${CUES})[^\p{Nd}\n.!?]{0,25}?[.№]?[^\p{Nd}\n.!?]{0,3}?(?<part>(?<![\p{L}\p{N}])\p{Nd}[\p{Nd} ./-]{3,}\p{Nd})`,
  'giu',
);

/** Identifiers that their form or the words before them tell. */
export function findIdentifiers(text: string): readonly Span[] {
  const cued = spansOf('identifier', text, CUED);
  return [
    ...FORMS.flatMap((form) => spansOf('identifier', text, form)),
    ...cued.filter((span) => digitsIn(text, span) >= MIN_IDENTIFIER_DIGITS),
  ].filter((span) => !isAmount(text, span));
}

/** Day, with its year: no number of anybody. */
const DAY = /^(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2})$/u;

/** Digits in groups. */
const DIGITS = /(?<![\p{L}\p{N}])\p{Nd}+(?:[ ./-]\p{Nd}+)*/gu;

/** Numbers of six digits and more that are no amount: whatever they number, they may identify somebody. */
export function findLongNumbers(text: string): readonly Span[] {
  return spansOf('identifier', text, DIGITS).filter(
    (span) =>
      digitsIn(text, span) > MIN_IDENTIFIER_DIGITS && !isDay(text, span) && !isAmount(text, span),
  );
}

function isDay(text: string, { start, end }: Span): boolean {
  return DAY.test(text.slice(start, end));
}

function digitsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/\p{Nd}/gu)?.length ?? 0;
}

/** Units that make a number an amount. */
const UNIT = /^\s?(?:kr|kroner|крон|كرون|euro|євро|يورو|€|%|nok|eur|usd|uah|грн|гривень|\$)/iu;

function isAmount(text: string, { end }: Span): boolean {
  return UNIT.test(text.slice(end, end + 12));
}

/** Countries whose numbers are written without their prefix, by the script of the text. */
function countriesOf(text: string): readonly CountryCode[] {
  if (/\p{Script=Arabic}/u.test(text)) return ['NO', 'SY'];
  return /\p{Script=Cyrillic}/u.test(text) ? ['NO', 'UA'] : ['NO'];
}

/** Separators in a list of numbers, which findPhoneNumbersInText takes for the beginning of an extension. */
const LIST_SEPARATOR = /[,;](?=\s*[+(]?\p{Nd})/gu;

/** Finder of phone numbers that are valid in their country. */
export function phoneFinder(findNumbers: typeof findPhoneNumbersInText) {
  return (text: string): readonly Span[] =>
    countriesOf(text)
      .flatMap((country) => findNumbers(text.replaceAll(LIST_SEPARATOR, '/'), country))
      .map(({ startsAt, endsAt }): Span => ({ kind: 'phone', start: startsAt, end: endsAt }))
      .filter((span) => !isDay(text, span));
}
