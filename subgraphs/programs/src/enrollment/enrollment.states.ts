/** States of an enrolment and the transitions between them (catalogue, SM-3). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type EnrollmentState = 'waitlisted' | 'active' | 'paused' | 'completed' | 'dropped';

export const enrollmentStates = new StateMachine<EnrollmentState>(
  'programme enrolment',
  {
    waitlisted: ['active', 'dropped'],
    active: ['paused', 'completed', 'dropped'],
    paused: ['active', 'dropped'],
    completed: [],
    dropped: [],
  },
  { table: 'programs.program_enrollments', columns: ['status'], initial: ['waitlisted', 'active'] },
);

/** States in which an enrolment takes a seat of the campaign. */
export function holdsSeat(state: string): boolean {
  return state === 'active' || state === 'paused';
}
