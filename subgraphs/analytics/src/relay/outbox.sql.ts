/** The relay's side of the outbox: batches that stay the same until they are delivered. */
import type pg from 'pg';
import type { OutboxEvent } from './outbox-event.ts';

/** Queue of the relay: row-level security shows it the rows of the consumer `analytics` only. */
const QUEUE = 'events.deliveries';

/** Seconds after which a batch that was published and not inserted is published again: the stream may have lost it. */
const REPUBLISH_AFTER_S = 60;

/** Events that may be on their way, through the stream or straight: the others wait in the queue. */
const MAX_BEGUN = 25_000;

/** New keys of people that one statement makes: with thousands, as of an import, it would meet its timeout, and again each time. */
export const MAX_NEW_KEYS = 250;

/**
 * The batch to deliver next: one that was begun before and not finished, or the oldest events that
 * wait, together under a new name. Which events belong to a batch never changes.
 *
 * @param isStreamed true to leave alone what is on its way through the stream
 * @param inFlight name of a batch to leave alone, too: this process delivers it
 * @returns its name; undefined when nothing waits
 */
export async function takeBatch(
  pool: pg.Pool,
  {
    size,
    isStreamed,
    inFlight,
  }: {
    readonly size: number;
    readonly isStreamed: boolean;
    readonly inFlight?: string | undefined;
  },
): Promise<string | undefined> {
  const { rows } = await pool.query<{ batch: string }>(
    `with begun as materialized (
       select batch, outbox_id, published_at from ${QUEUE} where batch is not null
     ), first as materialized (
       select batch from begun
       where batch is distinct from $2::uuid and (not $1::boolean or published_at is null
         or published_at < now() - ${REPUBLISH_AFTER_S} * interval '1 second')
       order by outbox_id limit 1
     ), name as materialized (
       select gen_random_uuid() as batch
       where not exists (select from first) and (select count(*) from begun) < ${MAX_BEGUN}
     ), taken as (
       update ${QUEUE} as d set batch = name.batch from name
       where outbox_id in (
         select outbox_id from ${QUEUE}
         where batch is null and (retry_at is null or retry_at <= now()) and exists (select from name)
         order by outbox_id limit $3 for update skip locked
       ) returning d.batch
     )
     select batch from first union all select distinct batch from taken`,
    [isStreamed, inFlight, size],
  );
  return rows[0]?.batch;
}

/** Notes that a batch is stored in the stream. */
export async function markPublished(pool: pg.Pool, batch: string): Promise<void> {
  await pool.query(`update ${QUEUE} set published_at = now() where batch = $1`, [batch]);
}

/** True until a batch has been inserted, or split. */
export async function isQueued(pool: pg.Pool, batch: string): Promise<boolean> {
  const { rowCount } = await pool.query(`select from ${QUEUE} where batch = $1 limit 1`, [batch]);
  return rowCount === 1;
}

/** An event of a batch. */
export interface BatchEvent extends OutboxEvent {
  /** Number in the outbox. */
  readonly id: number;
  /** Trace in which it was written. */
  readonly traceparent: string | null;
}

/**
 * The events of a batch in their order, with their places and the keys that stand for people in the
 * rollups. Moments are read as text: one that is none of ours, such as `infinity`, is its event's error,
 * and no other's.
 *
 * @returns undefined where more people are new than get their keys at once: the others get theirs when it is called again
 */
export async function listBatch(
  pool: pg.Pool,
  batch: string,
): Promise<readonly BatchEvent[] | undefined> {
  return listEvents(
    pool,
    selectEvents(`${QUEUE} as d join events.outbox as o on o.id = d.outbox_id`, 'd.batch = $1'),
    [batch],
  );
}

/** One of the places where an event waits that analytics have not taken. */
const QUEUED = `select outbox_id from ${QUEUE} where consumer = 'analytics' and outbox_id = o.id
  union all select outbox_id from events.parked where consumer = 'analytics' and outbox_id = o.id limit 1`;

/**
 * Events of the outbox that analytics have taken, in their order: those of the types that neither wait nor are
 * parked. For the owner.
 *
 * @param after id in the outbox of the last one before
 */
export async function listTaken(
  owner: pg.Pool,
  { types, after, limit }: { types: readonly string[]; after: number; limit: number },
): Promise<readonly BatchEvent[]> {
  const statement = selectEvents(
    'events.outbox as o',
    `o.event_type = any($1) and o.id > $2 and (${QUEUED}) is null order by o.id limit $3`,
  );
  for (;;) {
    const events = await listEvents(owner, statement, [types, after, limit]);
    if (events) return events;
  }
}

/** @returns undefined while people wait for their keys; those that the statement has made stay */
async function listEvents(
  pool: pg.Pool,
  statement: string,
  parameters: readonly unknown[],
): Promise<readonly BatchEvent[] | undefined> {
  const { rows } = await pool.query<BatchEvent & { readonly isPending: boolean }>(statement, [
    ...parameters,
  ]);
  return rows.some(({ isPending }) => isPending) ? undefined : rows;
}

/**
 * Events with their places and people. A place is looked up once for all events that name the same instance, pair and campaign:
 * for each of them it took half of the statement.
 *
 * @param from gives `o`, of the outbox
 */
