import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkStanding, toLeaderboard } from './leaderboard.rules.ts';

describe('joining a leaderboard', () => {
  it.each([
    ['member', []],
    ['joined', ['displayName CONFLICT']],
    [null, ['displayName BAD_USER_INPUT']],
  ] as const)('as %s', (standing, errors) => {
    expect(inBrief(checkStanding(standing))).toEqual(errors);
  });
});

describe('a leaderboard', () => {
  it('has no entries where none are told', () => {
    expect(toLeaderboard([])).toEqual({ entries: null, people: null, minimumGroup: 5 });
  });

  it('counts everybody on it, also below the entries that are read', () => {
    const row = {
      rank: 1,
      display_name: 'Vera',
      score: 61.2,
      calculation_date: '2025-11-14',
      is_own: true,
      people: 6,
    };
    expect(toLeaderboard([row])).toEqual({
      entries: [
        { rank: 1, displayName: 'Vera', score: 61.2, calculationDate: '2025-11-14', isOwn: true },
      ],
      people: 6,
      minimumGroup: 5,
    });
  });
});
