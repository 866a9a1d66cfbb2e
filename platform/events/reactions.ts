/** Reactions of a domain to events, each run once per event in a transaction of its own. */
import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import type pg from 'pg';
import { openConnection } from '../database/pool.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { startTimer, type ServiceMetrics } from '../serving/service-metrics.ts';
import { readTraceparent } from '../telemetry/trace-context.ts';
import { inTrace } from '../telemetry/tracing.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import { startConsumer, type Consumer } from './consumer.ts';
import { describeEvent } from './event-span.ts';
import { writeEvent, type DomainEvent } from './outbox.ts';

/** Event that a producer wrote into the outbox. */
export interface OutboxEvent {
  readonly type: string;
  readonly aggregateId: string;
  readonly companyId: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  readonly occurredAt: string;
  /** Time at which it was written, by the clock of the database. */
  readonly recordedAt: string;
  /** Payload of the producer, unchecked: the reaction parses it with a schema of its own. */
  readonly payload: unknown;
}

/** Context of a reaction: the transaction, on the role of the domain's worker. */
export interface ReactionContext<DB> {
  readonly db: Kysely<DB>;
  /** Writes an event that follows from this one, with its `occurredAt`. */
  readonly emit: (event: Omit<DomainEvent, 'occurredAt'>) => Promise<void>;
}

/**
 * Reaction to an event. It takes effect once per event: the delivery is deleted in the same transaction.
 * If it throws, the transaction is rolled back and retried later, and later events of the same
 * aggregate wait.
 */
export type Reaction<DB> = (event: OutboxEvent, context: ReactionContext<DB>) => Promise<void>;

/** Reactions by the type of event; events.subscriptions has the same types. */
export type Reactions<DB> = Readonly<Record<string, Reaction<DB>>>;

export interface ReactionOptions {
  readonly pool: pg.Pool;
  readonly report: ReportUnexpected;
  /** Metrics of the process. */
  readonly metrics?: ServiceMetrics | undefined;
}

/** Starts the consumer that runs the reactions of a domain. */
export function startReactions<DB>(
  domain: string,
  reactions: Reactions<DB>,
  { pool, report, metrics }: ReactionOptions,
): Consumer {
  return startConsumer({
    name: domain,
    connect: () => openConnection(pool),
    report,
    async work() {
      const transaction = new ViewerTransaction<DB>({ pool, domain, viewer: SYSTEM });
      let delivery: Delivery | undefined;
      let seconds = startTimer();
      try {
        return await transaction.write({}, async (db, atCommit) => {
          const [taken] = (await lockDelivery.execute(db)).rows;
          if (!taken) return false;
          delivery = taken;
          const { id, type } = taken;
          seconds = startTimer();
          await inTracedEvent(domain, taken, () => react(reactions, taken, db));
          atCommit(sql`delete from events.deliveries where outbox_id = ${id}`.compile(db));
          metrics?.countEvent(domain, type, 'ok', seconds());
          return true;
        });
      } catch (error) {
        if (!delivery) throw error;
        const { id, type } = delivery;
        report(error, `reaction of ${domain} to ${type}`);
        metrics?.countEvent(domain, type, 'failed', seconds());
        await transaction.write({}, (db) => postpone(db, id));
        return true;
      }
    },
  });
}

interface Delivery extends OutboxEvent {
  /** Id in the outbox. */
  readonly id: number;
  /** Trace in which it was written. */
  readonly traceparent: string | null;
}

/** Handles an event in the trace in which it was written. */
function inTracedEvent<T>(
  consumer: string,
  { type, traceparent }: Delivery,
  work: () => Promise<T>,
): Promise<T> {
  return inTrace(readTraceparent(traceparent), () => describeEvent(consumer, type), work);
}

async function react<DB>(reactions: Reactions<DB>, event: Delivery, db: Kysely<DB>): Promise<void> {
  const reaction = reactions[event.type];
  if (!reaction)
    throw new TypeError(`Expected a reaction to ${event.type}, to which the domain subscribes.`);
  const occurredAt = new Date(event.occurredAt);
  await reaction(event, { db, emit: (emitted) => writeEvent(db, { occurredAt, ...emitted }) });
}

/**
 * Statement that locks the oldest delivery that is due; row-level security limits it to the domain's own queue. It walks
 * the queue, not the outbox, whatever Postgres believes of their sizes. The aggregates of which an event waits for a
 * retry are looked up once in a statement, and hashed: their other events wait with it.
 */
export const lockDelivery = sql<Delivery>`
  with due as (
    select d.outbox_id from events.deliveries as d
    where (d.retry_at is null or d.retry_at <= now())
      and (select o.aggregate_type || o.aggregate_id from events.outbox as o where o.id = d.outbox_id)
        not in (
          select coalesce(
            (select o.aggregate_type || o.aggregate_id from events.outbox as o where o.id = waiting.outbox_id), '')
          from events.deliveries as waiting where waiting.retry_at > now())
    order by d.outbox_id limit 1 for update of d skip locked
  )
  select o.id, o.event_type as type, o.aggregate_id as "aggregateId",
    o.company_id as "companyId", o.subject_id as "subjectId", o.actor_id as "actorId",
    o.occurred_at as "occurredAt", o.recorded_at as "recordedAt", o.payload, o.traceparent,
    -- What follows from the event belongs to its trace.
    set_config('events.traceparent', coalesce(o.traceparent, ''), true)
  from due join events.outbox as o on o.id = due.outbox_id`;

/** Schedules a retry with exponential backoff, after an hour at most. */
async function postpone(db: QueryExecutorProvider, outboxId: number): Promise<void> {
  await sql`
    update events.deliveries set attempts = attempts + 1,
      retry_at = now() + least(power(2, least(attempts, 12)), 3600) * interval '1 second'
    where outbox_id = ${outboxId}`.execute(db);
}
