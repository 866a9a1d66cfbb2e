import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Level } from './level.ts';
import { toOutcomeDelta } from './outcomes.rules.ts';
import { listOutcomes, type OutcomePattern, type OutcomeRow } from './outcomes.sql.ts';
import { createAnalyticsStore } from './store.ts';

const STATEMENT_TIMEOUT_MS = 15_000;

let store: Awaited<ReturnType<typeof createTestClickHouse>>;

beforeAll(async () => {
  store = await createTestClickHouse({ seeded: true });
});
afterAll(() => store.close());

/** Number of people of patterns. */
function count(patterns: readonly OutcomePattern[]): number {
  return patterns.reduce((sum, [, people]) => sum + people, 0);
}

/** Scores of all entities of a level. */
async function rowsOf(level: Level, column: string): Promise<readonly OutcomeRow[]> {
  const result = await store.client.query({
    query: `SELECT DISTINCT toString(${column}) AS id FROM teei.subject_outcomes_data`,
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ id: string }>();
  const analytics = createAnalyticsStore(store.client, STATEMENT_TIMEOUT_MS)('test');
  return listOutcomes(
    analytics,
    level,
    rows.map(({ id }) => id),
    null,
  );
}

describe('the instances that changes of outcomes are made of', () => {
  it.each([
    ['company', 'company_id'],
    ['campaign', 'campaign_id'],
    ['instance', 'program_instance_id'],
  ] as const)('have all people of each %s, once', async (level, column) => {
    const rows = await rowsOf(level, column);
    expect(rows.length).toBeGreaterThan(0);
    for (const { scored, measured, patterns } of rows) {
      const both = patterns.filter(
        ([places]) => places.length > 1 || places.some(([, , hasBoth]) => hasBoth === 1),
      );
      expect(count(patterns)).toBe(scored);
      expect(count(both)).toBe(measured);
    }
  });

  it('leave companies of the demo changes that are shown', async () => {
    const rows = await rowsOf('company', 'company_id');
    expect(rows.some((row) => toOutcomeDelta('company', row) !== null)).toBe(true);
  });
});
