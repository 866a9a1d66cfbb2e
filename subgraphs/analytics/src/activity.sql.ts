/** Months in which people were active for a company, without the people: subject_month and company_dim. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import type { SubjectRole } from './event-types.ts';
import type { AnalyticsStore } from './store.ts';
import { tenantOf } from './tenancy.rules.ts';

/** Months since year 0: year · 12 + month of the year (1 to 12). */
export type Month = number;

/** Number of people who were active in a month, of those with the same first month and the same one before this. */
export interface ActiveMonth {
  /** Month of their first activity. */
  readonly cohort: Month;
  /** Month in which they were active last before; 0 in their first. */
  readonly previous: Month;
  readonly month: Month;
  readonly people: number;
}

/** Activity for a company in one role, from the first event on. */
export interface Activity {
  readonly months: readonly ActiveMonth[];
  /** UTC, without the zone; undefined without events. */
  readonly lastIngested: string | undefined;
}

/** Activity for a company in both roles. */
export type Activities = Readonly<Record<SubjectRole, Activity>>;

interface ActivityRow {
  readonly entity: string;
  readonly role: SubjectRole;
  /** Leaves names out, which would be most of the answer. */
  readonly months: readonly (readonly [
    cohort: Month,
    previous: Month,
    month: Month,
    people: number,
  ])[];
  readonly last_ingested: string;
}

interface MembersRow {
  readonly entity: string;
  /** Number of members by the first day of the month in which they joined. */
  readonly months: Readonly<Record<string, number>>;
}

/** Rows from before the moment was kept have that of 1970. */
const NO_MOMENT = '1970-01-01';

const NO_ACTIVITY: Activity = { months: [], lastIngested: undefined };
export const NO_ACTIVITIES: Activities = { volunteer: NO_ACTIVITY, participant: NO_ACTIVITY };

const loaders = new PerFieldNodes<Loader<Activities>>();
const memberLoaders = new PerFieldNodes<Loader<MembersRow['months']>>();

/** Keys by which all fields of an operation share a loader. */
const ACTIVITIES = {};
const MEMBERS = {};

/** Activity for a company: one statement for all companies, roles and fields of an operation. */
export function loadActivities(context: AnalyticsContext, companyId: string): Promise<Activities> {
  const load = (ids: readonly string[]) =>
    listActivities(context.store, ids, tenantOf(context.viewer));
  return loaders
    .at(context, ACTIVITIES, () => createLoader(load, () => NO_ACTIVITIES))
    .load(companyId);
}

/**
 * Activity for companies, by their ids. A person has a row for each month of their activity, so that sums of rows count whom
 * a cohort has, and whom any span of months; there are no more rows than combinations of three months.
 *
 * @param companyId the tenant that the viewer is bound to; null only for staff
 */
export async function listActivities(
  store: AnalyticsStore,
  ids: readonly string[],
  companyId: string | null,
): Promise<ReadonlyMap<string, Activities>> {
  const rows = await store.select<ActivityRow>(
    `SELECT entity, role, groupArray((cohort, previous, month, people)) AS months, max(newest) AS last_ingested
FROM (
  SELECT entity, role, arrayMin(months) AS cohort, previous, month, count() AS people, max(ingested) AS newest
  FROM (
    SELECT company_id AS entity, subject_role AS role, arraySort(groupUniqArray(toRelativeMonthNum(s.month))) AS months,
      max(s.last_ingested) AS ingested
    FROM teei.subject_month_data AS s
    WHERE company_id IN {ids: Array(UUID)} AND ${companyId === null ? 'true' : 'company_id = {company: UUID}'}
    GROUP BY company_id, subject_role, subject_key
  )
  ARRAY JOIN months AS month, arrayPushFront(arrayPopBack(months), 0) AS previous
  GROUP BY entity, role, cohort, previous, month
)
GROUP BY entity, role`,
    { ids, ...(companyId !== null && { company: companyId }) },
  );
  return new Map(
    [...Map.groupBy(rows, ({ entity }) => entity)].map(([entity, own]) => [
      entity,
      {
        volunteer: toActivity(own.find((row) => row.role === 'volunteer')),
        participant: toActivity(own.find((row) => row.role === 'participant')),
      },
    ]),
  );
}

function toActivity(row: ActivityRow | undefined): Activity {
  if (!row) return NO_ACTIVITY;
  return {
    months: row.months.map(([cohort, previous, month, people]) => ({
      cohort,
      previous,
      month,
      people,
    })),
    lastIngested: row.last_ingested.startsWith(NO_MOMENT) ? undefined : row.last_ingested,
  };
}

/** Number of members of a company by the first day of the month in which they joined. */
export function loadMemberMonths(
  context: AnalyticsContext,
  companyId: string,
): Promise<MembersRow['months']> {
  const load = async (ids: readonly string[]) => {
    const rows = await context.store.select<MembersRow>(
      `SELECT company_id AS entity, member_months AS months
FROM teei.company_dim FINAL
WHERE company_id IN {ids: Array(UUID)} AND ${ofTenant(context)}`,
      { ids, ...tenantParameter(context) },
    );
    return new Map(rows.map(({ entity, months }) => [entity, months]));
  };
  return memberLoaders.at(context, MEMBERS, () => createLoader(load, () => ({}))).load(companyId);
}

function ofTenant({ viewer }: AnalyticsContext): string {
  return tenantOf(viewer) === null ? 'true' : 'company_id = {company: UUID}';
}

function tenantParameter({ viewer }: AnalyticsContext): { readonly company?: string } {
  const company = tenantOf(viewer);
  return company === null ? {} : { company };
}
