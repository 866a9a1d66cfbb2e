import { sql } from 'kysely';
import { creates } from '../mutations.ts';
import { checkDay } from './vis.rules.ts';
import { visRuns } from './vis-run.collection.ts';

export const calculateVis = creates(visRuns, 'calculateVis', {
  facts: () => ({
    firstDayWithEvents: sql<string | null>`record.first_day_with_events()::text`,
  }),
  check: ({ input: { asOf }, now, facts }) => checkDay(asOf, now, facts.firstDayWithEvents),
  values: ({ input: { asOf } }) => ({ calculation_date: asOf }),
  returning: ['calculation_date'],
  event: ({ stored }) => ({ type: 'vis_run.ordered', payload: { date: stored.calculation_date } }),
});
