import { conflict, notFound, type UserError } from '@teei/platform/errors/user-error.ts';
import { sql } from 'kysely';
import { changes } from '../mutations.ts';
import { citations } from './citation.collection.ts';

/** True when the paragraph of the citation `t` is a quote, whose words are those of the evidence. */
const isQuote = sql<boolean>`exists (
  select from reporting.report_lineage as r
  cross join jsonb_path_query(r.sections, '$[*].paragraphs[*]') as p
  where r.report_id = t.report_id and p -> 'index' = to_jsonb(t.paragraph_index)
    and p ->> 'kind' = 'quote')`;

export const replaceCitation = changes(citations, 'replaceCitation', {
  lock: ['company_id', 'report_id', 'paragraph_index', 'evidence_snippet_id'],
  facts: ({ input }) => ({
    standing: sql<string | null>`evidence.standing_of(${input.evidenceId}, t.company_id)`,
    is_quote: isQuote,
  }),
  check: ({ row, input }) => checkStanding(row.standing, row.is_quote, input.evidenceId),
  set: ({ input }) => ({ evidence_snippet_id: input.evidenceId }),
  event: ({ row, stored }) => ({
    type: 'report_citation.replaced',
    payload: {
      reportId: row.report_id,
      paragraph: row.paragraph_index,
      from: row.evidence_snippet_id,
      to: stored.evidence_snippet_id,
    },
  }),
});

/**
 * Errors of evidence that a paragraph cannot cite. Only quotes change: a written paragraph may hold words of the evidence
 * that it cites, by which an erasure finds it.
 *
 * @param standing as of evidence.standing_of
 */
export function checkStanding(
  standing: string | null,
  isInQuote: boolean,
  evidenceId: string,
): readonly UserError[] {
  if (!isInQuote) return [conflict('id', 'expected the citation of a quote.')];
  if (standing === null) return [notFound('EvidenceSnippet', evidenceId, 'evidenceId')];
  if (standing === 'quotable') return [];
  const expected =
    standing === 'withdrawn'
      ? 'evidence that is not withdrawn'
      : 'evidence whose author consents to publication, since the paragraph quotes it';
  return [conflict('evidenceId', `expected ${expected}.`)];
}
