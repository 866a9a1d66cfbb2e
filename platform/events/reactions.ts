/** Reactions of a domain to events, each run once per event in the transaction that takes it off the queue. */
import { sql, type Kysely, type QueryExecutorProvider, type RawBuilder } from 'kysely';
import type pg from 'pg';
import type { AtCommit } from '../database/at-commit.ts';
import { openConnection } from '../database/pool.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { startTimer, type Outcome, type ServiceMetrics } from '../serving/service-metrics.ts';
import { readTraceparent } from '../telemetry/trace-context.ts';
import { inTrace } from '../telemetry/tracing.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import { lockOf, startConsumer, type Consumer } from './consumer.ts';
import { describeEvent } from './event-span.ts';
import { insertEvent, type DomainEvent } from './outbox.ts';

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
  /** Leaves an event that follows from this one to the end of the transaction, with its `occurredAt`. */
  readonly emit: (event: Omit<DomainEvent, 'occurredAt'>) => void;
  /** Ends the transaction after this event. Called by a reaction that takes locks for which requests wait. */
  readonly endBatch: () => void;
}

/**
 * Reaction to an event. It takes effect once per event: the delivery is deleted in the same transaction, which may
 * handle events before and, unless `endBatch` is called, after it as well. If it throws, the transaction is rolled back, and its events are handled
 * one by one: the one that fails is retried later, and later events of the same aggregate wait.
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

/** Maximum number of events that one transaction handles. */
const MAX_TAKEN = 10;

/** Starts the consumer that runs the reactions of a domain. */
export function startReactions<DB>(
  domain: string,
  reactions: Reactions<DB>,
  options: ReactionOptions,
): Consumer {
  const queue = new ReactionQueue(domain, reactions, options);
  return startConsumer({
    name: domain,
    // Each transaction takes the turn: a connection that held it beside them took two more messages.
    isExclusive: false,
    connect: () => openConnection(options.pool),
    report: options.report,
    work: () => queue.work(),
  });
}

/** Queue of a domain: takes events and runs their reactions, one replica at a time. */
export class ReactionQueue<DB> {
  readonly #domain: string;
  readonly #reactions: Reactions<DB>;
  readonly #options: ReactionOptions;
  /** Number of events that are taken one by one, as one of them has failed among others. */
  #alone = 0;
  /** Number of events that the next transaction takes: as many as it is likely to handle. */
  #most = MAX_TAKEN;
  /** Kind whose turn is first: they alternate where one event is taken, as the second kind gets none. */
  #first: DueKind = 'again';

  constructor(domain: string, reactions: Reactions<DB>, options: ReactionOptions) {
    this.#domain = domain;
    this.#reactions = reactions;
    this.#options = options;
  }

