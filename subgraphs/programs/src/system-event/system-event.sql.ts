/** SQL of the buddy system's events. */
import { sql, type Kysely, type QueryExecutorProvider } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { BuddySystemEventBody } from './system-event.rules.ts';

/** Keeps an event unless one of its id is kept; returns the row of the id. */
export async function ingestEvent(
  db: QueryExecutorProvider,
  eventId: string,
  { type, userId, timestamp, data, correlationId }: BuddySystemEventBody,
): Promise<{ readonly id: string; readonly is_new: boolean }> {
  const { rows } = await sql<{ id: string; is_new: boolean }>`
    select id, is_new from programs.ingest_buddy_system_event(${eventId}, ${type}, ${userId ?? null},
      ${timestamp}, ${JSON.stringify(data)}, ${correlationId ?? null})`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new TypeError('The event has no row.');
  return row;
}

interface WaitingEvent {
  readonly id: string;
  readonly payload: unknown;
}

/** Locks the oldest events that wait; those that another process has locked are left out. */
export async function lockWaitingEvents(
  db: Kysely<DB>,
  limit: number,
): Promise<readonly WaitingEvent[]> {
  const { rows } = await sql<WaitingEvent>`
    select id, payload from programs.buddy_system_events where processed_at is null
    order by "timestamp" limit ${limit} for update skip locked`.execute(db);
  return rows;
}

/** Stores the figures of events, which are processed from now on. */
export async function storeMetrics(
  db: Kysely<DB>,
  metrics: readonly { readonly id: string; readonly metrics: object }[],
  now: Date,
): Promise<void> {
  if (metrics.length === 0) return;
  await sql`
    update programs.buddy_system_events as e
    set processed_at = ${now.toISOString()}, derived_metrics = d.metrics
    from jsonb_to_recordset(${JSON.stringify(metrics)}) as d (id uuid, metrics jsonb)
    where e.id = d.id`.execute(db);
}

/** Milestone that a report tells of, with its match. */
interface Milestone {
  /** Row of the report. */
  readonly id: string;
  readonly companyId: string | null;
  readonly matchId: string;
  readonly programInstanceId: string | null;
  /** RFC 3339. */
  readonly reachedAt: string;
}

/** Lists the milestones before a moment, among reports, that no event of the graph has told of. */
export async function listUntoldMilestones(
  db: QueryExecutorProvider,
  reports: readonly string[],
  until: Date,
): Promise<readonly Milestone[]> {
  const { rows } = await sql<Milestone>`
    select id, company_id as "companyId", match_id as "matchId",
      program_instance_id as "programInstanceId", reached_at as "reachedAt"
    from programs.untold_milestones(${reports}::uuid[], ${until.toISOString()})`.execute(db);
  return rows;
}
