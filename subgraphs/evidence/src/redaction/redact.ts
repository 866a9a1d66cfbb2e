/** Redaction: a text without what would identify somebody. */
import type { Language } from './language.ts';
import type { Person } from './known-people.ts';
import { joined, overlaps, type Finder, type RedactionKind, type Span } from './span.ts';

/** Text in which placeholders stand for what identified somebody. */
export interface Redacted {
  readonly text: string;
  /** Number of parts that were replaced, by kind. */
  readonly counts: Readonly<Record<RedactionKind, number>>;
}

/** Finds parts that identify somebody; `people` are those whom the graph knows to have taken part. */
export type Redactor = (text: string, people: readonly Person[]) => readonly Span[];

/** Placeholders by language. Those of names are the demo's. */
const PLACEHOLDERS: Readonly<Record<Language, Readonly<Record<RedactionKind, string>>>> = {
  en: { name: 'name', email: 'e-mail', phone: 'phone', address: 'address', identifier: 'number' },
  no: { name: 'navn', email: 'e-post', phone: 'telefon', address: 'adresse', identifier: 'nummer' },
  uk: { name: 'ім’я', email: 'пошта', phone: 'телефон', address: 'адреса', identifier: 'номер' },
  ar: { name: 'اسم', email: 'بريد', phone: 'هاتف', address: 'عنوان', identifier: 'رقم' },
};

const ANY_PLACEHOLDER = new RegExp(
  `\\[(?:${Object.values(PLACEHOLDERS).flatMap(Object.values).join('|')})\\]`,
  'gu',
);

/** Spans of finders, the first of which has precedence where they overlap. */
export function spansBy(text: string, finders: readonly Finder[]): readonly Span[] {
  const spans: Span[] = [];
  // What has been redacted before stays as it is.
  const rest = plainForm(text.replaceAll(ANY_PLACEHOLDER, (mark) => ' '.repeat(mark.length)));
  for (const find of finders) {
    const found = joined(rest, find(rest));
    spans.push(...found.filter((span) => !spans.some((earlier) => overlaps(earlier, span))));
  }
  return spans.toSorted((a, b) => a.start - b.start);
}

/**
 * The text with one form of space and one of hyphen, each of its characters at the same place: word processors write
 * numbers and names with spaces and hyphens that keep a line together, which are others.
 */
function plainForm(text: string): string {
  return text.replaceAll(/[\p{Zs}\t]/gu, ' ').replaceAll(/[\u2010-\u2012]/g, '-');
}

/** Placeholder of a kind: `[name]`. */
export function placeholder(language: Language, kind: RedactionKind): string {
  return `[${PLACEHOLDERS[language][kind]}]`;
}

/** A text with a placeholder for each span; the spans do not overlap. */
export function redact(text: string, spans: readonly Span[], language: Language): Redacted {
  const counts = { name: 0, email: 0, phone: 0, address: 0, identifier: 0 };
  let redacted = '';
  let position = 0;
  for (const { kind, start, end } of spans) {
    counts[kind] += 1;
    redacted += text.slice(position, start) + placeholder(language, kind);
    position = end;
  }
  return { text: redacted + text.slice(position), counts };
}
