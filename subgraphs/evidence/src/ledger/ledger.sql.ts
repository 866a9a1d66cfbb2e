/** SQL of the ledger of evidence. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { InvalidInputError, NotFoundError } from '@teei/platform/errors/errors.ts';
import { sql } from 'kysely';
import type { QueryVerifyLedgerArgs } from '../generated/graphql.ts';

/** Entry of the ledger, by its event. */
export interface LedgerEntry {
  readonly number: number;
  readonly eventId: string;
  readonly eventType: string;
}

export interface LedgerVerification {
  /** Number of the last entry that was verified. */
  readonly entries: number;
  /** SHA-256 of that entry in hex; null of an empty ledger. */
  readonly head: string | null;
  readonly isComplete: boolean;
  readonly hasCheckpoint: boolean;
  readonly firstAltered: LedgerEntry | null;
}

/** Entries that one request verifies. */
const MAX_ENTRIES = 10_000;

const HASH = /^[0-9a-f]{64}$/;

/**
 * Resolver of the verification of a company's ledger.
 *
 * @throws InvalidInputError when `after` is no checkpoint
 * @throws NotFoundError for a company that does not exist or is not the viewer's
 */
export async function verifyLedger(
  _root: object,
  args: QueryVerifyLedgerArgs,
  context: CollectionContext,
): Promise<LedgerVerification> {
  const companyId = checkUuid('companyId', args.companyId);
  const { number: from, hash } = args.after ?? { number: 0, hash: '' };
  if (args.after && (from < 1 || !HASH.test(hash))) {
    throw new InvalidInputError('after', 'a number from 1 and a hash of 64 hex digits', args.after);
  }
  const [row] = await select(
    context,
    sql`select * from events.verify_ledger(${companyId}, ${from}, ${hash}, ${MAX_ENTRIES})`,
  );
  if (!row) throw new NotFoundError('Company', companyId);
  const {
    entries,
    head,
    is_complete,
    has_checkpoint,
    altered_number: number,
    altered_event: event,
    altered_type: type,
  } = row;
  return {
    entries: Number(entries),
    head: typeof head === 'string' ? head : null,
    isComplete: is_complete === true,
    hasCheckpoint: has_checkpoint === true,
    firstAltered:
      number === null
        ? null
        : { number: Number(number), eventId: String(event), eventType: String(type) },
  };
}
