/** Rules of enrolling people and of transitions of enrolments (catalogue, table 4 and SM-3). */
import {
  badInput,
  conflict,
  forbidden,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { enrollmentStates, type EnrollmentState } from './enrollment.states.ts';

/** Facts that an enrolment depends on. */
interface Conditions {
  /** Role in the enrolment; for a new enrolment, the role of the user. */
  readonly role: string;
  /** True when the instance and its campaign accept enrolments. */
  readonly is_open: boolean;
  /** True when the person's consent to the purpose `program` is in force. */
  readonly has_consent: boolean;
}

/** Errors of enrolling a person in an instance, both of which the viewer can see. */
export function checkEnrollment(facts: Conditions, viewer: Viewer): readonly UserError[] {
  const { role, is_open: isOpen } = facts;
  const errors: UserError[] = isOpen ? [] : [notOpen('programInstanceId')];
  if (role !== 'volunteer' && role !== 'participant') {
    return [...errors, badInput('userId', 'a volunteer or a participant')];
  }
  if (role === 'participant' && viewerClass(viewer) === 'company') {
    const message =
      'only participants themselves and TEEI staff can enrol a participant; a company can enrol volunteers.';
    return [...errors, forbidden('userId', message)];
  }
  return [...errors, ...checkConsent(facts, 'userId')];
}

/** Errors of a transition of an enrolment: no such edge, not for this viewer, or the person cannot be enrolled. */
export function checkTransition(
  enrollment: Conditions & { readonly status: string },
  to: EnrollmentState,
  viewer: Viewer,
): readonly UserError[] {
  const from = enrollmentStates.read(enrollment.status);
  const mayMoveTo = (state: EnrollmentState): boolean =>
    state === 'dropped' || viewerClass(viewer) !== 'person';
  const illegal = enrollmentStates.check(from, to, mayMoveTo);
  if (illegal.length > 0) return illegal;
  if (!mayMoveTo(to)) {
    return [
      forbidden(
        'to',
        'a person can only go to DROPPED; other transitions are made by the company and TEEI staff.',
      ),
    ];
  }
  if (from !== 'waitlisted' || to !== 'active') return [];
  return [...(enrollment.is_open ? [] : [notOpen('to')]), ...checkConsent(enrollment, 'to')];
}

/** Errors of a participant without consent, which is the legal basis of their enrolment. */
function checkConsent({ role, has_consent }: Conditions, field: string): readonly UserError[] {
  if (role !== 'participant' || has_consent) return [];
  return [
    userError(
      'CONSENT_REQUIRED',
      field,
      'expected a participant with consent to PROGRAM in force: ask for it, then try again.',
    ),
  ];
}

/** CONFLICT: the instance, or its campaign, does not accept enrolments. */
export function notOpen(field: string): UserError {
  return conflict(
    field,
    'expected an instance that accepts enrolments, PLANNED or ACTIVE, with a campaign that is RECRUITING or ACTIVE.',
  );
}
