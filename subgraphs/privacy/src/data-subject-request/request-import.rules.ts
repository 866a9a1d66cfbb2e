/** Rules of imported data subject requests, whose time to answer runs from their receipt. */
import {
  badInput,
  errorsAmong,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { answerDueAt } from '../deadline/deadline.rules.ts';
import type { ImportedDataSubjectRequest } from '../generated/graphql.ts';
import { checkOpening } from './data-subject-request.rules.ts';

/** A request as it is stored. */
export interface RequestRow {
  readonly user_id: string;
  readonly request_type: string;
  readonly requested_at: string;
  readonly request_reason: string | null;
  readonly due_at: string;
  readonly extended_at: string | null;
  readonly extension_reason: string | null;
}

/** Facts about a row, from the database. */
export interface RequestFacts {
  /** False for a person who is not there, or has been erased. */
  readonly has_person: boolean;
  /** True when a request of the person, of the type and the moment, is stored. */
  readonly is_stored: boolean;
}

/** Columns of a row, with the end of its time to answer. */
export function toRequestRow(row: ImportedDataSubjectRequest): RequestRow {
  return {
    user_id: row.userId,
    request_type: row.requestType,
    requested_at: row.receivedAt,
    request_reason: row.reason ?? null,
    due_at: answerDueAt(row.receivedAt, typeof row.extendedAt === 'string'),
    extended_at: row.extendedAt ?? null,
    extension_reason: row.extensionReason ?? null,
  };
}

/** Errors that keep a row out; none for one that is imported. */
export function checkImportedRequest(
  row: ImportedDataSubjectRequest,
  facts: Pick<RequestFacts, 'has_person'>,
  now: Date,
): readonly UserError[] {
  return [
    ...checkOpening(row, now),
    ...errorsAmong(!facts.has_person && notFound('User', row.userId, 'userId')),
    ...checkImportedExtension(row, now),
  ];
}

/** Errors of an extension: told with its reason, before the first month was over (Article 12(3)). */
function checkImportedExtension(
  { receivedAt, extendedAt, extensionReason }: ImportedDataSubjectRequest,
  now: Date,
): readonly UserError[] {
  const hasReason = typeof extensionReason === 'string';
  if (typeof extendedAt !== 'string') {
    return errorsAmong(
      hasReason && badInput('extensionReason', 'none without extendedAt, received one'),
    );
  }
  const told = Date.parse(extendedAt);
  const due = answerDueAt(receivedAt, false);
  return errorsAmong(
    !hasReason && badInput('extensionReason', 'the reason that the person was told, received none'),
    (told < Date.parse(receivedAt) || told > Math.min(Date.parse(due), now.getTime())) &&
      badInput(
        'extendedAt',
        `a moment from the receipt until ${due}, not in the future, received ${extendedAt}`,
      ),
  );
}
