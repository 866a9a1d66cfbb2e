/** Rules of data subject requests (GDPR, Articles 12 and 15 to 22; catalogue, SM-10). */
import {
  badInput,
  conflict,
  errorsAmong,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { checkPast } from '@teei/platform/mutations/past.ts';
import { answerDueAt } from '../deadline/deadline.rules.ts';
import { dataSubjectRequestStates } from './data-subject-request.states.ts';

/** States in which the request is not answered yet. */
export const OPEN_STATUSES = ['pending', 'identity_check', 'processing'] as const;

/** Returns true when the request is not answered and due before now. */
export function isOverdue(status: string, due: string, now: Date): boolean {
  return OPEN_STATUSES.some((open) => open === status) && Date.parse(due) < now.getTime();
}

/** Type of the job that each type of request causes; requests of other types are handled manually. */
export const JOB_TYPES: Readonly<Record<string, string>> = {
  access: 'export',
  portability: 'export',
  erasure: 'delete',
};

/** Errors of opening a request that was received at a moment; now without one. */
export function checkOpening(
  {
    requestType,
    reason,
    receivedAt,
  }: {
    readonly requestType: string;
    readonly reason?: string | null | undefined;
    readonly receivedAt?: string | null | undefined;
  },
  now: Date,
): readonly UserError[] {
  return errorsAmong(
    ...checkPast('receivedAt', receivedAt, now),
    // Article 21(1): on grounds relating to the particular situation of the person.
    requestType === 'objection' &&
      !reason &&
      badInput('reason', 'what the person objects to, and why; received none'),
  );
}

interface Checked {
  readonly status: string;
  readonly identity_verified_at: string | null;
}

/** Errors of recording a check of the identity. */
export function checkVerification(row: Checked): readonly UserError[] {
  if (row.status !== 'identity_check')
    return dataSubjectRequestStates.checkMove(row.status, 'identity_check');
  return errorsAmong(
    row.identity_verified_at !== null &&
      conflict(
        'id',
        `expected a request whose identity is not verified yet; it was at ${row.identity_verified_at}.`,
      ),
  );
}

/** Errors of starting work: nothing is done before the identity is verified. */
export function checkStart(row: Checked): readonly UserError[] {
  return dataSubjectRequestStates.checkMove(
    row.status,
    'processing',
    row.identity_verified_at === null &&
      conflict('id', 'expected a request whose identity was verified; verify it first.'),
  );
}

/** Errors of assigning a request to a person. */
export function checkAssignment(
  row: { readonly status: string },
  assigneeId: string,
  isOfficer: boolean,
): readonly UserError[] {
  return [
    ...dataSubjectRequestStates.checkIn(row.status, OPEN_STATUSES),
    ...(isOfficer ? [] : [notFound('Assignee', assigneeId, 'assigneeId')]),
  ];
}

/** Errors of extending the time to answer: once, and told before the first month is over (Article 12(3)). */
export function checkExtension(
  row: { readonly status: string; readonly extended_at: string | null; readonly due_at: string },
  now: Date,
): readonly UserError[] {
  return [
    ...dataSubjectRequestStates.checkIn(row.status, OPEN_STATUSES),
    ...errorsAmong(
      row.extended_at !== null &&
        conflict('id', `expected a request that was not extended; it was at ${row.extended_at}.`),
      row.extended_at === null &&
        Date.parse(row.due_at) < now.getTime() &&
        conflict('id', `expected a request before the end of its first month, ${row.due_at}.`),
    ),
  ];
}

/** Facts about a request that is to be completed. */
interface Completion {
  readonly status: string;
  readonly request_type: string;
  readonly has_job: boolean;
  /** Purposes that an objection stops. */
  readonly purposes?: readonly string[] | null | undefined;
  /** Person who completes it; null for a machine. */
  readonly human: string | null;
}

/**
 * Errors of completing a request: its job, if its type causes one, must have been completed; an objection names what
 * it stops (Article 21), and automated decisions are reviewed by a human (Article 22(3)).
 */
export function checkCompletion(row: Completion): readonly UserError[] {
  const job = JOB_TYPES[row.request_type];
  const purposes = row.purposes?.length ?? 0;
  return dataSubjectRequestStates.checkMove(
    row.status,
    'completed',
    (row.request_type === 'objection') !== purposes > 0 &&
      badInput(
        'purposes',
        row.request_type === 'objection'
          ? 'at least one purpose that the objection stops, received none'
          : `none for ${row.request_type.toUpperCase()}, received ${purposes}`,
      ),
    row.request_type === 'automated_decision' &&
      row.human === null &&
      conflict('id', 'expected a human who has reviewed the decisions; sign in as one.'),
    job !== undefined &&
      !row.has_job &&
      conflict(
        'id',
        `expected a job ${job.toUpperCase()} about the person, completed since the receipt of the request.`,
      ),
  );
}

/** Errors of lifting a restriction, of which the person is informed before (Article 18(3)). */
export function checkLifting(
  row: { readonly restricted_at: string | null; readonly restriction_lifted_at: string | null },
  informedAt: string,
  now: Date,
): readonly UserError[] {
  const begun = row.restricted_at;
  if (begun === null || row.restriction_lifted_at !== null) {
    return [conflict('id', 'expected a request whose restriction is in force.')];
  }
  return checkPast('informedAt', informedAt, now, begun);
}

/** Errors of rejecting a request on a ground. */
export function checkRejection(
  row: Checked & { readonly requested_at: string },
  ground: string,
  now: Date,
): readonly UserError[] {
  const isUnderWork = row.status === 'processing';
  const isUnverified = ground === 'identity_not_verified';
  const due = answerDueAt(row.requested_at, false);
  return dataSubjectRequestStates.checkMove(
    row.status,
    'rejected',
    isUnderWork &&
      isUnverified &&
      badInput('ground', 'MANIFESTLY_UNFOUNDED, EXCESSIVE or EXEMPT: the identity was verified'),
    !isUnderWork &&
      !isUnverified &&
      badInput('ground', 'IDENTITY_NOT_VERIFIED while the status is IDENTITY_CHECK'),
    !isUnderWork &&
      row.identity_verified_at !== null &&
      conflict('id', 'expected a request whose identity is not verified; start it first.'),
    !isUnderWork &&
      Date.parse(due) > now.getTime() &&
      conflict('id', `expected a request whose first month is over; it is at ${due}.`),
  );
}

/** Errors of cancelling a request; one for erasure until something was erased. */
export function checkCancellation(row: {
  readonly status: string;
  readonly request_type: string;
  readonly deletion_scheduled_for: string | null;
  readonly deletion_completed_at: string | null;
  readonly systems_deleted: unknown;
  readonly is_being_erased: boolean;
}): readonly UserError[] {
  const isInGrace =
    row.request_type === 'erasure' &&
    row.deletion_scheduled_for !== null &&
    row.deletion_completed_at === null &&
    !row.is_being_erased &&
    Array.isArray(row.systems_deleted) &&
    row.systems_deleted.length === 0;
  return dataSubjectRequestStates.checkMove(
    row.status,
    'cancelled',
    row.status === 'processing' &&
      !isInGrace &&
      conflict(
        'id',
        'expected a request that is not worked on, or one for erasure whose deletion is ordered and has not begun.',
      ),
  );
}
