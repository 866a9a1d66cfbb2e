/** States of a programme instance and the transitions between them (catalogue, SM-2). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type InstanceState = 'planned' | 'active' | 'paused' | 'completed' | 'cancelled';

/** States in which an instance is over: its enrolments and matches end. */
export const OVER: readonly InstanceState[] = ['completed', 'cancelled'];

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
