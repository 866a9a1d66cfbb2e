/** Formulas of the summaries over the people of a programme instance. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { FeedbackSummary, LearningSummary, MoodDistribution } from '../generated/graphql.ts';

export const MOOD_FORMULAS: FormulasOf<MoodDistribution> = [
  ['pairs', 'count of matches with a check-in, five or more'],
  [
    'moods',
    'count of matches by the mood of their newest check-in, in moods of five or more',
    'pairs',
  ],
];

export const FEEDBACK_FORMULAS: FormulasOf<FeedbackSummary> = [
  ['pairs', 'count of matches with a rating, five or more'],
  ['ratings', 'count of ratings of both sides'],
  ['meanRating', 'Σ ratings ÷ number of ratings', 'ratings'],
];

export const LEARNING_FORMULAS: FormulasOf<LearningSummary> = [
  ['learners', 'count of different people with a course, five or more'],
  ['courses', 'count of courses of each person, whatever their status'],
  ['completed', 'count of those that were completed'],
  ['meanProgressPercent', 'Σ progressPercent ÷ courses', 'courses'],
];
