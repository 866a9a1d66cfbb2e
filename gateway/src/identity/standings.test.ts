import { describe, expect, it } from 'vitest';
import { Standings } from './standings.ts';
import type { Standing } from './standings.sql.ts';

const STANDING: Standing = {
  role: 'volunteer',
  companyIds: [],
  scopes: [],
  issuedBefore: null,
  sessionIds: [],
};

/** Standings over a list that tests answer, at a time that they set. */
function openStandings() {
  const asked: (readonly string[])[] = [];
  const reported: unknown[] = [];
  const state = { now: 1_000_000, isAway: false, people: new Map([['a', STANDING]]) };
  const standings = new Standings({
    async list(userIds) {
      asked.push(userIds);
      if (state.isAway) throw new Error('away');
      return new Map([...state.people].filter(([userId]) => userIds.includes(userId)));
    },
    report: (error) => reported.push(error),
    now: () => state.now,
  });
  return { standings, asked, reported, state };
}

describe('the standings of people', () => {
  it('are read by one statement for all who ask at the same time', async () => {
    const { standings, asked } = openStandings();
    const found = await Promise.all(['a', 'a', 'b'].map((id) => standings.get(id, 0)));
    expect(found).toEqual([STANDING, STANDING, undefined]);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('serve for two seconds, then are read again while they go on serving', async () => {
    const { standings, asked, state } = openStandings();
    await standings.get('a', 0);
    state.now += 1_999;
    await standings.get('a', 0);
    expect(asked).toHaveLength(1);
    state.people.delete('a');
    state.now += 1;
    expect(await standings.get('a', 0)).toBe(STANDING);
    await expect.poll(() => standings.get('a', 0)).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it('serve nobody after four seconds', async () => {
    const { standings, state } = openStandings();
    await standings.get('a', 0);
    state.people.delete('a');
    state.now += 4_000;
    expect(await standings.get('a', 0)).toBeUndefined();
  });

  it('that were read before a token was issued are read again for it', async () => {
    const { standings, state } = openStandings();
    expect(await standings.get('b', 0)).toBeUndefined();
    state.people.set('b', STANDING);
    state.now += 10;
    expect(await standings.get('b', state.now)).toBe(STANDING);
  });

  it('are not sent when they cannot be read, which is reported once', async () => {
    const { standings, reported, state } = openStandings();
    await standings.get('a', 0);
    state.isAway = true;
    state.now += 3_999;
    expect(await standings.get('a', 0)).toBe(STANDING);
    state.now += 1;
    const unavailable = { code: 'DATABASE_UNAVAILABLE' };
    await expect(standings.get('a', 0)).rejects.toMatchObject(unavailable);
    await expect(standings.get('b', 0)).rejects.toMatchObject(unavailable);
    expect(reported).toHaveLength(1);
    state.isAway = false;
    expect(await standings.get('a', 0)).toBe(STANDING);
  });
});
