/** Where a programme instance can go (catalogue, SM-2). The migration of the trigger says the same edges. */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type InstanceState = 'planned' | 'active' | 'paused' | 'completed' | 'cancelled';

export const instanceStates = new StateMachine<InstanceState>('programme instance', {
  planned: ['active', 'cancelled'],
  active: ['paused', 'completed'],
  paused: ['active', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
});
