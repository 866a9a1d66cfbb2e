import { askSubgraph } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import {
  COMPANIES,
  FOREIGN_SCENARIO,
  manager,
  SCENARIO,
  SROI,
  startReporting,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

/** Fields of both companies, as the gateway asks for them. */
function figures(selection: string, viewer = manager): Promise<unknown> {
  return ask.entities(viewer, COMPANIES, `... on Company { ${selection} }`);
}

describe('the social return on investment', () => {
  it('of a period is that of the newest calculation of exactly that period', async () => {
    const of = await figures(
      `quarter: sroi(period: { quarter: "2025-Q3" }) { id ratio netRatio
         totalValue { amountCents currency } totalInvestment { amountCents } period { from to } }
       days: sroi(period: { from: "2025-07-01", to: "2025-09-30" }) { id }
       relative: sroi(period: { relative: LAST_QUARTER }) { id }
       uninvested: sroi(period: { quarter: "2025-Q2" }) { ratio netRatio }
       month: sroi(period: { month: "2025-07" }) { id }`,
    );
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
    const { data } = await ask.execute(
      manager,
      `{ current: sroiCalculations(filter: { isCurrent: true }) { totalCount }
         superseded: sroiCalculations(filter: { isCurrent: false }) { nodes { ratio } }
         high: sroiCalculations(filter: { ratio: { gt: 3 } }) { totalCount }
         latest: sroiCalculations(first: 1, orderBy: PERIOD_DESC) { nodes { period { from } } } }`,
    );
    expect(data).toEqual({
      current: { totalCount: 2 },
      superseded: { nodes: [{ ratio: 2.9 }] },
      high: { totalCount: 1 },
      latest: { nodes: [{ period: { from: '2025-07-01' } }] },
    });
  });

  it('is what a company’s scenarios are compared with', async () => {
    const comparison = `reference { scenario { id } period volunteerHours sroiRatio totalValue { amountCents } seats }
      scenarios { scenario { id name } period seats difference { volunteerHours sroiRatio totalValue { amountCents } } }`;
    const ids = `scenarioIds: ["${FOREIGN_SCENARIO}", "${SCENARIO}"]`;
    const scenario = { id: SCENARIO, name: 'Twice as many' };
    const value = { amountCents: 310_000 };
    const found = await figures(
      `calculated: scenarioComparison(${ids}, baseline: "2025-Q3") { ${comparison} }
       live: scenarioComparison(baseline: "2025-Q4") { ${comparison} }
       unknown: scenarioComparison(baseline: "2019") { ${comparison} }
       alone: scenarioComparison { ${comparison} }`,
    );
    expect(found).toMatchObject([
      {
        calculated: {
          reference: { scenario: null, period: '2025-Q3', volunteerHours: 200, totalValue: value },
          scenarios: [
            {
              scenario,
              period: null,
              seats: 40,
              difference: {
                volunteerHours: 280,
                sroiRatio: -3.1,
                totalValue: { amountCents: -310_000 },
              },
            },
          ],
        },
        live: {
          reference: { volunteerHours: 80, sroiRatio: 3.3, totalValue: null, seats: 0 },
          scenarios: [{ scenario, difference: { sroiRatio: -3.3, totalValue: null } }],
        },
        unknown: { reference: null, scenarios: [{ scenario, difference: null }] },
        alone: { reference: { scenario: { id: SCENARIO } }, scenarios: [{ scenario }] },
      },
      { calculated: { reference: null, scenarios: [] }, alone: { reference: null } },
    ]);
  });

  it.each([
    ['scenarioIds: ["no id"]', 'scenarioIds: expected a UUID'],
    [`scenarioIds: [${`"${SCENARIO}" `.repeat(21)}]`, 'scenarioIds: expected at most 20 ids'],
    ['baseline: "summer"', 'baseline: expected "YYYY-MM", "YYYY-Qn" or "YYYY"'],
  ])('is compared with no scenarios for %s', async (args, message) => {
    const { errors } = await ask.about(
      manager,
      COMPANIES,
      `... on Company { scenarioComparison(${args}) { scenarios { period } } }`,
    );
    expect(errors?.[0]?.message).toContain(message);
  });
});
