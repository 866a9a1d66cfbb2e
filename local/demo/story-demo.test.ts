import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { describe, expect, it } from 'vitest';
import { collectBefore, type Collected, find, text, utilization } from './collected.ts';
import {
  BERGEN_INSTANCE,
  BUDDY_BERGEN,
  MENTORS_FOR_UKRAINE,
  NORSK_SPRAKVENN,
  UPSKILL_NORD,
} from './story/story.ts';
import { companyDimensions } from './stores/company-dimensions.ts';
import { ClickHouseLoad } from './stores/load-clickhouse.ts';

const demo = collectBefore('demo');

describe('what profile demo has the numbers to tell', () => {
  it('has Mentors for Ukraine of high value and Norsk Språkvenn with the best outcomes', () => {
    const mentors = find(demo, 'campaigns', MENTORS_FOR_UKRAINE);
    expect(Number(mentors['upsell_score'])).toBeGreaterThanOrEqual(75);
    expect(Number(mentors['upsell_score'])).toBeLessThanOrEqual(85);
    expect(mentors['is_high_value']).toBe(true);
    const gains = new Map(
      [NORSK_SPRAKVENN, MENTORS_FOR_UKRAINE, BUDDY_BERGEN, UPSKILL_NORD].map((id) => [
        id,
        meanGain(demo, id),
      ]),
    );
    expect([...gains].toSorted((a, b) => b[1] - a[1])[0]?.[0]).toBe(NORSK_SPRAKVENN);
  });

  it('has Buddy Bergen struggle about twice as much without a coordinator, and recover', () => {
    const matches = new Set(
      demo
        .rows('buddy_matches')
        .filter((row) => row['program_instance_id'] === BERGEN_INSTANCE)
        .map((row) => row['id']),
    );
    const share = (from: string, until: string): number => {
      const moods = demo
        .rows('buddy_checkins')
        .filter((row) => matches.has(row['match_id'] ?? ''))
        .filter((row) => text(row, 'checkin_date') >= from && text(row, 'checkin_date') < until)
        .map((row) => text(row, 'mood'));
      return (
        moods.filter((mood) => mood === 'struggling' || mood === 'difficult').length / moods.length
      );
    };
    const trouble = share('2025-08-12', '2025-09-25');
    const after = share('2025-10-01', '2025-11-15');
    expect(trouble / after).toBeGreaterThan(1.7);
    expect(trouble).toBeGreaterThan(share('2025-07-21', '2025-08-08') * 1.7);
  });

  it('has Fjordbank above about two thirds of its peers in finance, none of which dominates', () => {
    const peers = demo.plan.companies.filter(
      ({ industry, optedIn }) => industry === 'finance' && optedIn,
    );
    const ratios = peers.map(({ id }) =>
      Number(
        demo
          .rows('metrics_company_period')
          .find((row) => row['company_id'] === id && row['period'] === '2025-Q3')?.['sroi_ratio'],
      ),
    );
    const own = ratios[0] ?? 0;
    expect(ratios).toHaveLength(7);
    expect(ratios.filter((ratio) => ratio < own)).toHaveLength(4);
    expect(Math.max(...ratios) / ratios.reduce((a, b) => a + b, 0)).toBeLessThan(0.25);
  });

  it('has one impact score of a company: the mean of its volunteers’ on record', () => {
    const company = demo.plan.companies[0];
    const volunteers = new Set(company?.volunteers.map(({ id }) => id));
    // The nightly scores are of 22:00, two hours before the quarter ends.
    const scores = demo
      .rows('vis_calculations')
      .filter(
        (row) => row['calculation_date'] === '2025-09-30' && volunteers.has(text(row, 'user_id')),
      )
      .map((row) => Number(row['score']));
    const record = demo
      .rows('metrics_company_period')
      .find((row) => row['company_id'] === company?.id && row['period'] === '2025-Q3');
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(scores.length).toBeGreaterThan(50);
    expect(Math.abs(Number(record?.['vis_score']) - mean)).toBeLessThan(0.2);
  });

  it('has three peers in energy and five members in retail: too few for a benchmark', () => {
    expect([count('finance'), count('technology'), count('retail'), count('energy')]).toEqual([
      9, 7, 5, 3,
    ]);
  });

  it('publishes benchmarks of every metric, hours and retention among them', async () => {
    const metrics =
      'hours_per_volunteer outcome_mean retention_three_months sroi_ratio volunteer_hours';
    expect(await publishedMetrics()).toEqual(metrics.split(' '));
  });

  it('has three campaigns over capacity after a cut', () => {
    expect(demo.rows('campaigns').filter((row) => utilization(row) > 1)).toHaveLength(3);
  });
});

/** Metrics of which the events of the profile give a benchmark of this year that may be published. */
async function publishedMetrics(): Promise<readonly unknown[]> {
  const store = await createTestClickHouse();
  try {
    const load = new ClickHouseLoad(store.client, 'story');
    await load.write(demo.events);
    await load.finish(companyDimensions(demo.plan));
    const result = await store.client.query({
      query: `SELECT DISTINCT metric FROM teei.benchmarks WHERE publishable AND period >= '2025-01-01' ORDER BY metric`,
      format: 'JSONEachRow',
    });
    return (await result.json<{ readonly metric: string }>()).map(({ metric }) => metric);
  } finally {
    await store.close();
  }
}

function count(industry: string): number {
  return demo.plan.companies.filter((company) => company.industry === industry).length;
}

/** Mean of latest less first score, over people with both. */
function meanGain(data: Collected, campaignId: string): number {
  const snippets = new Map(
    data
      .rows('evidence_snippets')
      .filter((row) => row['campaign_id'] === campaignId)
      .map((row) => [row['id'], text(row, 'created_at')]),
  );
  const series = new Map<string, { at: string; score: number }[]>();
  for (const row of data.rows('outcome_scores')) {
    const at = snippets.get(row['evidence_snippet_id'] ?? '');
    if (at === undefined || row['score'] === null) continue;
    const key = `${text(row, 'user_id')} ${text(row, 'outcome_type')}`;
    series.set(key, [...(series.get(key) ?? []), { at, score: Number(row['score']) }]);
  }
  const gains = [...series.values()]
    .filter((scores) => scores.length > 1)
    .map((scores) => {
      const inOrder = scores.toSorted((a, b) => a.at.localeCompare(b.at));
      return (inOrder.at(-1)?.score ?? 0) - (inOrder[0]?.score ?? 0);
    });
  return gains.reduce((a, b) => a + b, 0) / gains.length;
}
