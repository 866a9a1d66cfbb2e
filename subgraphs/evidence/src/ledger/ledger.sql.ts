/** SQL of the ledger of evidence. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { NotFoundError } from '@teei/platform/errors/errors.ts';
import { sql } from 'kysely';
import type { QueryVerifyLedgerArgs } from '../generated/graphql.ts';

/** Entry of the ledger, by its event. */
export interface LedgerEntry {
  readonly number: number;
  readonly eventId: string;
  readonly eventType: string;
}

export interface LedgerVerification {
  readonly entries: number;
  /** SHA-256 of the last entry in hex; null of an empty ledger. */
  readonly head: string | null;
  readonly firstAltered: LedgerEntry | null;
}

/**
 * Resolver of the verification of a company's ledger.
 *
 * @throws NotFoundError for a company that does not exist or is not the viewer's
 */
export async function verifyLedger(
  _root: object,
  args: QueryVerifyLedgerArgs,
  context: CollectionContext,
): Promise<LedgerVerification> {
  const companyId = checkUuid('companyId', args.companyId);
  const [row] = await select(context, sql`select * from events.verify_ledger(${companyId})`);
  if (!row) throw new NotFoundError('Company', companyId);
  const { entries, head, altered_number: number, altered_event: event, altered_type: type } = row;
  return {
    entries: Number(entries),
    head: typeof head === 'string' ? head : null,
    firstAltered:
      number === null
        ? null
        : { number: Number(number), eventId: String(event), eventType: String(type) },
  };
}
