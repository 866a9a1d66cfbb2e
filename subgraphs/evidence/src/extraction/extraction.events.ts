/** Event of an extraction, the same for staff's and for one that reacts. */
import type { Redacted } from '../redaction/redact.ts';
import type { Language } from '../redaction/language.ts';
import { redactionsOf, type Source } from './extraction.rules.ts';

/** Event of a text that became the piece of evidence `id`. */
export function extractedEvent(
  id: string,
  sourceType: string,
  source: Source,
  { counts, language }: Pick<Redacted, 'counts'> & { readonly language: Language },
) {
  return {
    type: 'evidence.extracted',
    aggregate: { type: 'evidence_snippet', id },
    companyId: source.company_id,
    subjectId: source.person_id,
    payload: {
      sourceType,
      programInstanceId: source.program_instance_id,
      language,
      redactions: redactionsOf(counts),
    },
  };
}
