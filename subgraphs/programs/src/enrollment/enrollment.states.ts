/** Where an enrolment can go (catalogue, SM-3). The migration of the trigger says the same edges. */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type EnrollmentState = 'waitlisted' | 'active' | 'paused' | 'completed' | 'dropped';

export const enrollmentStates = new StateMachine<EnrollmentState>('programme enrolment', {
  waitlisted: ['active', 'dropped'],
  active: ['paused', 'completed', 'dropped'],
  paused: ['active', 'dropped'],
  completed: [],
  dropped: [],
});

/** The states in which an enrolment holds a seat of the campaign. */
export function holdsSeat(state: EnrollmentState): boolean {
  return state === 'active' || state === 'paused';
}
