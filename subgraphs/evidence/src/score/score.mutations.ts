import { conflict, notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { mutationOfLocked, type Write } from '@teei/platform/mutations/mutation.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { RecordOutcomeScoresInput } from '../generated/graphql.ts';
import { appends } from '../mutations.ts';
import { snippets } from '../snippet/snippet.collection.ts';
import { scores } from './score.collection.ts';
import { checkScores, HUMAN, isFirstScore, isNewlyAchieved } from './score.rules.ts';
import { insertScores, listStandings, lockScored } from './score.sql.ts';

/** Side whose outcomes programmes are not measured by, as evidence names it. */
const VOLUNTEER = 'volunteer';

export const recordOutcomeScores = mutationOfLocked('recordOutcomeScores', {
  lock: ({ id }: RecordOutcomeScoresInput, { db }: Write<DB>) => lockScored(db, id),
  apply: async ({ id, modelVersion, scores: given }, { db, now, emitAll }, locked) => {
    const snippet = locked ?? reject(notFound(snippets.type, id));
    rejectIfAny(checkScores(snippet, modelVersion, given));
    const personId = snippet.person_id ?? reject(notFound(snippets.type, id));
    const outcomes = given.map(({ outcomeType }) => outcomeType);
    const standings = await listStandings(db, id, personId, outcomes);
    await insertScores(db, id, { personId, modelVersion, scores: given, now });
    await emitAll(
      given.map((score) => {
        const standing = standings.find(({ outcomeType }) => outcomeType === score.outcomeType);
        const isFirst = isFirstScore(snippet.scores, score.outcomeType);
        const isAchieved =
          isFirst &&
          standing !== undefined &&
          snippet.speaker !== VOLUNTEER &&
          isNewlyAchieved(standing, score);
        return {
          type: 'outcome.recorded',
          aggregate: { type: 'evidence_snippet', id },
          companyId: snippet.company_id,
          subjectId: personId,
          payload: {
            outcomeType: score.outcomeType,
            score: score.score ?? null,
            confidence: score.confidence,
            modelVersion,
            programInstanceId: snippet.program_instance_id,
            participantId: personId,
            speaker: snippet.speaker,
            isFirst,
            valueCents: isAchieved ? standing.valueCents : 0,
          },
        };
      }),
    );
    return id;
  },
});

export const overrideScore = appends(scores, scores, 'overrideScore', {
  parentId: 'scoreId',
  lock: ['company_id', 'user_id', 'evidence_snippet_id', 'outcome_type'],
  lockFirst: true,
  facts: () => ({
    is_overridden: sql<boolean>`exists (select from evidence.outcome_scores as o
      where (o.evidence_snippet_id, o.outcome_type, o.model_version) =
        (t.evidence_snippet_id, t.outcome_type, ${HUMAN}))`,
  }),
  check: ({ row }) =>
    row.is_overridden
      ? [
          conflict(
            'scoreId',
            'expected an outcome that nobody has corrected in this piece; a score is never overwritten.',
          ),
        ]
      : [],
  values: ({ row, input, now }) => ({
    user_id: row.user_id,
    evidence_snippet_id: row.evidence_snippet_id,
    outcome_type: row.outcome_type,
    score: input.score,
    confidence: 1,
    model_version: HUMAN,
    created_at: now.toISOString(),
  }),
  returning: ['company_id'],
  event: ({ row, input }) => ({
    type: 'outcome_score.overridden',
    subjectId: row.user_id,
    payload: {
      evidenceId: row.evidence_snippet_id,
      outcomeType: row.outcome_type,
      score: input.score,
      reason: input.reason,
    },
  }),
});
