/** Rules of enrolling people and of transitions of enrolments (catalogue, table 4 and SM-3). */
import {
  badInput,
  conflict,
  errorsAmong,
  forbidden,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { EnrollmentFacts } from './enrollment.sql.ts';
import { enrollmentStates, type EnrollmentState } from './enrollment.states.ts';

/** Facts that an enrolment depends on, with its role; for a new one, the role of the user. */
type Conditions = Pick<EnrollmentFacts, 'is_open' | 'has_consent'> & { readonly role: string };

/** Errors of enrolling a person in an instance, both of which the viewer can see. */
export function checkEnrollment(facts: Conditions, viewer: Viewer): readonly UserError[] {
  const { role, is_open: isOpen } = facts;
  const isForbidden = role === 'participant' && viewerClass(viewer) === 'company';
  return errorsAmong(
    !isOpen && notOpen('programInstanceId'),
    role !== 'volunteer' &&
      role !== 'participant' &&
      badInput('userId', 'a volunteer or a participant'),
    isForbidden ? forbidden('userId', FOR_PARTICIPANTS) : lacksConsent(facts, 'userId'),
  );
}

const FOR_PARTICIPANTS =
  'only participants themselves and TEEI staff can enrol a participant; a company can enrol volunteers.';

/** Errors of a transition of an enrolment: no such edge, not for this viewer, or the person cannot be enrolled. */
export function checkTransition(
  enrollment: Conditions & { readonly status: string },
  to: EnrollmentState,
  viewer: Viewer,
): readonly UserError[] {
  const { status, is_open: isOpen } = enrollment;
  const illegal = enrollmentStates.checkFor(
    status,
    to,
    (state) => state === 'dropped' || viewerClass(viewer) !== 'person',
    'a person can only go to DROPPED; other transitions are made by the company and TEEI staff.',
  );
  if (illegal.length > 0 || status !== 'waitlisted' || to !== 'active') return illegal;
  return errorsAmong(!isOpen && notOpen('to'), lacksConsent(enrollment, 'to'));
}

/** CONSENT_REQUIRED: the legal basis of a participant's enrolment is missing. */
function lacksConsent({ role, has_consent }: Conditions, field: string): UserError | false {
  const message =
    'expected a participant with consent to PROGRAM in force: ask for it, then try again.';
  return role === 'participant' && !has_consent && userError('CONSENT_REQUIRED', field, message);
}

/** CONFLICT: the instance, or its campaign, does not accept enrolments. */
export function notOpen(field: string): UserError {
  return conflict(
    field,
    'expected an instance that accepts enrolments, PLANNED or ACTIVE, with a campaign that is RECRUITING or ACTIVE.',
  );
}
