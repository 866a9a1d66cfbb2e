/** Sentences of this folder, with the parts that identify somebody; README.md describes their form. */
import { readFileSync } from 'node:fs';
import type { Person } from '../../src/redaction/known-people.ts';
import type { RedactionKind, Span } from '../../src/redaction/span.ts';

export const LANGUAGES = ['en', 'no', 'uk', 'ar'] as const;
export const KINDS = ['name', 'email', 'phone', 'address', 'identifier'] as const;

export interface Sentence {
  readonly text: string;
  readonly people: readonly Person[];
  readonly marked: readonly Span[];
}

export function readSentences(language: string): readonly Sentence[] {
  return readFileSync(new URL(`${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parseSentence);
}

const MARKED = /\[(?<kind>[a-z]+):(?<part>[^\]]+)\]/gu;

function parseSentence(line: string): Sentence {
  const separator = line.indexOf('|');
  const source = line.slice(separator + 1).trim();
  const names = line.slice(0, separator).split(';');
  const marked: Span[] = [];
  let text = '';
  let position = 0;
  for (const match of source.matchAll(MARKED)) {
    const kind = KINDS.find((one) => one === match.groups?.['kind']);
    const part = match.groups?.['part'];
    if (kind === undefined || part === undefined) throw new TypeError(`Unknown mark: ${line}`);
    text += source.slice(position, match.index);
    marked.push({ kind, start: text.length, end: text.length + part.length });
    text += part;
    position = match.index + match[0].length;
  }
  text += source.slice(position);
  const people = names.map((name) => name.trim()).filter((name) => name !== '');
  return { text, marked, people: people.map((name) => ({ name })) };
}

/** Share of the marked parts that are gone whole, and of the replaced parts of a kind that were marked as it. */
export function measure(
  sentences: readonly Sentence[],
  kind: RedactionKind,
  find: (sentence: Sentence) => readonly Span[],
): { readonly recall: number; readonly precision: number } {
  let [marked, gone, replaced, right] = [0, 0, 0, 0];
  for (const sentence of sentences) {
    const found = find(sentence);
    const ofKind = sentence.marked.filter((span) => span.kind === kind);
    marked += ofKind.length;
    gone += ofKind.filter((span) => isCovered(span, found)).length;
    const foundOfKind = found.filter((span) => span.kind === kind);
    replaced += foundOfKind.length;
    right += foundOfKind.filter((span) =>
      ofKind.some((one) => one.start < span.end && span.start < one.end),
    ).length;
  }
  return { recall: gone / marked, precision: right / replaced };
}

function isCovered({ start, end }: Span, found: readonly Span[]): boolean {
  const positions = Array.from({ length: end - start }, (_, offset) => start + offset);
  return positions.every((at) => found.some((span) => span.start <= at && at < span.end));
}
