import { Collection } from '@teei/platform/collections/collection.ts';
import { leaky } from '@teei/platform/collections/filters.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { ProgramInstances } from '../generated/database.ts';
import type { ProgramInstanceFilter, ProgramInstanceOrder } from '../generated/graphql.ts';

export const instances = new Collection<
  Selectable<ProgramInstances>,
  ProgramInstanceFilter,
  ProgramInstanceOrder
>({
  type: 'ProgramInstance',
  table: 'programs.program_instances',
  views: ['tenant'],
  filters: (by) => ({
    status: by.oneOf('status'),
    companyId: by.id('company_id'),
    campaignId: by.id('campaign_id'),
    templateId: by.id('template_id'),
    beneficiaryGroupId: by.id('beneficiary_group_id'),
    activeOn: by.overlaps('start_date', 'end_date'),
    programType: (types) => sql`t.template_id in (
      select id from programs.program_templates where type = any(${types}))`,
    // Each outcome has a partial index, which the planner recognises by the literal name of the outcome.
    // Under a row policy it has no statistics of the expression, and estimates from defaults: few rows for
    // a range with two bounds, a third of the rows for one bound.
    outcomeScore: leaky(({ type, gte }) => {
      const score = sql`programs.outcome_score(t.outcome_scores, ${sql.lit(type)})`;
      return sql`${score} >= ${gte} and ${score} <= 'Infinity'`;
    }),
    search: by.search(),
  }),
  orders: {
    START_DESC: [desc('start_date')],
    START_ASC: [asc('start_date')],
    LAST_ACTIVITY_DESC: [desc('last_activity_at', { nullable: true })],
    NAME_ASC: [asc('name')],
    CREATED_DESC: [desc('created_at')],
  },
  defaultOrder: 'START_DESC',
});
