/** States of a scheduled report and the transitions between them (catalogue, SM-8). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type ScheduleState = 'active' | 'running' | 'paused' | 'failed' | 'cancelled';

export const scheduleStates = new StateMachine<ScheduleState>(
  'scheduled report',
  {
    active: ['running', 'paused', 'cancelled'],
    running: ['active', 'failed', 'cancelled'],
    paused: ['active', 'cancelled'],
    failed: ['active', 'cancelled'],
    cancelled: [],
  },
  { table: 'reporting.scheduled_reports', columns: ['status'], initial: ['active'] },
);
