/** SQL of the hash chains of audit logs: the functions of the schema `proof`. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { sql } from 'kysely';
import type {
  AuditProblemKind,
  AuditVerification,
  QueryVerifyAuditArgs,
} from '../generated/graphql.ts';

/** Entries that one field reads: some tenths of a second. */
const MAX_ENTRIES = 20_000;

interface VerificationRow {
  readonly checked: number;
  readonly entries: number;
  readonly last_number: number;
  readonly head: string;
  readonly problem: AuditProblemKind | null;
  readonly number: number;
  readonly row_id: string | null;
}

/**
 * Resolver of the verification of a chain.
 *
 * @throws InvalidInputError for a company that is no UUID, or a number below 0
 */
export async function verifyAudit(
  _root: object,
  { log, companyId, after = 0 }: QueryVerifyAuditArgs,
  { db }: CollectionContext,
): Promise<AuditVerification> {
  if (after < 0) throw new InvalidInputError('after', 'a number of 0 or more', after);
  const company = typeof companyId === 'string' ? checkUuid('companyId', companyId) : null;
  const { rows } = await sql<VerificationRow>`
    select * from proof.verify(${log}, ${company}::uuid, ${after}, ${MAX_ENTRIES})`.execute(db);
  const [row] = rows;
  if (!row) throw new TypeError('proof.verify: expected a row, received none.');
  const { checked, entries, head, problem: kind, number, row_id: rowId } = row;
  return {
    checked,
    entries,
    lastNumber: row.last_number,
    head,
    firstProblem: kind === null ? null : { kind, number, rowId },
  };
}
