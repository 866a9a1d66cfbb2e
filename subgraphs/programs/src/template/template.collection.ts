import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { ProgramTemplates } from '../generated/database.ts';
import type { ProgramTemplateFilter, ProgramTemplateOrder } from '../generated/graphql.ts';

export const templates = new Collection<
  Selectable<ProgramTemplates>,
  ProgramTemplateFilter,
  ProgramTemplateOrder
>({
  type: 'ProgramTemplate',
  table: 'programs.program_templates',
  filters: (by) => ({
    type: by.oneOf('type'),
    tag: by.contains('tags'),
    outcomeMetric: (outcomeType) =>
      sql`t.outcome_metrics @> ${JSON.stringify([{ outcomeType }])}::jsonb`,
    suitableForGroup: by.contains('suitable_for_groups'),
    isActive: by.equals('is_active'),
    isPublic: by.equals('is_public'),
    search: by.search(),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
    NAME_ASC: [asc('name')],
  },
  defaultOrder: 'CREATED_DESC',
});
