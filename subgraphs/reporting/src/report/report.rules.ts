/** What a report's sections say about its paragraphs. */
import { member, numberMember } from '@teei/platform/json/member.ts';

/**
 * The numbers of the paragraphs that no evidence is cited for, in order.
 *
 * @param sections the report's sections: `[{ paragraphs: [{ index }] }]`
 * @param cited the numbers of the paragraphs with a citation
 */
export function uncitedParagraphs(sections: unknown, cited: ReadonlySet<number>): number[] {
  return asList(sections)
    .flatMap((section) => asList(member(section, 'paragraphs')))
    .flatMap((paragraph) => numberMember(paragraph, 'index') ?? [])
    .filter((index) => !cited.has(index))
    .sort((a, b) => a - b);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
