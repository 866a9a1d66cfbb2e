/** Reactions: what a domain does when it hears of an event, once, in a transaction of its own. */
import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import type pg from 'pg';
import { openConnection } from '../database/pool.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import { startConsumer, type Consumer } from './consumer.ts';
import { writeEvent, type DomainEvent } from './outbox.ts';

/** An event as it was told. */
export interface OutboxEvent {
  readonly type: string;
  readonly aggregateId: string;
  readonly companyId: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  readonly occurredAt: string;
  /** When it was written down, by the clock of the database. */
  readonly recordedAt: string;
  /** What its teller wrote: to be read with a form of one's own. */
  readonly payload: unknown;
}

/** What a reaction works with: all in one transaction, as the domain's worker. */
export interface ReactionContext<DB> {
  readonly db: Kysely<DB>;
  /** Tells of what was done, as of the moment of the event that it follows from. */
  readonly emit: (event: Omit<DomainEvent, 'occurredAt'>) => Promise<void>;
}

/**
 * A reaction has its effect once for each event: the event is taken off the queue in the
 * transaction of the effect. When it throws, the effect is undone and tried again later; events of
 * the same aggregate wait for it.
 */
export type Reaction<DB> = (event: OutboxEvent, reacting: ReactionContext<DB>) => Promise<void>;

/** Reactions by the type of event. events.subscriptions names the same types. */
export type Reactions<DB> = Readonly<Record<string, Reaction<DB>>>;

export interface ReactionOptions {
  readonly pool: pg.Pool;
  readonly report: ReportUnexpected;
}

/** Starts reacting, until stopped. */
export function startReactions<DB>(
  domain: string,
  reactions: Reactions<DB>,
  { pool, report }: ReactionOptions,
): Consumer {
  return startConsumer({
    name: domain,
    connect: () => openConnection(pool),
    report,
    async work() {
      const transaction = new ViewerTransaction<DB>({ pool, domain, viewer: SYSTEM });
      let waiting: Delivery | undefined;
      try {
        return await transaction.write({}, async (db) => {
          waiting = await takeDelivery(db);
          if (!waiting) return false;
          await react(reactions, waiting, db);
          await sql`delete from events.deliveries where outbox_id = ${waiting.id}`.execute(db);
          return true;
        });
      } catch (error) {
        if (!waiting) throw error;
        const { id, type } = waiting;
        report(error, `reaction of ${domain} to ${type}`);
        await transaction.write({}, (db) => postpone(db, id));
        return true;
      }
    },
  });
}

interface Delivery extends OutboxEvent {
  /** In the outbox. */
  readonly id: number;
}

async function react<DB>(reactions: Reactions<DB>, event: Delivery, db: Kysely<DB>): Promise<void> {
  const reaction = reactions[event.type];
  if (!reaction) throw new TypeError(`There is no reaction to ${event.type}.`);
  const occurredAt = new Date(event.occurredAt);
  await reaction(event, { db, emit: (told) => writeEvent(db, { occurredAt, ...told }) });
}

/** The oldest event whose turn has come; row-level security shows a domain its own queue. */
async function takeDelivery(db: QueryExecutorProvider): Promise<Delivery | undefined> {
  const { rows } = await sql<Delivery>`
    select o.id, o.event_type as type, o.aggregate_id as "aggregateId",
      o.company_id as "companyId", o.subject_id as "subjectId", o.actor_id as "actorId",
      o.occurred_at as "occurredAt", o.recorded_at as "recordedAt", o.payload
    from events.deliveries as d join events.outbox as o on o.id = d.outbox_id
    where (d.retry_at is null or d.retry_at <= now()) and not exists (
      select from events.deliveries as before join events.outbox as b on b.id = before.outbox_id
      where b.aggregate_type = o.aggregate_type and b.aggregate_id = o.aggregate_id
        and b.id < o.id and before.retry_at > now()
    )
    order by o.id limit 1 for update of d skip locked`.execute(db);
  return rows[0];
}

/** Tries again after twice as long as the last time, within an hour. */
async function postpone(db: QueryExecutorProvider, outboxId: number): Promise<void> {
  await sql`
    update events.deliveries set attempts = attempts + 1,
      retry_at = now() + least(power(2, least(attempts, 12)), 3600) * interval '1 second'
    where outbox_id = ${outboxId}`.execute(db);
}
