/** Figures of record, read the way companies and partners read them. */
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { admin } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machine, manager, OTHER, OWN, SROI, startReporting } from '../test/fixtures.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startReporting();
});
afterAll(() => subgraph.close());

/** Fields of Own and Other as entities. */
async function companies(selection: string, viewer = manager) {
  const { data, errors } = await subgraph.execute(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Company { ${selection} } } }`,
    {
      viewer,
      variables: { of: [OWN, OTHER].map((company) => ({ __typename: 'Company', id: company })) },
    },
  );
  return { of: data?.['_entities'], errors };
}

describe('the social return on investment', () => {
  it('of a period is that of the newest calculation of exactly that period', async () => {
    const { of, errors } = await companies(
      `quarter: sroi(period: { quarter: "2025-Q3" }) { id ratio netRatio
         totalValue { amountCents currency } totalInvestment { amountCents } period { from to } }
       days: sroi(period: { from: "2025-07-01", to: "2025-09-30" }) { id }
       relative: sroi(period: { relative: LAST_QUARTER }) { id }
       uninvested: sroi(period: { quarter: "2025-Q2" }) { ratio netRatio }
       month: sroi(period: { month: "2025-07" }) { id }`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        quarter: {
          id: SROI,
          ratio: 3.1,
          netRatio: 2.1,
          totalValue: { amountCents: 310_000, currency: 'EUR' },
          totalInvestment: { amountCents: 100_000 },
          period: { from: '2025-07-01', to: '2025-09-30' },
        },
        days: { id: SROI },
        relative: { id: SROI },
        uninvested: { ratio: null, netRatio: null },
        month: null,
      },
      { quarter: null },
    ]);
  });

  it('leaves out superseded calculations when the current ones are asked for', async () => {
    const { data } = await subgraph.execute(
      `{ current: sroiCalculations(filter: { isCurrent: true }) { totalCount }
         superseded: sroiCalculations(filter: { isCurrent: false }) { nodes { ratio } }
         high: sroiCalculations(filter: { ratio: { gt: 3 } }) { totalCount }
         latest: sroiCalculations(first: 1, orderBy: PERIOD_DESC) { nodes { period { from } } } }`,
      { viewer: manager },
    );
    expect(data).toEqual({
      current: { totalCount: 2 },
      superseded: { nodes: [{ ratio: 2.9 }] },
      high: { totalCount: 1 },
      latest: { nodes: [{ period: { from: '2025-07-01' } }] },
    });
  });
});

describe('a company’s figures of a period', () => {
  it('are those of that name, closed when they were written after the period was over', async () => {
    const fields = 'period sroiRatio totalVolunteerHours totalInvestment { amountCents } closed';
    const { of, errors } = await companies(
      `quarter: periodMetrics(period: "2025-Q3") { ${fields} }
       running: periodMetrics(period: "2025-Q4") { closed }
       year: periodMetrics(period: "2024") { sroiRatio visScore closed }
       month: periodMetrics(period: "2025-08") { closed }
       latest: periodMetrics { period }`,
      admin,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        quarter: {
          period: '2025-Q3',
          sroiRatio: 3.1,
          totalVolunteerHours: 200,
          totalInvestment: { amountCents: 100_000 },
          closed: true,
        },
        running: { closed: false },
        year: { sroiRatio: null, visScore: null, closed: true },
        month: null,
        latest: { period: '2025-Q4' },
      },
      {
        quarter: { sroiRatio: 9.9, closed: false },
        running: null,
        year: null,
        latest: { period: '2025-Q3' },
      },
    ]);
  });

  it('refuse a name that is no period', async () => {
    const { errors } = await companies('periodMetrics(period: "2025-Q5") { closed }');
    expect(errors?.[0]).toMatchObject({
      message: 'period: expected "YYYY-MM", "YYYY-Qn" or "YYYY", received "2025-Q5".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['length: MONTH', ['2025-09']],
    ['length: QUARTER', ['2025-Q4', '2025-Q3']],
    ['length: YEAR', ['2025', '2024']],
    ['period: ["2025-Q3", "2024"]', ['2025-Q3', '2024']],
    ['sroi: { gte: 3.1 }', ['2025-Q4', '2025-Q3']],
  ])('with %s are those of %j', async (filter, periods) => {
    const { data } = await subgraph.execute(
      `{ companyPeriodMetrics(filter: { ${filter} }) { nodes { period } } }`,
      { viewer: machine },
    );
    expect(data).toEqual({
      companyPeriodMetrics: { nodes: periods.map((period) => ({ period })) },
    });
  });
});

describe('emissions', () => {
  it('are added up by activity or by month, first and last day included', async () => {
    const { of, errors } = await companies(
      `byActivity: co2e(period: { quarter: "2025-Q3" }) { activityType month co2eKg }
       byMonth: co2e(period: { quarter: "2025-Q3" }, groupBy: MONTH) { activityType month co2eKg }
       commuting: co2e(period: { year: "2025" }, activityType: [COMMUTING]) { co2eKg }
       before: co2e(period: { quarter: "2025-Q2" }) { co2eKg }
       co2eCalculations(filter: { activityType: [COMMUTING], date: { month: "2025-09" } }) {
         nodes { co2eKg calculationDate } }`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        byActivity: [
          { activityType: 'BUSINESS_TRAVEL_RAIL', month: null, co2eKg: 5 },
          { activityType: 'COMMUTING', month: null, co2eKg: 30.5 },
        ],
        byMonth: [
          { activityType: null, month: '2025-07', co2eKg: 10.5 },
          { activityType: null, month: '2025-09', co2eKg: 25 },
        ],
        commuting: [{ co2eKg: 30.5 }],
        before: [],
        co2eCalculations: { nodes: [{ co2eKg: 20, calculationDate: '2025-09-30' }] },
      },
      { byActivity: [], byMonth: [] },
    ]);
  });

  it('for each volunteer hour need hours on record of exactly the period', async () => {
    const { of, errors } = await companies(
      `quarter: co2ePerVolunteerHour(period: { quarter: "2025-Q3" })
       year: co2ePerVolunteerHour(period: { year: "2025" })
       withoutHours: co2ePerVolunteerHour(period: { month: "2025-09" })
       withoutEmissions: co2ePerVolunteerHour(period: { quarter: "2025-Q4" })
       withoutRecord: co2ePerVolunteerHour(period: { month: "2025-07" })`,
    );
    expect(errors).toBeUndefined();
    expect(of).toMatchObject([
      {
        quarter: 0.1775,
        year: 0.071,
        withoutHours: null,
        withoutEmissions: null,
        withoutRecord: null,
      },
      { quarter: null },
    ]);
  });

  it('for each volunteer hour refuse a span that is no month, quarter or year', async () => {
    const { errors } = await companies(
      'co2ePerVolunteerHour(period: { from: "2025-07-01", to: "2025-07-30" })',
    );
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', 0, 'co2ePerVolunteerHour'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
