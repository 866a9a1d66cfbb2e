/** SQL of leaderboards. */
import { sql, type RawBuilder } from 'kysely';

/**
 * Statement for the first rows of companies' leaderboards, with the viewer's own: `{ parent_key, rank, display_name,
 * score, calculation_date, is_own, people }`. Companies whose board is withheld have none.
 */
export function leaderboardsOf(companyIds: readonly string[], size: number): RawBuilder<unknown> {
  return sql`
    select b.company_id as parent_key, b.rank::int as rank, b.display_name, b.score::float8 as score,
      b.calculation_date::text as calculation_date, b.is_own, b.people::int as people
    from record.leaderboards(${companyIds}::uuid[], ${size}) as b`;
}
