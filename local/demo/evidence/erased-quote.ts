/** Olena's quote: withdrawn when she was erased, kept so that the report citing it still resolves. */
import { timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { FJORDBANK, OLENA, OLENA_QUOTE, SPRAKKAFE, SPRAKKAFE_INSTANCE } from '../story/story.ts';

/** Writes the tombstone. Its scores went with her; the totals they were part of stay. */
export function writeErasedQuote(plan: Plan, output: Output): void {
  const olena = plan.people.all.find(({ id }) => id === OLENA);
  const { start } = plan.clock.quarter(-2);
  const saidAt = start + (plan.clock.quarter(-2).end - start) * 0.6;
  output.row('evidence_snippets', {
    id: OLENA_QUOTE,
    company_id: FJORDBANK,
    source_type: 'survey',
    source_id: demoId('survey', 1),
    content: '[withdrawn]',
    embedding: null,
    metadata: {
      state: 'withdrawn',
      withdrawnAt: timestamp(olena?.erasedAt ?? saidAt),
      reason: 'erasure',
      publication: { consented: false, live: false },
    },
    program_instance_id: SPRAKKAFE_INSTANCE,
    campaign_id: SPRAKKAFE,
    created_at: timestamp(saidAt),
    evidence_data: {},
  });
}
