/** Rules of outcome scores. */
import { badInput, conflict, type UserError } from '@teei/platform/errors/user-error.ts';
import type { OutcomeScoreInput, OutcomeType } from '../generated/graphql.ts';
import { evidenceState, type Readability } from '../snippet/snippet.rules.ts';

/** Version of a score that a person gave instead of a model's. */
export const HUMAN = 'human';

/** Number of outcomes that there are. */
const MAX_OUTCOMES = 5;

/** Score that a piece of evidence has. */
export interface ExistingScore {
  readonly outcomeType: OutcomeType;
  readonly modelVersion: string;
}

/** Piece of evidence that is scored. */
export interface ScoredSnippet extends Readability {
  /** Null where nobody knows whose text it is, as of a survey. */
  readonly person_id: string | null;
  readonly scores: readonly ExistingScore[];
}

/** Errors of scores for a piece of evidence. */
export function checkScores(
  snippet: ScoredSnippet,
  modelVersion: string,
  scores: readonly OutcomeScoreInput[],
): readonly UserError[] {
  if (evidenceState(snippet) === 'WITHDRAWN') {
    return [conflict('id', 'expected a piece of evidence with a text; this one is withdrawn.')];
  }
  if (snippet.person_id === null) {
    return [badInput('id', 'a piece of evidence of a person who is known')];
  }
  if (modelVersion.toLowerCase() === HUMAN) {
    return [badInput('modelVersion', 'the version of a model; a person uses overrideScore')];
  }
  if (scores.length > MAX_OUTCOMES) {
    return [badInput('scores', `at most ${MAX_OUTCOMES} scores, one for each outcome`)];
  }
  return scores.flatMap(({ outcomeType }, index) => {
    const field = ['scores', String(index), 'outcomeType'];
    if (scores.findIndex((other) => other.outcomeType === outcomeType) < index) {
      return [badInput(field, 'each outcome once')];
    }
    return hasScore(snippet.scores, outcomeType, modelVersion)
      ? [
          conflict(
            field,
            `expected an outcome that ${modelVersion} has not scored in this piece; a score is never overwritten.`,
          ),
        ]
      : [];
  });
}

function hasScore(
  scores: readonly ExistingScore[],
  outcomeType: OutcomeType,
  modelVersion: string,
): boolean {
  return scores.some(
    (score) => score.outcomeType === outcomeType && score.modelVersion === modelVersion,
  );
}

/** Returns true when an outcome has no score in a piece of evidence yet: figures count that one. */
export function isFirstScore(scores: readonly ExistingScore[], outcomeType: OutcomeType): boolean {
  return scores.every((score) => score.outcomeType !== outcomeType);
}

/** Least gain of a score over a person's first, and least confidence of both, of an achieved outcome (spec: SROI ratio). */
export const MIN_GAIN = 0.1;
export const MIN_CONFIDENCE = 0.6;

/** Standing of a participant for one outcome, by scores of enough confidence. */
export interface Standing {
  /** First score in the campaign; null before it. */
  readonly baseline: number | null;
  /** True once the outcome was achieved in any campaign of the company. */
  readonly isAchieved: boolean;
}

/** Returns true when a score is the first one of a person that achieves the outcome. */
export function isNewlyAchieved(
  { baseline, isAchieved }: Standing,
  { score, confidence }: Pick<OutcomeScoreInput, 'score' | 'confidence'>,
): boolean {
  if (isAchieved || baseline === null || typeof score !== 'number') return false;
  return (
    confidence >= MIN_CONFIDENCE && tenThousandths(score - baseline) >= tenThousandths(MIN_GAIN)
  );
}

/** Score in ten-thousandths, to which scores are stored. */
function tenThousandths(score: number): number {
  return Math.round(score * 10_000);
}
