/** The row of a piece of evidence: what was said, without names, and what may be done with it. */
import { createHash } from 'node:crypto';
import { timestamp } from '../kernel/clock.ts';
import { embeddingText } from './embeddings.ts';
import type { Enrollment } from '../kernel/model.ts';
import type { SpokenText } from '../programs/texts.ts';
import type { InstanceWork, SourceType } from '../programs/work.ts';

export interface Quote {
  readonly snippetId: string;
  /** The row it was taken from, and what that is. */
  readonly type: SourceType;
  readonly id: string;
  /** Moment at which the snippet was extracted. */
  readonly at: number;
  readonly spoken: SpokenText;
  readonly speaker: Enrollment['role'];
  readonly isQuotable: boolean;
  readonly isPublic: boolean;
}

/** Writes a snippet of an instance. */
export function writeSnippetRow({ output, instance }: InstanceWork, quote: Quote): void {
  const { template, text, redacted } = quote.spoken;
  output.row('evidence_snippets', {
    id: quote.snippetId,
    company_id: instance.company?.id ?? null,
    source_type: quote.type,
    source_id: quote.id,
    content: redacted,
    embedding: embeddingText(template.key),
    metadata: {
      state: text === redacted ? 'live' : 'redacted',
      language: template.language,
      // As `contentHash` of the extraction, so that the demo's texts become evidence once.
      contentHash: createHash('sha256').update(`${quote.type} ${quote.id}\n${text}`).digest('hex'),
      redactions: text === redacted ? 0 : 1,
      publication: { consented: quote.isQuotable, live: quote.isPublic },
    },
    program_instance_id: instance.id,
    campaign_id: instance.campaign?.id ?? null,
    created_at: timestamp(quote.at),
    evidence_data: { theme: template.theme, tone: template.tone, speaker: quote.speaker },
  });
}
