/** States of a programme instance and the transitions between them (catalogue, SM-2). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type InstanceState = 'planned' | 'active' | 'paused' | 'completed' | 'cancelled';

export const instanceStates = new StateMachine<InstanceState>(
  'programme instance',
  {
    planned: ['active', 'cancelled'],
    active: ['paused', 'completed'],
    paused: ['active', 'completed', 'cancelled'],
    completed: [],
    cancelled: [],
  },
  { table: 'programs.program_instances', columns: ['status'], initial: ['planned'] },
);
