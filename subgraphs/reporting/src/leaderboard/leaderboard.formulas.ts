/** Formulas of leaderboards. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { VisLeaderboard, VisLeaderboardEntry } from '../generated/graphql.ts';

export const LEADERBOARD_FORMULAS: FormulasOf<VisLeaderboard> = [
  ['people', 'count of people on the board with a score on record'],
];

export const ENTRY_FORMULAS: FormulasOf<VisLeaderboardEntry> = [
  ['rank', '1 + count of people on the board with a higher score', 'score'],
  ['score', 'VisCalculation.score of calculationDate, the newest one of the person'],
];
