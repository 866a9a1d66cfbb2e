/** Companies as benchmarks compare them, read from Postgres. */
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
}

/** Companies as benchmarks compare them now; those that are gone are left out. */
export async function listDimensions(
  pool: pg.Pool,
  companyIds: readonly string[],
  now: number,
): Promise<readonly CompanyDimension[]> {
  const { rows } = await pool.query<DimensionRow>(
    `select id, company.* from unnest($1::uuid[]) as listed (id)
       cross join lateral users.company_dimension(id, $2) as company`,
    [companyIds, LARGE_MEMBERS],
  );
  return rows.map(({ id, industry, country, people, opted_in }) => ({
    companyId: id,
    industry: industry ?? '',
    country: country ?? '',
    sizeBand: sizeBand(people),
    benchmarkOptIn: opted_in,
    updatedAt: now,
  }));
}
