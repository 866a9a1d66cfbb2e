/**
 * States of a session, and the moves between them (catalogue, SM-5). No column holds it:
 * `sessionStatus` and programs.session_state derive it. Imports bring sessions in every state.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type SessionState = 'scheduled' | 'completed' | 'cancelled' | 'no_show';

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