function selectEvents(from: string, where: string): string {
  return `with named as materialized (
     select o.id, o.event_id as "eventId", o.event_type as type, o.company_id as "companyId",
       to_json(o.occurred_at) #>> '{}' as "occurredAt", o.payload, o.traceparent, o.actor_id,
       ${idIn('programInstanceId')} as instance,
       coalesce(${idIn('matchId')}, case when o.aggregate_type = 'match' then o.aggregate_id end) as pair,
       case when o.aggregate_type = 'campaign' then o.aggregate_id end as campaign,
       ${idIn('volunteerId')} as volunteer, ${idIn('participantId')} as participant,
       case when o.aggregate_type = 'learning_progress' then o.subject_id end as learner
     from ${from}
     where ${where}
   ), numbered as materialized (
     select named.*, row_number() over (partition by instance, pair, campaign) as number from named
   ), found as materialized (
     select numbered.*, case when number = 1 then (select to_jsonb(place)
       from programs.counted_place(instance, pair, campaigns.template_of(campaign)) as place) end as first_place
     from numbered
   ), located as materialized (
     select found.*, first_value(first_place) over (partition by instance, pair, campaign order by number) as place from found
   ), placed as materialized (
     select located.*, coalesce(volunteer, (place ->> 'volunteer_id')::uuid) as volunteer_id,
       coalesce(participant, (place ->> 'participant_id')::uuid, learner) as participant_id
     from located
   ), subjects as materialized (
     select jsonb_object_agg(person, key) filter (where person is not null) as keys, bool_or(is_pending) as "isPending"
     from users.analytics_keys(array(
       select volunteer_id from placed union select participant_id from placed), ${MAX_NEW_KEYS})
   )
   select placed.id, "eventId", type, "companyId", "occurredAt", payload, traceparent,
     coalesce(place ->> 'campaign_id', campaign::text) as "campaignId", place ->> 'instance_id' as "instanceId",
     place ->> 'program_type' as "programType", keys ->> volunteer_id::text as "volunteerKey",
     keys ->> participant_id::text as "participantKey",
     coalesce(actor_id = (place ->> 'volunteer_id')::uuid, false) as "isByVolunteer", coalesce("isPending", false) as "isPending"
   from subjects cross join placed
   order by placed.id`;
}

/** An id in the payload; null where it has none, whatever it holds. */
function idIn(member: string): string {
  return `case when pg_input_is_valid(o.payload ->> '${member}', 'uuid')
    then (o.payload ->> '${member}')::uuid end`;
}

/** Reason that an event is rejected: the wrong member and the expected form, never a value. */
export interface Rejection {
  /** Number in the outbox. */
  readonly id: number;
  readonly reason: string;
}

/** Tries after which an event that cannot be counted is parked. */
export const MAX_REJECTIONS = 5;

/**
 * Takes a delivered batch off the queue. The events of it that cannot be counted leave the batch and are tried
 * again after 1, 2, 4 and 8 times the delay; those that were rejected MAX_REJECTIONS times are parked.
 *
 * @param retryDelay in seconds
 */
export async function finishBatch(
  pool: pg.Pool,
  batch: string,
  {
    rejected,
    retryDelay,
  }: { readonly rejected: readonly Rejection[]; readonly retryDelay: number },
): Promise<void> {
  await pool.query(
    `with rejected as (
       select d.outbox_id, r.reason, d.rejections + 1 as rejections
       from unnest($2::bigint[], $3::text[]) as r (id, reason) join ${QUEUE} as d on d.outbox_id = r.id
       where d.batch = $1
     ), parked as (
       insert into events.parked (consumer, outbox_id, reason)
       select 'analytics', outbox_id, reason from rejected where rejections >= $4
       on conflict on constraint parked_pkey do update
         set reason = excluded.reason, parked_at = now()
     ), postponed as (
       update ${QUEUE} as d set batch = null, published_at = null, attempts = attempts + 1, rejections = r.rejections,
         retry_at = now() + power(2, r.rejections - 1) * $5 * interval '1 second'
       from rejected as r where d.outbox_id = r.outbox_id and r.rejections < $4
       returning d.outbox_id
     )
     delete from ${QUEUE} where batch = $1 and outbox_id not in (select outbox_id from postponed)`,
    [
      batch,
      rejected.map(({ id }) => id),
      rejected.map(({ reason }) => reason),
      MAX_REJECTIONS,
      retryDelay,
    ],
  );
}

/** Notes that a batch was tried in vain: operators see its events among those that have failed. */
export async function noteFailure(pool: pg.Pool, batch: string): Promise<void> {
  await pool.query(`update ${QUEUE} set attempts = attempts + 1 where batch = $1`, [batch]);
}

/**
 * Makes two batches, under new names, of one that ClickHouse refused as a whole.
 *
 * @param first events in the outbox that make the first of them
 */
export async function splitBatch(
  pool: pg.Pool,
  batch: string,
  first: readonly number[],
): Promise<void> {
  await pool.query(
    `with names as materialized (select gen_random_uuid() as first, gen_random_uuid() as second)
     update ${QUEUE} as d set attempts = attempts + 1, published_at = null,
       batch = case when d.outbox_id = any($2) then names.first else names.second end
     from names where d.batch = $1`,
    [batch, first],
  );
}
