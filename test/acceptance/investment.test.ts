import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestGraph, TOPOLOGIES, type TestGraph } from '../graph.ts';

const impactManager = tokenSubject(ACCOUNTS.companyUser);

const band = z.number().nullable();
const impacts = z.array(
  z.object({
    outcomeType: z.string(),
    n: z.number(),
    connect: band,
    improve: band,
    transform: band,
  }),
);
const Invested = z.object({
  company: z.object({
    b4si: z.object({
      inputs: z.object({
        cashCents: z.number(),
        timeHours: z.number(),
        unknownTimeHours: z.number(),
        timeValueCents: z.number(),
        inKindCents: z.number(),
        communityValueCents: z.number(),
        managementCostCents: z.number(),
      }),
      outputs: z.object({
        beneficiaries: z.number(),
        volunteers: z.number(),
        sessions: z.number(),
        ownTimeHours: z.number(),
        leverageCents: z.null(),
      }),
      impacts,
    }),
    metrics: z.tuple([z.object({ volunteerHours: z.number(), sessions: z.number() })]),
    co2e: z.array(z.object({ activityType: z.string(), co2eKg: z.number() })),
    co2ePerVolunteerHour: z.number(),
  }),
});

const proxies = z.array(z.string());
const Compared = z.object({
  company: z.object({
    benchmarkSeries: z.array(z.object({ quarter: z.string(), proxySet: proxies.nullable() })),
    sroi: z.object({ proxySet: proxies }),
  }),
});

describe.each(TOPOLOGIES)('the graph %s shows a community investment (Q09)', (topology) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  it('from inputs to impacts, with paid time at its cost and the emissions', async () => {
    const recorded = await graph.ask(
      `mutation ($input: RecordCommunityInvestmentInput!) {
         recordCommunityInvestment(input: $input) { communityInvestment { year } userErrors { message } } }`,
      {
        as: impactManager,
        variables: {
          input: {
            year: 2025,
            hourlyCostCents: 5_200,
            inKindCents: 300_000,
            managementCostCents: 1_100_000,
          },
        },
      },
    );
    expect(recorded.errors).toEqual([]);
    const answer = await graph.ask(
      `query ($company: ID!) { company(id: $company) {
        b4si(year: 2025) {
          inputs { cashCents timeHours unknownTimeHours timeValueCents inKindCents communityValueCents managementCostCents }
          outputs { beneficiaries volunteers sessions ownTimeHours leverageCents }
          impacts { outcomeType n connect improve transform } }
        metrics(period: { year: "2025" }) { volunteerHours sessions }
        co2e(period: { year: "2025" }, groupBy: ACTIVITY_TYPE) { activityType co2eKg }
        co2ePerVolunteerHour(period: { year: "2025" }) } }`,
      { as: impactManager, variables: { company: FJORDBANK } },
    );
    expect(answer.errors).toEqual([]);
    const { b4si, metrics, co2e } = Invested.parse(answer.data).company;
    const { inputs, outputs } = b4si;
    // All hours of the live figures are one of the three.
    const hours = inputs.timeHours + inputs.unknownTimeHours + outputs.ownTimeHours;
    expect(hours).toBeCloseTo(metrics[0].volunteerHours, 1);
    expect(outputs.sessions).toBe(metrics[0].sessions);
    expect(inputs.timeValueCents / inputs.timeHours).toBeCloseTo(5_200, -1);
    expect(inputs.communityValueCents).toBe(
      inputs.cashCents + inputs.timeValueCents + inputs.inKindCents,
    );
    expect(inputs.managementCostCents).toBe(1_100_000);
    expect(b4si.impacts.length).toBeGreaterThan(0);
    const rows = await graph.sql(
      `select upper(outcome_type) as "outcomeType", count(*)::int as n from (
         select s.user_id, s.outcome_type, count(*) as scores, max(s.created_at) as last from (
           select distinct on (evidence_snippet_id, outcome_type) * from evidence.outcome_scores
           where company_id = $1 and score is not null and created_at < '2026-01-01'
           order by evidence_snippet_id, outcome_type, created_at) as s
         join users.users as person on person.id = s.user_id and person.role = 'participant'
         group by s.user_id, s.outcome_type) as person
       where scores > 1 and last >= '2025-01-01' group by outcome_type`,
      [FJORDBANK],
    );
    for (const { outcomeType, n, connect, improve, transform } of b4si.impacts) {
      expect(rows).toContainEqual({ outcomeType, n });
      const shown = [connect, improve, transform].filter((one) => one !== null);
      expect(shown.every((people) => people === 0 || people >= 5)).toBe(true);
    }
    expect(co2e.length).toBeGreaterThan(0);
    expect(answer.work).toEqual({ subgraphRequests: 3, statements: 6 });
  });

  it('whose cash is what the campaigns have spent in it', async () => {
    const [spent] = await graph.sql(
      `select sum(budget_spent_cents - coalesce((select s.budget_spent_cents
           from campaigns.campaign_metrics_snapshots as s
           where s.campaign_id = c.id and s.snapshot_date < '2025-01-01'
           order by s.snapshot_date desc limit 1), 0))::float8 as cents
       from campaigns.campaigns as c where company_id = $1`,
      [FJORDBANK],
    );
    const answer = await graph.ask(
      'query ($company: ID!) { company(id: $company) { b4si(year: 2025) { inputs { cashCents } } } }',
      { as: impactManager, variables: { company: FJORDBANK } },
    );
    expect(answer.data).toEqual({
      company: { b4si: { inputs: { cashCents: spent?.['cents'] } } },
    });
  });

  it('beside benchmarks that name the proxies of its own ratio', async () => {
    const answer = await graph.ask(
      `query ($company: ID!) { company(id: $company) {
        benchmarkSeries(metric: SROI_RATIO, by: INDUSTRY, quarters: 2) {
          quarter proxySet result { __typename } }
        sroi(period: { quarter: "2025-Q3" }) { proxySet } } }`,
      { as: impactManager, variables: { company: FJORDBANK } },
    );
    expect(answer.errors).toEqual([]);
    const { benchmarkSeries, sroi } = Compared.parse(answer.data).company;
    expect(sroi.proxySet.length).toBeGreaterThan(0);
    expect(benchmarkSeries.map(({ quarter }) => quarter)).toEqual(['2025-Q2', '2025-Q3']);
    expect(benchmarkSeries[1]?.proxySet).toEqual(sroi.proxySet);
    expect(answer.work).toEqual({ subgraphRequests: 4, statements: 4 });
  });
});
