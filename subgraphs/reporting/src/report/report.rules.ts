/** Rules of the paragraphs of reports. */
import { member, numberMember } from '@teei/platform/json/member.ts';

/**
 * Indexes of the paragraphs without a citation, in order.
 *
 * @param sections sections of the report: `[{ paragraphs: [{ index }] }]`
 * @param cited indexes of the paragraphs with a citation
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