  /** Handles the next events in one transaction. Returns true when more may be due. */
  async work(): Promise<boolean> {
    const { pool } = this.#options;
    const most = this.#alone > 0 ? 1 : this.#most;
    if (most === 1) this.#first = this.#first === 'again' ? 'fresh' : 'again';
    const transaction = new ViewerTransaction<DB>({ pool, domain: this.#domain, viewer: SYSTEM });
    let taken: readonly TakenDelivery[] = [];
    let batch = new Batch();
    try {
      await transaction.write({}, async (db, atCommit) => {
        batch = new Batch();
        // Sent together, run one after the other.
        [, { rows: taken }] = await Promise.all([
          takeTurn(this.#domain).execute(db),
          takeFresh(most).execute(db),
        ]);
        if (taken.length === 0)
          ({ rows: taken } = await takeDeliveries(most, this.#first).execute(db));
        await this.#handle(
          taken.filter(({ isBlocked }) => !isBlocked),
          batch,
          { db, emit: emitAtCommit(db, atCommit, taken) },
        );
        if (batch.handled.length > 0) {
          const ids = batch.handled.map(({ delivery }) => delivery.id);
          atCommit(deleteDeliveries(ids).compile(db));
        }
      });
    } catch (error) {
      const last = batch.handled.at(-1);
      if (!last) throw error;
      // Which of several has failed is known once each is handled alone.
      if (taken.length > 1) this.#alone = taken.length;
      else await this.#postpone(transaction, last, error);
      return true;
    }
    this.#alone = Math.max(0, this.#alone - taken.length);
    const { handled } = batch;
    this.#most = batch.isEnded ? handled.length : Math.min(2 * this.#most, MAX_TAKEN);
    for (const { delivery, seconds } of handled) this.#count(delivery, 'ok', seconds);
    return batch.isMore || taken.some(({ isMore }) => isMore);
  }

  async #handle(
    due: readonly TakenDelivery[],
    batch: Batch,
    { db, emit }: Pick<Reacting<DB>, 'db' | 'emit'>,
  ): Promise<void> {
    let traceparent = due[0]?.traceparent;
    for (const delivery of due) {
      if (batch.isEnded) {
        batch.isLeft = true;
        return;
      }
      if (delivery.traceparent !== traceparent) {
        traceparent = delivery.traceparent;
        await setTrace(traceparent).execute(db);
      }
      const timer = startTimer();
      const handled = { delivery, seconds: 0 };
      batch.handled.push(handled);
      try {
        await inTracedEvent(this.#domain, delivery, () =>
          react(this.#reactions, { delivery, batch, db, emit }),
        );
      } finally {
        handled.seconds = timer();
      }
    }
  }

  async #postpone(
    transaction: ViewerTransaction<DB>,
    { delivery, seconds }: Handled,
    error: unknown,
  ): Promise<void> {
    this.#alone = Math.max(0, this.#alone - 1);
    // Another replica may have had the turn since the rollback: the event failed there as well, or is handled.
    let isFirst = true;
    try {
      isFirst = await transaction.write({}, (db) => postpone(db, delivery));
    } finally {
      if (isFirst) {
        this.#options.report(error, `reaction of ${this.#domain} to ${delivery.type}`);
        this.#count(delivery, 'failed', seconds);
      }
    }
  }

  #count({ type }: Delivery, outcome: Outcome, seconds: number): void {
    this.#options.metrics?.countEvent(this.#domain, type, outcome, seconds);
  }
}

/** Event whose reaction has begun. */
interface Handled {
  readonly delivery: TakenDelivery;
  /** Duration of the reaction; 0 until it ends. */
  readonly seconds: number;
}

/** Events that one transaction handles. */
class Batch {
  readonly handled: Handled[] = [];
  /** True when no further event is handled in the transaction. */
  isEnded = false;
  /** True when an event was written, perhaps for the same domain. */
  hasEmitted = false;
  /** True when events are left for the next transaction. */
  isLeft = false;

  /** True when something may be due because of what was handled, or was left. */
  get isMore(): boolean {
    // Events that waited with one that had failed have been released.
    const isReleased = this.handled.some(({ delivery }) => delivery.attempts > 0);
    return this.isLeft || this.hasEmitted || isReleased;
  }
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

/** Event that is handled, with its transaction. */
interface Reacting<DB> {
  readonly delivery: Delivery;
  readonly batch: Batch;
  readonly db: Kysely<DB>;
  /** Writes an event that follows from a delivery, in the trace of that. */
  readonly emit: (event: DomainEvent, delivery: Delivery) => void;
}

/** Leaves events to the end of a transaction, where they are sent in one packet with the COMMIT. */
function emitAtCommit<DB>(
  db: Kysely<DB>,
  atCommit: AtCommit,
  taken: readonly TakenDelivery[],
): Reacting<DB>['emit'] {
  // The trace that is set when they are written: until then that of the last delivery.
  let current = taken.every(({ traceparent }) => traceparent === taken[0]?.traceparent)
    ? taken[0]?.traceparent
    : undefined;
  return (event, { traceparent }) => {
    if (traceparent !== current) atCommit(setTrace(traceparent).compile(db));
    current = traceparent;
    atCommit(insertEvent(event));
  };
}

async function react<DB>(
  reactions: Reactions<DB>,
  { delivery, batch, db, emit }: Reacting<DB>,
): Promise<void> {
  const reaction = reactions[delivery.type];
  if (!reaction)
    throw new TypeError(`Expected a reaction to ${delivery.type}, to which the domain subscribes.`);
  const occurredAt = new Date(delivery.occurredAt);
  await reaction(delivery, {
    db,
    emit(event) {
      batch.hasEmitted = true;
      emit({ occurredAt, ...event }, delivery);
    },
    endBatch() {
      batch.isEnded = true;
    },
  });
}

/** Delivery that was locked. */
interface TakenDelivery extends Delivery {
  /** Number of times that its reaction has failed. */
  readonly attempts: number;
  /** True where an earlier event of its aggregate is still queued: it now waits with that. */
  readonly isBlocked: boolean;
  /** True where more are due than were taken. Of those that are queued meanwhile, a notification tells. */
  readonly isMore: boolean;
}

/** Deliveries that are tried again, and those that are not. */
type DueKind = 'again' | 'fresh';

/**
 * Statement that takes the turn of a domain's reactions, so that one replica handles them at a time, until the transaction ends.
 * It comes before the one that takes deliveries, which sees what the last replica has committed.
 */
export function takeTurn(domain: string): RawBuilder<unknown> {
  return sql`select set_config('events.has_turn',
    pg_try_advisory_xact_lock(hashtextextended(${lockOf(domain)}, 0))::text, true)`;
}

/**
 * Statement that locks the next deliveries where none of the queue was ever postponed, none without the turn. It is what
 * `takeDeliveries` comes to there, in a fifth of its time: Postgres prepares each part of a statement anew whenever it runs.
 */
export function takeFresh(most: number): RawBuilder<TakenDelivery> {
  return sql<TakenDelivery>`
    with fresh as materialized (
      select outbox_id, attempts from events.deliveries
      where retry_at is null and current_setting('events.has_turn') = 'true'
        and not exists (select from events.deliveries where aggregate_id is not null)
      order by outbox_id limit ${most} for update skip locked
    )
    select id, event_type as type, o.aggregate_id as "aggregateId", company_id as "companyId",
      subject_id as "subjectId", actor_id as "actorId", occurred_at as "occurredAt",
      recorded_at as "recordedAt", payload, traceparent, attempts, false as "isBlocked",
      coalesce((
        select true from events.deliveries
        where retry_at is null and outbox_id > (select max(outbox_id) from fresh)
        order by outbox_id limit 1
      ), false) as "isMore",
      case when id = (select min(outbox_id) from fresh)
        then set_config('events.traceparent', coalesce(traceparent, ''), true) end
    from fresh join events.outbox as o on id = outbox_id
    order by id`;
}

/**
 * Statement that locks the next deliveries that are due, none without the turn: in turns, those that are tried again and those that are not, each
 * from the oldest on, and of which kind the first. Row-level security limits it to the domain's own queue. It walks indexes of what is due, past nothing
 * that waits for a retry. Of an aggregate of which an event was ever postponed, it looks for the last event before each that
 * it does not take as well: one that has such an event is postponed with it, so that it is not walked past again before.
 * Sets the trace of the first, to which belongs what follows from it, and looks whether more are due: the next transaction would
 * often find none.
 */
export function takeDeliveries(most: number, first: DueKind): RawBuilder<TakenDelivery> {
  return sql<TakenDelivery>`
    with again as (
      select outbox_id, attempts, retry_at from events.deliveries
      where retry_at <= now() and current_setting('events.has_turn') = 'true'
      order by retry_at, outbox_id limit ${most} for update skip locked
    ), fresh as (
      select outbox_id, attempts from events.deliveries
      where retry_at is null and current_setting('events.has_turn') = 'true'
      order by outbox_id limit ${most} for update skip locked
    ), next as materialized (
      select outbox_id, attempts from (
        select outbox_id, attempts, 1 as turn,
          row_number() over (order by retry_at, outbox_id) as place from again
        union all
        select outbox_id, attempts, 2, row_number() over (order by outbox_id) from fresh
      ) as due order by place, ${first === 'again' ? sql`turn` : sql`turn desc`} limit ${most}
    ), taken as materialized (
      select o.*, next.attempts, (
          select coalesce(earlier.retry_at, now()) from events.deliveries as earlier
          where earlier.aggregate_id = o.aggregate_id and earlier.outbox_id < o.id
            and earlier.outbox_id not in (select outbox_id from next)
          order by earlier.outbox_id desc limit 1
        ) as blocked_until
      from next join events.outbox as o on o.id = next.outbox_id
    ), rest as materialized (
      select (select count(*) from again) + (select count(*) from fresh) > (select count(*) from next)
        or (select count(*) from again) = ${most}
        or coalesce((
          select true from events.deliveries
          where retry_at is null and outbox_id > (select max(outbox_id) from fresh)
          order by outbox_id limit 1
        ), false) as is_more
    ), postponed as (
      update events.deliveries as d set retry_at = t.blocked_until from taken as t
      where d.outbox_id = t.id and t.blocked_until is not null
    )
    select id, event_type as type, aggregate_id as "aggregateId", company_id as "companyId",
      subject_id as "subjectId", actor_id as "actorId", occurred_at as "occurredAt",
      recorded_at as "recordedAt", payload, traceparent, attempts,
      blocked_until is not null as "isBlocked", (select is_more from rest) as "isMore",
      case when blocked_until is null and row_number() over due = 1
        then set_config('events.traceparent', coalesce(traceparent, ''), true) end
    from taken window due as (partition by blocked_until is not null order by id)
    order by id`;
}

function setTrace(traceparent: string | null): RawBuilder<unknown> {
  return sql`select set_config('events.traceparent', ${traceparent ?? ''}, true)`;
}

function deleteDeliveries(outboxIds: readonly number[]): RawBuilder<unknown> {
  return sql`delete from events.deliveries where outbox_id = any (${outboxIds}::bigint[])`;
}

/**
 * Schedules a retry with exponential backoff, after an hour at most. Returns false where it was scheduled, or the event
 * handled, since the delivery was taken.
 */
async function postpone(
  db: QueryExecutorProvider,
  { id, attempts }: TakenDelivery,
): Promise<boolean> {
  const { rows } = await sql`
    update events.deliveries set attempts = attempts + 1,
      retry_at = now() + least(power(2, least(attempts, 12)), 3600) * interval '1 second'
    where outbox_id = ${id} and attempts = ${attempts} returning true`.execute(db);
  return rows.length > 0;
}
