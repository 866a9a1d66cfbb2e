/** Rules of the paragraphs of reports. */
import { member, numberMember } from '@teei/platform/json/member.ts';
import type { ReportAuthor } from '../generated/graphql.ts';

/** Writer of a report: the rules that composed it, the model that wrote it, or else a person. */
export function authorOf({
  composer,
  model_name: model,
}: {
  readonly composer: string | null;
  readonly model_name: string | null;
}): ReportAuthor {
  if (composer !== null) return 'RULES';
  return model === null ? 'PERSON' : 'MODEL';
}

/**
 * Indexes of the paragraphs with neither a citation nor a source in the record, in order.
 *
 * @param sections sections of the report: `[{ paragraphs: [{ index, sources }] }]`
 * @param cited indexes of the paragraphs with a citation
 */
export function uncitedParagraphs(sections: unknown, cited: ReadonlySet<number>): number[] {
  return asList(sections)
    .flatMap((section) => asList(member(section, 'paragraphs')))
    .filter((paragraph) => asList(member(paragraph, 'sources')).length === 0)
    .flatMap((paragraph) => numberMember(paragraph, 'index') ?? [])
    .filter((index) => !cited.has(index))
    .sort((a, b) => a - b);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
