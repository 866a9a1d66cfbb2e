/**
 * States of a company's figures of a period and the transitions between them (catalogue, simple lifecycles).
 * Closing freezes them; reopening them needs a reason.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type PeriodState = 'open' | 'closed';

export const periodStates = new StateMachine<PeriodState>(
  'company period',
  {
    open: ['closed'],
    closed: ['open'],
  },
  {
    table: 'reporting.metrics_company_period',
    columns: ['closed_at'],
    derivedBy: 'reporting.period_state',
  },
);
