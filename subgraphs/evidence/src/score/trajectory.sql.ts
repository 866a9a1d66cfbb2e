/** SQL of the way of people's scores over time. */
import { parents } from '@teei/platform/collections/rows.ts';
import { sql, type RawBuilder } from 'kysely';
import type { OutcomeType } from '../generated/graphql.ts';
import { HUMAN, MIN_CONFIDENCE, MIN_GAIN } from './score.rules.ts';

/**
 * Statement for one score of each text of people, newest first, with rows `{ parent_key, at, score, confidence, change,
 * isAchieved }`: the one of a person who corrected it, else the first.
 */
export function trajectories(
  userIds: readonly string[],
  type: OutcomeType,
  limit: number,
): RawBuilder<unknown> {
  return sql`
    select parent_key, at, score, confidence, change, "isAchieved" from (
      select one.user_id as parent_key, one.at, one.score::float8 as score, one.confidence::float8 as confidence,
        (one.score - first_value(one.score) over way)::float8 as change,
        one.score - first_value(one.score) over way >= ${MIN_GAIN}
          and one.confidence >= ${MIN_CONFIDENCE} as "isAchieved",
        row_number() over (partition by one.user_id order by one.at desc, one.evidence_snippet_id desc) as age
      from ${parents(userIds)}
      cross join lateral (
        select distinct on (s.evidence_snippet_id) s.user_id, s.evidence_snippet_id, s.score, s.confidence,
          min(s.created_at) over (partition by s.evidence_snippet_id) as at
        from evidence.outcome_scores as s
        where s.user_id = parent.id and s.outcome_type = ${type} and s.score is not null
        order by s.evidence_snippet_id, (s.model_version = ${HUMAN}) desc, s.created_at, s.id
      ) as one
      window way as (partition by one.user_id order by one.at, one.evidence_snippet_id)
    ) as point
    where age <= ${limit} order by age`;
}
