import { describe, expect, test } from 'vitest';
import type { MetricsRow } from './metrics.sql.ts';
import type { VisRow } from './vis.sql.ts';
import { figuresOf, needsVis, sidesOf, toMetrics, visMoment } from './metrics.mapping.ts';

const QUARTER = { key: '', from: '2025-07-01', until: '2025-10-01' };
const NOW = new Date('2025-11-15T09:00:00Z');

const ROW: MetricsRow = {
  entity: 'e',
  part: '',
  events: 40,
  sessions: 20,
  volunteer_minutes: 1_250,
  value_cents: 310_000,
  cost_cents: 100_000,
  outcome_sum: 6,
  outcome_cnt: 10,
  co2e_g: 1_234,
  last_ingested: '2025-10-02 08:00:00.250',
  volunteers_all: 5,
  volunteers: 5,
  volunteers_left: 0,
  participants_all: 5,
  participants: 5,
  participants_left: 0,
  outcome: [0.5, 0.6, 0.7],
  outcome_left: 0,
  rating: [0.8, 0.9, 0.95],
};

const VIS: VisRow = { entity: 'e', part: '', vis_volunteers: 5, vis_mean: 49.876_54 };

const metricsOf = (changes: Partial<MetricsRow>) =>
  toMetrics({ ...ROW, ...changes }, QUARTER, 'METRICS_QUARTERLY', { vis: VIS });

describe('toMetrics', () => {
  test('divides value by investment, minutes by sixty and grams by a thousand', () => {
    expect(metricsOf({})).toMatchObject({
      sroiRatio: 3.1,
      socialValueCents: 310_000,
      investmentCents: 100_000,
      volunteerHours: 20.83,
      co2eKg: 1.234,
      outcome: { n: 10, mean: 0.6, p25: 0.5, p50: 0.6, p75: 0.7 },
    });
  });

  test('has no SROI ratio without investment', () => {
    expect(metricsOf({ cost_cents: 0 })).toMatchObject({ sroiRatio: null, investmentCents: 0 });
  });

  test('says the last day of the part and when its newest event came in', () => {
    expect(metricsOf({})).toMatchObject({
      periodStart: '2025-07-01',
      periodEnd: '2025-09-30',
      freshness: { asOf: '2025-10-02T08:00:00.250Z', source: 'METRICS_QUARTERLY' },
    });
  });

  test('withholds what is about people of cells that are all too small', () => {
    expect(metricsOf({ volunteers_all: 4, volunteers: 0, volunteers_left: 1 })).toMatchObject({
      volunteers: null,
      visAverage: 49.8765,
      participants: 5,
      suppressed: ['VOLUNTEERS'],
      partlySuppressed: [],
    });
    const none = { participants: 0, participants_left: 1, outcome_cnt: 0, outcome_left: 1 };
    expect(metricsOf({ ...none, outcome: [null, null, null] })).toMatchObject({
      volunteers: 5,
      participants: null,
      outcome: null,
      rating: null,
      suppressed: ['PARTICIPANTS', 'OUTCOME', 'RATING'],
      sessions: 20,
    });
  });

  test('tells what leaves people out', () => {
    const left = { volunteers_all: 8, volunteers_left: 1, outcome_left: 1 };
    expect(metricsOf(left)).toMatchObject({
      volunteers: 5,
      outcome: { n: 10 },
      suppressed: [],
      partlySuppressed: ['VOLUNTEERS', 'OUTCOME'],
    });
  });

  test('withholds figures about people of a span that is not made of whole months', () => {
    const span = { key: '', from: '2025-07-01', until: '2025-09-30' };
    expect(toMetrics(ROW, span, 'METRICS_DAILY')).toMatchObject({
      volunteers: null,
      participants: null,
      visAverage: null,
      outcome: null,
      rating: null,
      sessions: 20,
      suppressed: ['VOLUNTEERS', 'VIS_AVERAGE', 'PARTICIPANTS', 'OUTCOME', 'RATING'],
    });
  });

  test('says zero, not nothing, for a part without events', () => {
    expect(toMetrics(undefined, QUARTER, 'METRICS_QUARTERLY')).toMatchObject({
      events: 0,
      volunteers: 0,
      participants: 0,
      volunteerHours: 0,
      sroiRatio: null,
      visAverage: null,
      suppressed: [],
      freshness: { asOf: null },
    });
  });

  test('has no quantiles where there were no values', () => {
    expect(metricsOf({ rating: [null, null, null] }).rating).toBeNull();
  });

  test('shows the mean impact score of five volunteers or more, also of a part without events', () => {
    expect(metricsOf({}).visAverage).toBe(49.8765);
    expect(toMetrics(undefined, QUARTER, 'METRICS_QUARTERLY', { vis: VIS })).toMatchObject({
      visAverage: 49.8765,
      suppressed: [],
    });
    const four = { ...VIS, vis_volunteers: 4 };
    expect(toMetrics(ROW, QUARTER, 'METRICS_QUARTERLY', { vis: four })).toMatchObject({
      visAverage: null,
      suppressed: ['VIS_AVERAGE'],
    });
  });
});

test('impact points of a part are decayed to its end, or to now while it lasts', () => {
  expect(visMoment(QUARTER, NOW)).toBe(Date.UTC(2025, 9, 1));
  expect(visMoment({ from: '2025-10-01', until: '2026-01-01' }, NOW)).toBe(NOW.getTime());
});

test('only the figures that the asked fields need are read', () => {
  expect(figuresOf(['sessions', 'sroiRatio', 'freshness'])).toEqual(
    new Set(['sessions', 'value_cents', 'cost_cents', 'last_ingested']),
  );
  expect(figuresOf(['volunteers', 'sessions'])).toEqual(new Set(['volunteers_all', 'sessions']));
  expect(sidesOf(['volunteers', 'sessions'])).toEqual(new Set(['volunteers']));
  expect(['visAverage', 'suppressed', 'sessions'].map((field) => needsVis([field]))).toEqual([
    true,
    true,
    false,
  ]);
  expect(sidesOf(['sessions', 'sroiRatio'])).toEqual(new Set());
  expect(figuresOf(['periodStart', 'minimumGroup'])).toEqual(new Set());
});
