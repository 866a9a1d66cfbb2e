/** SQL of check-ins. */
import { limitTo } from '@teei/platform/collections/limit.ts';
import { parents } from '@teei/platform/collections/rows.ts';
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';

/** Selects the moods of the newest check-ins of each match, newest first, by the match's id. */
export async function listNewestMoods(
  db: ProgramsContext['db'],
  matchIds: readonly string[],
  length: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ match_id: string; moods: string[] }>`
    select parent.id as match_id, to_jsonb(array(
      select mood from programs.buddy_checkins
      where match_id = parent.id order by checkin_date desc ${limitTo(length)}
    )) as moods
    from ${parents(matchIds)}`.execute(db);
  return new Map(rows.map((row) => [row.match_id, row.moods]));
}
