/** Companies as figures know them, read from Postgres. */
import type pg from 'pg';
import type { CompanyDimension } from '../events.sql.ts';

/** Number of members from which on a company is medium, and large. */
const MEDIUM_MEMBERS = 25;
const LARGE_MEMBERS = 80;

/** Size of a company for benchmarks, by the number of its members. */
export function sizeBand(members: number): CompanyDimension['sizeBand'] {
  if (members < MEDIUM_MEMBERS) return 'small';
  return members < LARGE_MEMBERS ? 'medium' : 'large';
}

interface DimensionRow {
  readonly id: string;
  readonly industry: string | null;
  readonly country: string | null;
  readonly people: number;
  readonly opted_in: boolean;
  readonly member_months: Readonly<Record<string, number>>;
}

/** Companies as figures know them now: their members by month, and how benchmarks compare them; those that are gone are left out. */
export async function listDimensions(
  pool: pg.Pool,
  companyIds: readonly string[],
  now: number,
): Promise<readonly CompanyDimension[]> {
  const { rows } = await pool.query<DimensionRow>(
    `select id, company.*,
       (select coalesce(json_object_agg(month, members), '{}') from users.member_months(id))
         as member_months
     from unnest($1::uuid[]) as listed (id)
       cross join lateral users.company_dimension(id, $2) as company`,
    [companyIds, LARGE_MEMBERS],
  );
  return rows.map(({ id, industry, country, people, opted_in, member_months }) => ({
    companyId: id,
    industry: industry ?? '',
    country: country ?? '',
    sizeBand: sizeBand(people),
    benchmarkOptIn: opted_in,
    memberMonths: member_months,
    updatedAt: now,
  }));
}
