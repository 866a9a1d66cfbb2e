import { changes } from '../mutations.ts';
import { companyPeriodMetrics } from './period-metrics.collection.ts';
import { checkClosing, checkReopening } from './period-metrics.rules.ts';

export const closePeriod = changes(companyPeriodMetrics, 'closePeriod', {
  lock: ['company_id', 'period', 'closed_at'],
  check: ({ row, now }) => checkClosing(row, now),
  set: ({ now }) => ({ closed_at: now.toISOString() }),
  event: ({ row: { period } }) => ({ type: 'company_period.closed', payload: { period } }),
});

export const reopenPeriod = changes(companyPeriodMetrics, 'reopenPeriod', {
  lock: ['company_id', 'period', 'closed_at'],
  check: ({ row }) => checkReopening(row),
  set: () => ({ closed_at: null }),
  event: ({ row: { period }, input: { reason } }) => ({
    type: 'company_period.reopened',
    payload: { period, reason },
  }),
});
