/** Events of enrolments that both mutations and reactions emit. */
import { fieldsOf, transitionOf } from '@teei/platform/mutations/event-payload.ts';
import type { EmittedEvent } from '@teei/platform/mutations/mutation.ts';
import type { LockedEnrollment } from './enrollment.sql.ts';

/** Event of an enrolment that goes from the status that it has to another one. */
export function transitionEvent(
  enrollment: Omit<LockedEnrollment, 'is_open' | 'has_consent'> & { readonly id: string },
  move: { readonly to: string; readonly reason?: string | null },
): EmittedEvent {
  return {
    type: 'enrollment.transitioned',
    aggregate: { type: 'enrollment', id: enrollment.id },
    companyId: enrollment.company_id,
    subjectId: enrollment.user_id,
    payload: {
      ...fieldsOf(enrollment, 'program_instance_id', 'campaign_id', 'role'),
      ...transitionOf(enrollment, move),
    },
  };
}
