/** SQL of the hash chains of audit logs: the functions of the schema `proof`. */
import type { JsonWebKey } from 'node:crypto';
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { sql } from 'kysely';
import type {
  AuditProblem,
  AuditProblemKind,
  AuditVerification,
  QueryVerifyAuditArgs,
} from '../generated/graphql.ts';
import { isSigned } from '../ledger/verify-receipt.ts';

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

/** Heads that each verification compares with the tree: those that the published page shows. */
const MAX_HEADS = 31;

interface PublishedRow {
  readonly published: number;
  readonly number: number | null;
  readonly row_id: string | null;
}

interface HeadRow {
  readonly head: Parameters<typeof isSigned>[0];
  /** Public key; null when it is gone. */
  readonly jwk: JsonWebKey | null;
  /** Root hash of the stored nodes; null when one is gone. */
  readonly root: string | null;
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
  const { checked, entries, head, last_number: lastNumber, problem: kind, row_id: rowId } = row;
  const { rows: found } = await sql<PublishedRow>`
    select * from proof.verify_published(${log}, ${company}::uuid, ${after}, ${lastNumber})`.execute(
    db,
  );
  const published = found[0]?.published ?? 0;
  const problems: AuditProblem[] = found.flatMap(({ number, row_id }) =>
    number === null ? [] : [{ kind: 'REWRITTEN', number, rowId: row_id }],
  );
  if (kind !== null) problems.push({ kind, number: row.number, rowId });
  if (published > after && !(await areHeadsSigned({ db }))) {
    problems.push({ kind: 'UNSIGNED', number: after + 1, rowId: null });
  }
  const [firstProblem = null] = problems.toSorted((a, b) => a.number - b.number);
  return { checked, entries, lastNumber, head, published, firstProblem };
}

/** True when each of the newest heads is signed, and is that of the stored tree. */
async function areHeadsSigned({ db }: Pick<CollectionContext, 'db'>): Promise<boolean> {
  const { rows } = await sql<HeadRow>`select * from proof.newest_heads(${MAX_HEADS})`.execute(db);
  return rows.every(
    ({ head, jwk, root }) => head.rootHash === root && jwk !== null && isSigned(head, [jwk]),
  );
}
