/** Who may enrol whom, and move an enrolment where (catalogue, table 4 and SM-3). */
import { badInput, conflict, forbidden, type UserError } from '@teei/platform/errors/user-error.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { enrollmentStates, type EnrollmentState } from './enrollment.states.ts';

/** What taking part depends on. */
interface Conditions {
  /** The side that the person is on; for enrolling, whatever role they have. */
  readonly role: string;
  /** Whether the instance, and its campaign, take people in. */
  readonly is_open: boolean;
  /** Whether the person's consent for the purpose `program` is live. */
  readonly has_consent: boolean;
}

/** What stands against enrolling a person whom the viewer knows, in an instance that it knows. */
export function checkEnrollment(facts: Conditions, viewer: Viewer): readonly UserError[] {
  const { role, is_open: isOpen } = facts;
  const errors: UserError[] = isOpen ? [] : [notOpen('programInstanceId')];
  if (role !== 'volunteer' && role !== 'participant') {
    return [...errors, badInput('userId', 'a volunteer or a participant')];
  }
  if (role === 'participant' && viewerClass(viewer) === 'company') {
    const message = 'userId: participants enrol themselves, or staff enrol them.';
    return [...errors, forbidden(message, ['userId'])];
  }
  return [...errors, ...checkConsent(facts, 'userId')];
}

/** What stands against moving an enrolment: no such edge, not this viewer's to move, or no way in. */
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
    return [forbidden('to: a person may leave; the company and staff do everything else.', ['to'])];
  }
  if (from !== 'waitlisted' || to !== 'active') return [];
  return [...(enrollment.is_open ? [] : [notOpen('to')]), ...checkConsent(enrollment, 'to')];
}

/** Participants are held in a programme on the ground of their consent; it may have been taken back. */
function checkConsent({ role, has_consent }: Conditions, field: string): readonly UserError[] {
  if (role !== 'participant' || has_consent) return [];
  return [
    {
      field: [field],
      code: 'CONSENT_REQUIRED',
      message: `${field}: expected a participant who has consented to the purpose PROGRAM.`,
    },
  ];
}

/** The instance, or its campaign, takes nobody in. */
export function notOpen(field: string): UserError {
  return conflict(`${field}: expected an instance that takes people in: it is not open.`, [field]);
}
