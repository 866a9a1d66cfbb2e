/** Months in which people were active for a company, without the people: subject_month and company_dim. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import type { SubjectRole } from './event-types.ts';
import { tenantOf } from './tenancy.rules.ts';

/** Months since year 0: year · 12 + month of the year (1 to 12). */
export type Month = number;

/** Number of people who were active in exactly the same months. */
export interface ActivityPattern {
  /** Months in order of time; at least one. */
  readonly months: readonly Month[];
  readonly people: number;
}

/** Activity for a company in one role, from the first event on. */
export interface Activity {
  readonly patterns: readonly ActivityPattern[];
  /** UTC, without the zone; undefined without events. */
  readonly lastIngested: string | undefined;
}

interface PatternRow extends ActivityPattern {
  readonly entity: string;
  readonly role: SubjectRole;
  readonly last_ingested: string;
}

interface MembersRow {
  readonly entity: string;
  /** Number of members by the first day of the month in which they joined. */
  readonly months: Readonly<Record<string, number>>;
}

const NO_ACTIVITY: Activity = { patterns: [], lastIngested: undefined };

/** Activity for a company in both roles. */
type Activities = Readonly<Record<SubjectRole, Activity>>;

const loaders = new PerFieldNodes<Loader<Activities>>();
const memberLoaders = new PerFieldNodes<Loader<MembersRow['months']>>();

/** Keys by which all fields of an operation share a loader. */
const ACTIVITIES = {};
const MEMBERS = {};

/** Activity for a company in a role: one statement for all companies, roles and fields of an operation. */
export async function loadActivity(
  context: AnalyticsContext,
  role: SubjectRole,
  companyId: string,
): Promise<Activity> {
  const load = async (ids: readonly string[]): Promise<ReadonlyMap<string, Activities>> => {
    const rows = await context.store.select<PatternRow>(
      `SELECT company_id AS entity, subject_role AS role, months, count() AS people, max(ingested) AS last_ingested
FROM (
  SELECT company_id, subject_role, arraySort(groupUniqArray(toRelativeMonthNum(s.month))) AS months,
    max(s.last_ingested) AS ingested
  FROM teei.subject_month_data AS s
  WHERE company_id IN {ids: Array(UUID)} AND ${ofTenant(context)}
  GROUP BY company_id, subject_role, subject_key
)
GROUP BY entity, role, months`,
      { ids, ...tenantParameter(context) },
    );
    return new Map(
      [...Map.groupBy(rows, ({ entity }) => entity)].map(([entity, own]) => [
        entity,
        {
          volunteer: toActivity(own.filter((row) => row.role === 'volunteer')),
          participant: toActivity(own.filter((row) => row.role === 'participant')),
        },
      ]),
    );
  };
  const activities = await loaders
    .at(context, ACTIVITIES, () =>
      createLoader(load, () => ({ volunteer: NO_ACTIVITY, participant: NO_ACTIVITY })),
    )
    .load(companyId);
  return activities[role];
}

function toActivity(patterns: readonly PatternRow[]): Activity {
  return { patterns, lastIngested: latest(patterns) };
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

/** Rows from before the moment was kept have that of 1970. */
const NO_MOMENT = '1970-01-01';

function latest(rows: readonly PatternRow[]): string | undefined {
  const last = rows.reduce((newest, row) => maxText(newest, row.last_ingested), '');
  return last === '' || last.startsWith(NO_MOMENT) ? undefined : last;
}

function maxText(a: string, b: string): string {
  return a > b ? a : b;
}
