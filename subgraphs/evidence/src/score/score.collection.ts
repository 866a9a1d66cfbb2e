import { Collection } from '@teei/platform/collections/collection.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { OutcomeScores } from '../generated/database.ts';
import type { OutcomeScoreFilter, OutcomeScoreOrder } from '../generated/graphql.ts';

export const scores = new Collection<
  Selectable<OutcomeScores>,
  OutcomeScoreFilter,
  OutcomeScoreOrder
>({
  type: 'OutcomeScore',
  table: 'evidence.outcome_scores',
  counted: 'by company',
  filters: (by) => ({
    userId: by.id('user_id'),
    type: by.oneOf('outcome_type'),
    modelVersion: by.oneOf('model_version'),
    score: by.numberRange('score_float'),
    confidence: by.numberRange('confidence_float'),
    instanceId: (id, { argument }) => sql`exists (
      select from evidence.evidence_snippets as s
      where s.id = t.evidence_snippet_id and s.program_instance_id = ${checkUuid(argument, id)})`,
    createdAt: by.within('created_at'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
