/**
 * States of a session and the transitions between them (catalogue, SM-5). It is not stored:
 * `sessionStatus` and programs.session_state derive it. Imported sessions may have any state.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type SessionState = 'scheduled' | 'completed' | 'cancelled' | 'no_show';

export const sessionStates = new StateMachine<SessionState>(
  'session',
  {
    scheduled: ['completed', 'cancelled', 'no_show'],
    completed: [],
    cancelled: [],
    no_show: [],
  },
  {
    table: 'programs.kintell_sessions',
    columns: ['completed_at', 'metadata'],
    derivedBy: 'programs.session_state',
  },
);
