/** What a report's sections say about its paragraphs. */
import { member } from '../json/member.ts';

/**
 * The paragraphs that no evidence is cited for, in order.
 *
 * @param sections the report's sections, each `{ paragraphs: […] }`; paragraphs are numbered from 0
 * through all sections
 * @param cited the numbers of the paragraphs with a citation
 */
export function uncitedParagraphs(sections: unknown, cited: ReadonlySet<number>): number[] {
  return Array.from({ length: countParagraphs(sections) }, (_, index) => index).filter(
    (index) => !cited.has(index),
  );
}

function countParagraphs(sections: unknown): number {
  if (!Array.isArray(sections)) return 0;
  return sections
    .map((section: unknown) => member(section, 'paragraphs'))
    .reduce<number>(
      (total, paragraphs) => total + (Array.isArray(paragraphs) ? paragraphs.length : 0),
      0,
    );
}
