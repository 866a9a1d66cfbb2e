/** Rules of the paragraphs of reports. */
import { conflict, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';
import { member, numberMember } from '@teei/platform/json/member.ts';
import type { ReportAuthor } from '../generated/graphql.ts';
import { reportStates } from './report.states.ts';

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

/** Origin of a report's words; which instructions a model had is known to whoever wrote it elsewhere. */
export function originOf(row: {
  readonly composer: string | null;
  readonly model_name: string | null;
}) {
  return { generatedBy: authorOf(row), model: row.composer ?? row.model_name, promptVersion: null };
}

/** Errors of a review: the report is made, and nobody has answered for it yet. */
export function checkReviewable(row: {
  readonly status: string;
  readonly reviewed_at: string | null;
}): readonly UserError[] {
  return errorsAmong(
    ...reportStates.checkIn(row.status, ['ready']),
    row.reviewed_at !== null && conflict('id', 'expected a report that nobody has reviewed.'),
  );
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
