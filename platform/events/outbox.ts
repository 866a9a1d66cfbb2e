/** Outbox: domain events, written in the transaction that causes them. */
import { CompiledQuery, sql, type QueryExecutorProvider } from 'kysely';

/** Domain event, for the consumers that subscribe to its type. */
export interface DomainEvent {
  /** Noun and past participle: `campaign.transitioned`. */
  readonly type: string;
  /** Aggregate that changed. Events of one aggregate are delivered in order. */
  readonly aggregate: { readonly type: string; readonly id: string };
  /** Tenant; null for TEEI's own data. */
  readonly companyId: string | null;
  /** Person that the event is about (data subject), if any. */
  readonly subjectId?: string;
  /** Time at which it happened. */
  readonly occurredAt: Date;
  /**
   * Facts that consumers need: ids and figures. The only free text is the reason of a transition, a
   * correction, a grant or a lock-out.
   */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Writes an event into the outbox, in the current transaction: it is delivered if, and only if, the
 * transaction commits. The database sets the actor from the viewer of the transaction. Must be called
 * after the aggregate was locked or changed, so that the events of an aggregate have the order of its
 * changes.
 */
export async function writeEvent(db: QueryExecutorProvider, event: DomainEvent): Promise<void> {
  await db.getExecutor().executeQuery(insertEvent(event));
}

/** Its text is always the same, so it is no template that Kysely compiles for each event. */
const INSERT_EVENT = `
  insert into events.outbox
    (event_type, aggregate_type, aggregate_id, company_id, subject_id, occurred_at, payload)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Statement of `writeEvent`. */
export function insertEvent(event: DomainEvent): CompiledQuery {
  const { type, aggregate, companyId, subjectId = null, occurredAt, payload } = event;
  return CompiledQuery.raw(INSERT_EVENT, [
    type,
    aggregate.type,
    aggregate.id,
    companyId,
    subjectId,
    occurredAt.toISOString(),
    JSON.stringify(payload),
  ]);
}

/** Writes many events as `writeEvent` writes one, in their order, in one statement; in none for no event. */
export async function writeEvents(
  db: QueryExecutorProvider,
  events: readonly DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, aggregate, companyId, subjectId, occurredAt, payload }) => ({
    event_type: type,
    aggregate_type: aggregate.type,
    aggregate_id: aggregate.id,
    company_id: companyId,
    subject_id: subjectId ?? null,
    occurred_at: occurredAt.toISOString(),
    payload,
  }));
  await sql`
    insert into events.outbox
      (event_type, aggregate_type, aggregate_id, company_id, subject_id, occurred_at, payload)
    select event_type, aggregate_type, aggregate_id, company_id, subject_id, occurred_at, payload
    from rows from (
      jsonb_to_recordset(${JSON.stringify(rows)}) as (event_type text, aggregate_type text,
        aggregate_id uuid, company_id uuid, subject_id uuid, occurred_at timestamptz, payload jsonb)
    ) with ordinality as listed order by listed.ordinality`.execute(db);
}
