/** Parts of a text that identify somebody. */

export type RedactionKind = 'name' | 'email' | 'phone' | 'address' | 'identifier';

/** Part of a text, from `start` up to but without `end`, in UTF-16 units. */
export interface Span {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
}

/** Finds parts of one kind in a text. */
export type Finder = (text: string) => readonly Span[];

/** Spans of all matches of a global pattern; of its group `part` where it has one. */
export function spansOf(kind: RedactionKind, text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const part = match.groups?.['part'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(part);
    return { kind, start, end: start + part.length };
  });
}

/** Returns true when two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Spans in their order, with neighbours of the same kind that only `between` separates made one. */
export function joined(text: string, spans: readonly Span[], between = /^[\s-]?$/): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    const isNeighbour =
      last?.kind === span.kind &&
      (span.start <= last.end || between.test(text.slice(last.end, span.start)));
    if (last && isNeighbour) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
