/** Addresses in a text: a street and a number, with what follows them. */
import { spansOf, type Span } from './span.ts';

const CITY = String.raw`(?:, (?:\d{4,5} )?\p{Lu}[\p{L}-]+)?`;
const HOUSE = String.raw`\d+(?:(?: ?[A-Z]|[a-z])(?!\p{L}))?`;

const NORDIC_SUFFIXES =
  'gate|gata|gaten|vei|veien|veg|vegen|bakken|plassen|plass|allé|alléen|kroken|stien|svingen|tunet|torget|torg|brygge|haugen|terrasse';
const ENGLISH_WORDS =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Court|Square|Place|Way|Close|Boulevard|Blvd|Terrace';

// No text is to fit them in many ways, word for word, since everybody may write one: a part ends where no letter follows.
const PATTERNS: readonly RegExp[] = [
  // Storgata 12 · Nedre Slottsgate 21 · Trondheimsveien 100, 0565 Oslo
  String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}.'-]+ ){0,2}\p{Lu}\p{Ll}+(?:${NORDIC_SUFFIXES}) ${HOUSE}${CITY}`,
  // Dronning Eufemias gate 30 · Sumska Street 45, Kharkiv
  String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}.'-]+ ){1,3}(?:${NORDIC_SUFFIXES}|${ENGLISH_WORDS}) ${HOUSE}${CITY}`,
  // 221 Park Avenue, Apt 4
  String.raw`(?<!\p{N})${HOUSE} (?:\p{Lu}[\p{L}.'-]+ ){1,3}(?:${ENGLISH_WORDS})(?!\p{L})(?:, (?:Apt|Flat|Unit)\.? ?\w+)?${CITY}`,
  // Postboks 118, 5020 Bergen
  String.raw`(?<!\p{L})(?:Postboks|P\.?O\.? Box) \d+${CITY}`,
  // вул. Сумській, 45, кв. 12 · проспекту Науки, 22
  String.raw`(?<!\p{L})(?:вул(?:\.|иц\p{Ll}+)|просп(?:\.|ект\p{Ll}*)|бульвар\p{Ll}*|бул\.|пров(?:\.|ул\p{Ll}+)|площ\p{Ll}+|пл\.|набережн\p{Ll}+|шосе)\s*(?:\p{Lu}[\p{L}'’-]+(?![\p{L}'’-]),?\s*){1,3}(?:буд\.\s*)?\d+\p{L}?(?:,\s*кв\.\s*\d+)?(?:,\s*(?:м\.\s*)?\p{Lu}\p{L}+)?`,
  // شارع النيل رقم 45، حلب
  String.raw`(?<!\p{L})(?:شارع|حي|طريق|جادة|ساحة)(?:\s+\p{Script=Arabic}+){1,3}?\s*[،,]?\s*(?:(?:رقم|بناء|بناية|مبنى|عمارة)\s*)?\p{Nd}+(?:[،,]\s*\p{Script=Arabic}+)?`,
].map((source) => new RegExp(source, 'gu'));

export function findAddresses(text: string): readonly Span[] {
  return PATTERNS.flatMap((pattern) => spansOf('address', text, pattern));
}
