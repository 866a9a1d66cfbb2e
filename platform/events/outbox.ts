/** Events: what happened, written in the transaction in which it happened. */
import { sql, type QueryExecutorProvider } from 'kysely';

/** Something that happened, for whoever wants to know. */
export interface DomainEvent {
  /** Noun and past verb: `campaign.transitioned`. */
  readonly type: string;
  /** What it happened to. Events of one aggregate are delivered in their order. */
  readonly aggregate: { readonly type: string; readonly id: string };
  /** The tenant; null for TEEI's own. */
  readonly companyId: string | null;
  /** The person whom it is about, if it is about one. */
  readonly subjectId?: string;
  /** When it happened. */
  readonly occurredAt: Date;
  /**
   * Facts that whoever hears of it needs: ids and figures. Of what a person wrote only the reason
   * for a move.
   */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Writes an event into the outbox, in the transaction under way: it is delivered if, and only if,
 * that transaction is kept. Who did it is taken from the viewer of the transaction. Write it after
 * its aggregate has been locked or changed, so that two events of one aggregate come in the order
 * of what they tell.
 */
export async function writeEvent(db: QueryExecutorProvider, event: DomainEvent): Promise<void> {
  const { type, aggregate, companyId, subjectId = null, occurredAt, payload } = event;
  await sql`
    insert into events.outbox
      (event_type, aggregate_type, aggregate_id, company_id, subject_id, occurred_at, payload)
    values (${type}, ${aggregate.type}, ${aggregate.id}, ${companyId}, ${subjectId},
      ${occurredAt.toISOString()}, ${JSON.stringify(payload)})`.execute(db);
}
