/** SQL of programme instances: their transitions, and sums over the people of many instances. */
import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import type { DB, ProgramInstances } from '../generated/database.ts';
import { settingsOf, type InstancePlan } from './creation.rules.ts';
import type { FeedbackSums, LearningSums } from './summary.rules.ts';

type Db = ProgramsContext['db'];

/** Updates the status of instances. */
export async function moveInstances(
  db: Kysely<DB>,
  ids: readonly string[],
  status: string,
): Promise<void> {
  await db
    .withSchema('programs')
    .updateTable('program_instances')
    .set({ status })
    .where('id', 'in', ids)
    .execute();
}

/** Locks the instances of a campaign that are in some states until the end of the write, ordered by id. */
export async function lockInstancesOf(
  db: Kysely<DB>,
  campaignId: string,
  states: readonly string[],
): Promise<readonly Pick<Selectable<ProgramInstances>, 'id' | 'status'>[]> {
  const { rows } = await sql<Pick<Selectable<ProgramInstances>, 'id' | 'status'>>`
    select id, status from programs.program_instances
    where campaign_id = ${campaignId} and status = any (${states})
    order by id for update`.execute(db);
  return rows;
}

/** Returns true when a campaign has an instance, in whatever state. */
export async function hasInstances(db: Kysely<DB>, campaignId: string): Promise<boolean> {
  const { rows } = await sql`
    select from programs.program_instances where campaign_id = ${campaignId} limit 1`.execute(db);
  return rows.length > 0;
}

/** Inserts an instance and returns its id. */
export async function insertInstance(
  db: Kysely<DB>,
  values: Insertable<ProgramInstances>,
): Promise<string> {
  const { id } = await db
    .withSchema('programs')
    .insertInto('program_instances')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Settings of a new instance that has none of its own: its template's and its campaign's. */
export async function findSettings(db: Kysely<DB>, campaignId: string): Promise<unknown> {
  const { rows } = await sql<InstancePlan>`
    select * from programs.instance_plan(${campaignId})`.execute(db);
  return rows[0] ? settingsOf(rows[0]) : {};
}

/** Counts the matches of each instance in each mood, by the newest check-in of each match. */
export async function countMoods(
  db: Db,
  instanceIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const { rows } = await sql<{ instance_id: string; pairs_by_mood: Record<string, number> }>`
    select instance_id, jsonb_object_agg(mood, pairs) as pairs_by_mood from (
      select match.program_instance_id as instance_id, newest.mood, count(*)::int as pairs
      from programs.buddy_matches as match
      cross join lateral (
        select mood from programs.buddy_checkins
        where match_id = match.id order by checkin_date desc limit 1
      ) as newest
      where match.program_instance_id = any(${instanceIds})
      group by 1, 2
    ) as counted group by 1`.execute(db);
  return new Map(rows.map((row) => [row.instance_id, new Map(Object.entries(row.pairs_by_mood))]));
}

/** Sums over the ratings of the matches of each instance. */
export async function sumRatings(
  db: Db,
  instanceIds: readonly string[],
): Promise<ReadonlyMap<string, FeedbackSums>> {
  const { rows } = await sql<FeedbackSums & { instance_id: string }>`
    select match.program_instance_id as instance_id,
      count(distinct match.id)::int as pairs, count(*)::int as ratings,
      round(avg(feedback.rating), 3)::float8 as "meanRating"
    from programs.buddy_matches as match
      join programs.buddy_feedback as feedback on feedback.match_id = match.id
    where match.program_instance_id = any(${instanceIds}) and feedback.rating is not null
    group by 1`.execute(db);
  return new Map(rows.map(({ instance_id, ...sums }) => [instance_id, sums]));
}

/** Sums over the courses of the people of each instance. */
export async function sumCourses(
  db: Db,
  instanceIds: readonly string[],
): Promise<ReadonlyMap<string, LearningSums>> {
  const { rows } = await sql<LearningSums & { instance_id: string }>`
    select program_instance_id as instance_id,
      count(distinct user_id)::int as learners, count(*)::int as courses,
      (count(*) filter (where status = 'completed'))::int as completed,
      round(avg(progress_percent), 1)::float8 as "meanProgressPercent"
    from programs.learning_progress
    where program_instance_id = any(${instanceIds})
    group by 1`.execute(db);
  return new Map(rows.map(({ instance_id, ...sums }) => [instance_id, sums]));
}
