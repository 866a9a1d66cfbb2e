import { askSubgraph } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { COMPANIES, machine, manager, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

/** Fields of both companies, as the gateway asks for them. */
function figures(selection: string, viewer = manager): Promise<unknown> {
  return ask.entities(viewer, COMPANIES, `... on Company { ${selection} }`);
}

describe('a company’s figures of a period', () => {
  it('are those of that name, closed when they were written after the period was over', async () => {
    const fields = `period sroiRatio totalVolunteerHours totalInvestment { amountCents } closed
      explain(figure: "sroiRatio") { inputs source }`;
    const of = await figures(
      `quarter: periodMetrics(period: "2025-Q3") { ${fields} }
       running: periodMetrics(period: "2025-Q4") { closed }
       year: periodMetrics(period: "2024") { sroiRatio visScore closed }
       month: periodMetrics(period: "2025-08") { closed }
       latest: periodMetrics { period }`,
      admin,
    );
    expect(of).toMatchObject([
      {
        quarter: {
          period: '2025-Q3',
          sroiRatio: 3.1,
          totalVolunteerHours: 200,
          totalInvestment: { amountCents: 100_000 },
          closed: true,
          explain: { inputs: { totalInvestment: 100_000 }, source: 'ROWS' },
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
    const { errors } = await ask.about(
      manager,
      COMPANIES,
      `... on Company { periodMetrics(period: "2025-Q5") { closed } }`,
    );
    expect(errors?.[0]).toMatchObject({
      message:
        'period: expected "YYYY-MM", "YYYY-Qn" or "YYYY", of the years 1900 to 2999, received "2025-Q5".',
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
    const { data } = await ask.execute(
      machine,
      `{ companyPeriodMetrics(filter: { ${filter} }) { nodes { period } } }`,
    );
    expect(data).toEqual({
      companyPeriodMetrics: { nodes: periods.map((period) => ({ period })) },
    });
  });
});
