import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PlanningScenarios } from '../generated/database.ts';

/** Collection without filters and pages: a company keeps twenty at most. */
export const scenarios = new Collection<Selectable<PlanningScenarios>, object, 'CREATED_DESC'>({
  type: 'Scenario',
  table: 'planning.scenarios',
  filters: () => ({}),
  orders: { CREATED_DESC: [desc('created_at')] },
  defaultOrder: 'CREATED_DESC',
});
