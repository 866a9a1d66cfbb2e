/** States of a buddy match and the transitions between them (catalogue, SM-4). Ending it sets `ended_at`. */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type MatchState = 'proposed' | 'active' | 'inactive' | 'ended';

export const matchStates = new StateMachine<MatchState>(
  'buddy match',
  {
    proposed: ['active', 'ended'],
    active: ['inactive', 'ended'],
    inactive: ['active', 'ended'],
    ended: [],
  },
  { table: 'programs.buddy_matches', columns: ['status'], initial: ['proposed', 'active'] },
);
