/** Suppression of numbers of people that would give away how few began (decision 68): read for `metrics` and for exports. */
import type { Granularity } from '@teei/platform/calendar/granularity.ts';
import { QuotaExceededError, UnavailableError } from '@teei/platform/errors/errors.ts';
import { Slices } from '@teei/platform/event-loop/slices.ts';
import type { Activities } from './activity.sql.ts';
import { countCells, toCohorts, type Cohorts } from './cohorts.rules.ts';
import type { SubjectRole } from './event-types.ts';
import type { Level } from './level.ts';
import { listMetrics } from './list-metrics.ts';
import { NO_SUPPRESSION, type Suppression, type SuppressionBySide } from './metrics.mapping.ts';
import { ENTITY_COLUMNS, type MetricsRow } from './metrics.sql.ts';
import { suppressionOf } from './participation.rules.ts';
import type { Side } from './people.sql.ts';
import type { AnalyticsStore } from './store.ts';
import { isWholeMonths, type Part, type Tile } from './tiling.ts';

/** Rows of activity that are looked through in a turn of the event loop: a company of three years has some thousands. */
const slices = new Slices(5_000);

const SIDES = { volunteers: 'volunteer', participants: 'participant' } as const;

interface SuppressionRequest {
  readonly level: Level;
  /** UUIDs of the entities. */
  readonly ids: readonly string[];
  /** The tenant that the viewer is bound to; null only for staff. */
  readonly companyId: string | null;
  readonly tiles: readonly Tile[];
  readonly granularity: Granularity | null;
  /** Sides for which figures about people are selected. */
  readonly sides: ReadonlySet<Side>;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Reads a company's activity. */
  readonly activitiesOf: (companyId: string) => Promise<Activities>;
}

/** Suppression in a part of an entity, with the row of its totals. */
type SuppressionOf = (row: MetricsRow | undefined, part: Part) => SuppressionBySide;

/**
 * Reads the suppression of entities' numbers of people: of companies, and of campaigns and instances in which everybody was
 * whom the company had in the part. Without an answer of ClickHouse in time, all of these numbers are suppressed.
 */
export async function readSuppression(
  store: AnalyticsStore,
  request: SuppressionRequest,
): Promise<SuppressionOf> {
  const { level, ids, sides, today } = request;
  const isAsked = { volunteers: sides.has('volunteers'), participants: sides.has('participants') };
  if (ids.length === 0 || (!isAsked.volunteers && !isAsked.participants)) {
    return () => NO_SUPPRESSION;
  }
  const companies = await orNothing(companiesOf(store, request));
  const companyIds = [...new Set(companies?.values())];
  const [activities, totals] = await Promise.all([
    companies && orNothing(Promise.all(companyIds.map(request.activitiesOf))),
    level === 'company' || !companies
      ? undefined
      : orNothing(
          listMetrics(store, {
            ...request,
            level: 'company',
            ids: companyIds,
            figures: new Set(
              (['volunteers', 'participants'] as const)
                .filter((side) => isAsked[side])
                .map((side) => `${side}_all` as const),
            ),
            sides: new Set(),
          }),
        ),
  ]);
  const totalOf = new Map(totals?.map((row) => [`${row.entity} ${row.part}`, row]));
  const read = async (side: keyof typeof SIDES) =>
    isAsked[side] && activities ? readCohorts(SIDES[side], companyIds, activities) : undefined;
  const cohortsOf = {
    volunteers: await read('volunteers'),
    participants: await read('participants'),
  };
  return (row, part) => {
    if (!row || !isWholeMonths(part)) return NO_SUPPRESSION;
    const company = companies?.get(row.entity);
    const suppressionOfSide = (side: keyof typeof SIDES): Suppression => {
      if (!isAsked[side]) return 'NONE';
      const known = cohortsOf[side];
      if (!known || company === undefined || (level !== 'company' && !totals)) return 'ALL';
      const active = row[`${side}_all`] ?? 0;
      const all =
        level === 'company' ? active : totalOf.get(`${company} ${part.key}`)?.[`${side}_all`];
      const cohorts = known.get(company);
      if (active === 0 || active !== all || !cohorts) return 'NONE';
      return suppressionOf(active, cohorts, part, today);
    };
    return {
      volunteers: suppressionOfSide('volunteers'),
      participants: suppressionOfSide('participants'),
    };
  };
}

/** Companies of the entities, by the entity's id. */
async function companiesOf(
  store: AnalyticsStore,
  { level, ids, companyId }: SuppressionRequest,
): Promise<ReadonlyMap<string, string>> {
  if (level === 'company') return new Map(ids.map((id) => [id, id]));
  if (companyId !== null) return new Map(ids.map((id) => [id, companyId]));
  const rows = await store.select<{ readonly entity: string; readonly company: string }>(
    `SELECT DISTINCT ${ENTITY_COLUMNS[level]} AS entity, company_id AS company
FROM teei.metrics_monthly_data WHERE ${ENTITY_COLUMNS[level]} IN {ids: Array(UUID)}`,
    { ids },
  );
  return new Map(rows.map(({ entity, company }) => [entity, company]));
}

/** Cohorts of companies on a side; none of a company without activity. */
async function readCohorts(
  role: SubjectRole,
  companyIds: readonly string[],
  activities: readonly Activities[],
): Promise<ReadonlyMap<string, Cohorts>> {
  const cohorts = new Map<string, Cohorts>();
  for (const [index, id] of companyIds.entries()) {
    const activity = activities[index]?.[role];
    if (!activity || activity.months.length === 0) continue;
    await slices.take(activity.months.length);
    cohorts.set(id, toCohorts(countCells(activity)));
  }
  return cohorts;
}

/** Undefined in place of an answer that does not come. */
async function orNothing<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UnavailableError || error instanceof QuotaExceededError) return undefined;
    throw error;
  }
}
