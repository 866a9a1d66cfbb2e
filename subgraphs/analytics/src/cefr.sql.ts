/** Language levels of participants: their first and latest ones, without the people. */
import type { CefrProgressLevel } from './generated/graphql.ts';
import type { AnalyticsStore } from './store.ts';

/** Number of people of an instance with the same first and latest level. */
export interface LevelRow {
  readonly entity: string;
  readonly baseline: CefrProgressLevel;
  readonly latest: CefrProgressLevel;
  readonly people: number;
  /** Sessions of these people that recorded a level. */
  readonly sessions: number;
  /** UTC, without the zone. */
  readonly last_ingested: string;
}

/** @param companyId the tenant that the viewer is bound to; null only for staff */
export async function listLevels(
  store: AnalyticsStore,
  ids: readonly string[],
  companyId: string | null,
): Promise<readonly LevelRow[]> {
  return store.select<LevelRow>(
    `SELECT entity, baseline, latest, count() AS people, sum(sessions) AS sessions,
  max(ingested) AS last_ingested
FROM (
  SELECT s.program_instance_id AS entity, argMinMerge(s.baseline) AS baseline,
    argMaxMerge(s.latest) AS latest, sum(s.sessions) AS sessions, max(s.last_ingested) AS ingested
  FROM teei.subject_levels_data AS s
  WHERE s.program_instance_id IN {ids: Array(UUID)}
    AND ${companyId === null ? 'true' : 's.company_id = {company: UUID}'}
  GROUP BY s.program_instance_id, s.subject_key
)
GROUP BY entity, baseline, latest`,
    { ids, ...(companyId !== null && { company: companyId }) },
  );
}
