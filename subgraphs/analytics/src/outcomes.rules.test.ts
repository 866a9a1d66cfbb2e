import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanations } from './explain.rules.ts';
import { toCefrProgress } from './cefr.rules.ts';
import type { LevelRow } from './cefr.sql.ts';
import { toOutcomeDelta, toOutcomeDistribution } from './outcomes.rules.ts';
import type { OutcomeRow } from './outcomes.sql.ts';
import { withholdSmall } from './small-groups.rules.ts';

const MIN_GROUP = 5;
const last_ingested = '2025-11-15 09:00:00.000';

const pair = (
  baseline: LevelRow['baseline'],
  latest: LevelRow['latest'],
  people: number,
  sessions = people,
): LevelRow => ({ entity: 'one', baseline, latest, people, sessions, last_ingested });

describe('counts of people that add up to a total', () => {
  it.each([
    [
      [5, 9, 0],
      [5, 9, 0],
    ],
    [
      [2, 5, 9],
      [null, null, 9],
    ],
    [
      [2, 3, 9],
      [null, null, 9],
    ],
    [[4], [null]],
  ])('%j are shown as %j', (counts, shown) => {
    expect(withholdSmall(counts)).toEqual(shown);
  });

  it('withhold nobody, at least five people, or all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (counts) => {
        const shown = withholdSmall(counts);
        const hidden = counts.filter((_, index) => shown[index] === null);
        const people = hidden.reduce((sum, count) => sum + count, 0);
        const everybody = counts.reduce((sum, count) => sum + count, 0);
        expect(people === 0 || people >= MIN_GROUP || people === everybody).toBe(true);
        const visible = shown.filter((count) => count !== null && count > 0);
        expect(visible.every((count) => Number(count) >= MIN_GROUP)).toBe(true);
      }),
    );
  });
});

describe('progress in a language', () => {
  it('has both distributions, the median gain, and the sessions that a level takes', () => {
    const rows = [pair('A1', 'A2', 6, 60), pair('A1', 'B1', 5, 90), pair('A2', 'A2', 7, 20)];
    expect(toCefrProgress(rows)).toMatchObject({
      n: 18,
      baseline: [
        { level: 'A1', count: 11 },
        { level: 'A2', count: 7 },
      ],
      latest: [
        { level: 'A2', count: 13 },
        { level: 'B1', count: 5 },
      ],
      medianLevelsGained: 1,
      // 170 sessions for 6 · 1 + 5 · 2 levels.
      sessionsPerLevel: 10.6,
      freshness: { asOf: '2025-11-15T09:00:00.000Z', source: 'SUBJECT_LEVELS' },
    });
  });

  it('counts from Pre-A1 to A1 as one level', () => {
    expect(
      toCefrProgress([pair('PRE_A1', 'A1', 6, 30), pair('A1', 'PRE_A1', 5, 10)]),
    ).toMatchObject({
      baseline: [
        { level: 'PRE_A1', count: 6 },
        { level: 'A1', count: 5 },
      ],
      latest: [
        { level: 'PRE_A1', count: 5 },
        { level: 'A1', count: 6 },
      ],
      medianLevelsGained: 1,
      sessionsPerLevel: 40,
    });
  });

  it('withholds levels of too few, and the one that would show them', () => {
    expect(toCefrProgress([pair('A1', 'A1', 9), pair('B2', 'B2', 2)])).toMatchObject({
      baseline: [
        { level: 'A1', count: null },
        { level: 'B2', count: null },
      ],
      medianLevelsGained: 0,
      sessionsPerLevel: null,
    });
  });

  it('is withheld of fewer than five, and empty of nobody', () => {
    expect(toCefrProgress([pair('A1', 'A2', 4)])).toEqual({
      reason: 'TOO_FEW_PEOPLE',
      minimumCohort: MIN_GROUP,
    });
    expect(toCefrProgress([])).toMatchObject({ n: 0, baseline: [], medianLevelsGained: null });
  });
});

const row: OutcomeRow = {
  entity: 'one',
  outcome_type: 'belonging',
  patterns: [[[['spring', 'one', 1]], 20]],
  scored: 20,
  score_sum: 11,
  quartiles: [0.4, 0.5512, 0.7],
  all_scores: 52,
  measured: 20,
  scores: 47,
  baseline_sum: 8,
  latest_sum: 11,
  connect: 5,
  improve: 9,
  transform: 6,
  last_ingested,
};

describe('the distribution of an outcome', () => {
  it('is that of the latest scores of all people, and is explained by all scores', () => {
    const distribution = toOutcomeDistribution('company', row);
    expect(distribution).toMatchObject({ n: 20, mean: 0.55, p25: 0.4, p50: 0.55, p75: 0.7 });
    expect(
      distribution && explanations.OutcomeDistribution.explain(distribution, { figure: 'mean' }),
    ).toMatchObject({ inputs: { n: 20 }, rowsCounted: 52, source: 'SUBJECT_OUTCOMES' });
  });

  it('needs nobody with two scores', () => {
    const once: OutcomeRow = { ...row, measured: 0, patterns: [[[['spring', 'one', 0]], 20]] };
    expect(toOutcomeDistribution('company', once)).toMatchObject({ n: 20 });
    expect(toOutcomeDelta('company', once)).toBeNull();
  });
});

describe('the change of an outcome', () => {
  it('is that of means over the people who have both scores', () => {
    expect(toOutcomeDelta('company', row)).toMatchObject({
      outcomeType: 'belonging',
      n: 20,
      baseline: 0.4,
      latest: 0.55,
      delta: 0.15,
      connect: 5,
      improve: 9,
      transform: 6,
    });
  });

  it('is explained by its formula, its inputs and the scores that were counted', () => {
    const delta = toOutcomeDelta('company', row);
    expect(delta && explanations.OutcomeDelta.explain(delta, { figure: 'delta' })).toEqual({
      figure: 'delta',
      formula: 'latest − baseline',
      inputs: { latest: 0.55, baseline: 0.4 },
      rowsCounted: 47,
      source: 'SUBJECT_OUTCOMES',
      asOf: '2025-11-15T09:00:00.000Z',
      lateEvents: null,
    });
  });

  it.each(['campaign', 'instance'] as const)(
    'has bands of companies alone, not of a %s',
    (level) => {
      expect(toOutcomeDelta(level, row)).toMatchObject({
        n: 20,
        connect: null,
        improve: null,
        transform: null,
      });
    },
  );

  it('has no band of too few people', () => {
    expect(
      toOutcomeDelta('company', { ...row, connect: 1, improve: 14, transform: 5 }),
    ).toMatchObject({
      connect: null,
      improve: 14,
      transform: null,
    });
  });
});
