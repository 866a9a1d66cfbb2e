import { Collection } from '@teei/platform/collections/collection.ts';
import { all, type Condition } from '@teei/platform/collections/conditions.ts';
import { leaky } from '@teei/platform/collections/filters.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { EvidenceSnippets } from '../generated/database.ts';
import type { EvidenceFilter, EvidenceOrder, OutcomeCriterion } from '../generated/graphql.ts';
import { isConsentedFor, isInState, isWithdrawn } from './snippet-state.sql.ts';

export const snippets = new Collection<Selectable<EvidenceSnippets>, EvidenceFilter, EvidenceOrder>(
  {
    type: 'EvidenceSnippet',
    table: 'evidence.evidence_snippets',
    views: ['tenant', 'staff'],
    counted: 'by company',
    filters: (by) => ({
      companyId: by.id('company_id'),
      campaignId: by.id('campaign_id'),
      instanceId: by.id('program_instance_id'),
      sourceType: by.oneOf('source_type'),
      state: isInState,
      consentedFor: isConsentedFor,
      outcome: hasScore,
      createdAt: by.within('created_at'),
      // A search must not reveal the content of withdrawn snippets.
      search: leaky((text, context) => all([by.search()(text, context), sql`not ${isWithdrawn}`])),
    }),
    orders: {
      CREATED_DESC: [desc('created_at')],
      CREATED_ASC: [asc('created_at')],
    },
    defaultOrder: 'CREATED_DESC',
  },
);

/** Condition that one score of the snippet `t` meets all parts of the criterion. */
function hasScore({ type, gte, minConfidence }: OutcomeCriterion): Condition {
  const conditions: Condition[] = [
    sql`o.evidence_snippet_id = t.id`,
    sql`o.outcome_type = ${type}`,
  ];
  if (typeof gte === 'number') conditions.push(sql`o.score_float >= ${gte}`);
  if (typeof minConfidence === 'number')
    conditions.push(sql`o.confidence_float >= ${minConfidence}`);
  return sql`exists (select from evidence.outcome_scores as o where ${all(conditions)})`;
}
