/** Mean impact scores of volunteers: of all their points so far, as of the ends of parts. */
import { addDays, DAY_MS } from '@teei/platform/calendar/period.ts';
import type { Level } from './level.ts';
import type { AnalyticsStore } from './store.ts';
import { pointsAt, VIS_HALF_LIFE_DAYS, VIS_HALF_SCORE_POINTS, VIS_LANDMARK } from './vis.rules.ts';

/** Mean score of an entity's volunteers at the end of a part. */
export interface VisRow {
  readonly entity: string;
  readonly part: string;
  /** Volunteers with an activity in the entity before the end of the part. */
  readonly vis_volunteers: number;
  /** 0 to 100. */
  readonly vis_mean: number;
}

/** End of a part that scores are asked for. */
export interface VisEnd {
  /** Key of the part. */
  readonly part: string;
  /** First day after the part, the first of a month: what happened from it on does not count. */
  readonly until: string;
  /** Milliseconds since 1970 that points are decayed to. */
  readonly at: number;
}

export interface VisRequest {
  readonly level: Level;
  /** UUIDs of the entities. */
  readonly ids: readonly string[];
  /** The tenant that the viewer is bound to; null only for staff. */
  readonly companyId: string | null;
  readonly ends: readonly VisEnd[];
}

const ENTITY_COLUMNS: Readonly<Record<Level, string>> = {
  company: 'company_id',
  campaign: 'campaign_id',
  instance: 'program_instance_id',
};

/** `visScore(pointsAt(…))` of vis.rules.ts, over a sum of forward-decayed points and a moment in milliseconds. */
const SCORE =
  `100 * (1 - exp2(-sum(p.vis_fd) * exp2(-(end_at - ${VIS_LANDMARK})` +
  ` / ${VIS_HALF_LIFE_DAYS * DAY_MS}) / ${VIS_HALF_SCORE_POINTS}))`;

/** Moment that scores of all volunteers are asked for. */
export interface ScoreMoment {
  /** Day, YYYY-MM-DD: what happened up to its end counts. */
  readonly day: string;
  /** Milliseconds since 1970 that points are decayed to. */
  readonly at: number;
}

/**
 * Scores of volunteers of all companies as of a moment, by their keys. Points of months that are over by then come
 * from the rollup; those of a month that went on after the day are added up from its events.
 */
export async function listScores(
  store: AnalyticsStore,
  { day, at }: ScoreMoment,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly key: string; readonly score: number }[]> {
  return store.select(
    `SELECT toString(p.subject_key) AS key, round(${SCORE}, 4) AS score
FROM (
  SELECT subject_key, vis_fd, toInt64({at: Int64}) AS end_at FROM teei.subject_points_data
  WHERE subject_key > {after: UInt64} AND month < toStartOfMonth({until: Date})
  UNION ALL
  SELECT subject_key, toFloat64(vis_points) * exp2((toUnixTimestamp64Milli(occurred_at) - ${VIS_LANDMARK})
    / ${VIS_HALF_LIFE_DAYS * DAY_MS}) AS vis_fd, toInt64({at: Int64}) AS end_at
  FROM teei.events_raw
  WHERE subject_key > {after: UInt64} AND subject_role = 'volunteer'
    AND occurred_at >= toDateTime64(toStartOfMonth({until: Date}), 3, 'UTC')
    AND occurred_at < toDateTime64({until: Date}, 3, 'UTC')
) AS p
GROUP BY p.subject_key, end_at ORDER BY p.subject_key LIMIT ${limit}`,
    { at: String(at), after, until: addDays(day, 1) },
  );
}

/** Points of a volunteer that are left at a moment, by their key. */
export interface PointsRow {
  readonly key: string;
  readonly points: number;
  /** UTC, without the zone. */
  readonly last_ingested: string;
}

/** Points of people that are left at a moment, in milliseconds since 1970: of all that they earned, for every company. */
export async function listPoints(
  store: AnalyticsStore,
  keys: readonly string[],
  at: number,
): Promise<readonly PointsRow[]> {
  if (keys.length === 0) return [];
  const rows = await store.select<Omit<PointsRow, 'points'> & { readonly stored: number }>(
    `SELECT toString(p.subject_key) AS key, sum(p.vis_fd) AS stored, max(p.last_ingested) AS last_ingested
FROM teei.subject_points_data AS p
WHERE has(cast({keys: Array(String)}, 'Array(UInt64)'), p.subject_key)
GROUP BY p.subject_key`,
    { keys },
  );
  return rows.map(({ stored, ...row }) => ({ ...row, points: pointsAt(stored, at) }));
}

/**
 * Mean scores by entity and part, in one statement; no row where nobody has volunteered yet. A volunteer of
 * an entity is somebody with an activity in it before the end, and their score is that of all the points
 * that they have earned by then in the company's programmes.
 */
export async function listVis(
  store: AnalyticsStore,
  { level, ids, companyId, ends }: VisRequest,
): Promise<readonly VisRow[]> {
  if (ids.length === 0 || ends.length === 0) return [];
  const entity = ENTITY_COLUMNS[level];
  const tenant = companyId === null ? 'true' : 'p.company_id = {company: UUID}';
  const members = `SELECT p.${entity} AS entity, p.company_id AS company_id, p.subject_key AS subject_key,
    min(p.month) AS first_month
  FROM teei.subject_points_data AS p
  WHERE p.${entity} IN {ids: Array(UUID)} AND ${tenant} AND p.month < {last: Date}
  GROUP BY entity, company_id, subject_key`;
  const points = `SELECT p.company_id AS company_id, p.subject_key AS subject_key, p.month AS month,
    sum(p.vis_fd) AS vis_fd
  FROM teei.subject_points_data AS p
  WHERE p.company_id IN (SELECT company_id FROM members) AND p.month < {last: Date}
  GROUP BY company_id, subject_key, month`;
  return store.select<VisRow>(
    `WITH members AS (${members}), points AS (${points})
SELECT s.entity AS entity, s.part AS part, count() AS vis_volunteers, avg(s.score) AS vis_mean
FROM (
  SELECT m.entity AS entity, end.1 AS part, m.company_id AS company_id, m.subject_key AS subject_key,
    toInt64(end.3) AS end_at, ${SCORE} AS score
  FROM members AS m
  INNER JOIN points AS p ON p.company_id = m.company_id AND p.subject_key = m.subject_key
  ARRAY JOIN arrayZip({parts: Array(String)}, {untils: Array(Date)}, {ats: Array(String)}) AS end
  WHERE m.first_month < end.2 AND p.month < end.2
  GROUP BY entity, part, company_id, subject_key, end_at
) AS s
GROUP BY entity, part`,
    {
      ids,
      parts: ends.map(({ part }) => part),
      untils: ends.map(({ until }) => until),
      ats: ends.map(({ at }) => String(at)),
      last: ends.reduce((last, { until }) => (until > last ? until : last), ''),
      ...(companyId !== null && { company: companyId }),
    },
  );
}
