/**
 * States of progress in a course and the transitions between them. A restart resets it to
 * `enrolled`; providers may report a course in any state.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type LearningState = 'enrolled' | 'in_progress' | 'completed' | 'dropped';

export const learningStates = new StateMachine<LearningState>(
  'course',
  {
    enrolled: ['in_progress', 'completed', 'dropped'],
    in_progress: ['enrolled', 'completed', 'dropped'],
    completed: ['enrolled'],
    dropped: ['enrolled'],
  },
  { table: 'programs.learning_progress', columns: ['status'] },
);
