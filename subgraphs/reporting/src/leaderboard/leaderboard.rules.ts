/** Leaderboards of volunteers who chose to be on them. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { z } from 'zod';
import type { VisLeaderboard } from '../generated/graphql.ts';

/** Smallest number of people with a score that a board is shown for; `record.leaderboards` holds it. */
const MIN_GROUP = 5;

/** Rows of the statement of leaderboards: those of one company. */
const rowsForm = z.array(
  z.object({
    rank: z.number(),
    display_name: z.string(),
    score: z.number(),
    calculation_date: z.string(),
    is_own: z.boolean(),
    people: z.number(),
  }),
);

/** Leaderboard of a company; without entries where it has no rows. */
export function toLeaderboard(rows: readonly object[]): VisLeaderboard {
  const entries = rowsForm.parse(rows);
  const [first] = entries;
  return {
    entries: first
      ? entries.map((row) => ({
          rank: row.rank,
          displayName: row.display_name,
          score: row.score,
          calculationDate: row.calculation_date,
          isOwn: row.is_own,
        }))
      : null,
    people: first?.people ?? null,
    minimumGroup: MIN_GROUP,
  };
}

/** Standing of a person towards the leaderboard of their company; null for who is no volunteer among its members. */
export type Standing = 'joined' | 'member' | null;

export const NO_MEMBER: UserError = badInput(
  'displayName',
  'a viewer who is a volunteer and a member of a company',
);

/** Errors of joining a leaderboard. */
export function checkStanding(standing: Standing): readonly UserError[] {
  return errorsAmong(
    standing === null && NO_MEMBER,
    standing === 'joined' &&
      conflict(
        'displayName',
        'you are on the leaderboard already; leave it first to change the name.',
      ),
  );
}
