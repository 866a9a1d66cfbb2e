import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkScores, isFirstScore, isNewlyAchieved } from './score.rules.ts';

const snippet = {
  content: 'I felt ready.',
  metadata: { state: 'live' },
  person_id: '0d000000-0000-4000-8000-000000000011',
  scores: [{ outcomeType: 'belonging', modelVersion: 'q2q-1' }],
} as const;
const belonging = { outcomeType: 'belonging', score: 0.7, confidence: 0.9 } as const;
const confidence = { outcomeType: 'confidence', confidence: 0.1 } as const;

describe('scores of a model', () => {
  it.each([
    ['of outcomes it has not scored', snippet, 'q2q-1', [confidence], []],
    ['of another version', snippet, 'q2q-2', [belonging, confidence], []],
    ['of the same version', snippet, 'q2q-1', [belonging], ['scores 0 outcomeType CONFLICT']],
    [
      'of an outcome twice',
      snippet,
      'q2q-2',
      [confidence, belonging, belonging],
      ['scores 2 outcomeType BAD_USER_INPUT'],
    ],
    ['that call themselves human', snippet, 'Human', [belonging], ['modelVersion BAD_USER_INPUT']],
    [
      'of a withdrawn text',
      { ...snippet, content: '[withdrawn]' },
      'q2q-2',
      [belonging],
      ['id CONFLICT'],
    ],
    ['of nobody', { ...snippet, person_id: null }, 'q2q-2', [belonging], ['id BAD_USER_INPUT']],
  ] as const)('%s', (_what, scored, modelVersion, scores, errors) => {
    expect(inBrief(checkScores(scored, modelVersion, scores))).toEqual(errors);
  });

  it('are counted the first time an outcome is scored in a piece', () => {
    expect(isFirstScore(snippet.scores, 'belonging')).toBe(false);
    expect(isFirstScore(snippet.scores, 'confidence')).toBe(true);
  });
});

describe('an outcome is newly achieved', () => {
  it.each([
    ['0.10 above the first score', { baseline: 0.4, isAchieved: false }, 0.5, 0.6, true],
    ['but not below', { baseline: 0.4, isAchieved: false }, 0.4999, 0.9, false],
    ['but not with less confidence', { baseline: 0.4, isAchieved: false }, 0.9, 0.59, false],
    ['but not twice', { baseline: 0.4, isAchieved: true }, 0.9, 0.9, false],
    ['but not by the first score', { baseline: null, isAchieved: false }, 0.9, 0.9, false],
    ['but not undecided', { baseline: 0.4, isAchieved: false }, null, 0.9, false],
  ])('%s', (_what, standing, score, certainty, expected) => {
    expect(isNewlyAchieved(standing, { score, confidence: certainty })).toBe(expected);
  });
});
