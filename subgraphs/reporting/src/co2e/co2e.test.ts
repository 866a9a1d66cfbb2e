import { askSubgraph } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMPANIES, manager, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

/** Fields of both companies, as the gateway asks for them. */
function figures(selection: string, viewer = manager): Promise<unknown> {
  return ask.entities(viewer, COMPANIES, `... on Company { ${selection} }`);
}

describe('emissions', () => {
  it('are added up by activity, month or category, first and last day included', async () => {
    const of = await figures(
      `byActivity: co2e(period: { quarter: "2025-Q3" }) { activityType month co2eKg }
       byMonth: co2e(period: { quarter: "2025-Q3" }, groupBy: MONTH) { activityType month co2eKg }
       byCategory: co2e(period: { quarter: "2025-Q3" }, groupBy: GHG_CATEGORY) { ghgCategory co2eKg }
       commuting: co2e(period: { year: "2025" }, activityType: [COMMUTING]) { co2eKg }
       before: co2e(period: { quarter: "2025-Q2" }) { co2eKg }
       co2eCalculations(filter: { activityType: [COMMUTING], date: { month: "2025-09" } }) {
         nodes { co2eKg calculationDate } }`,
    );
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
        byCategory: [
          { ghgCategory: 'Scope 3, category 6: business travel', co2eKg: 5 },
          { ghgCategory: 'Scope 3, category 7: employee commuting', co2eKg: 30.5 },
        ],
        commuting: [{ co2eKg: 30.5 }],
        before: [],
        co2eCalculations: { nodes: [{ co2eKg: 20, calculationDate: '2025-09-30' }] },
      },
      { byActivity: [], byMonth: [] },
    ]);
  });

  it('are explained, those of a quantity by it and its factor', async () => {
    const explain = 'explain(figure: "co2eKg") { formula inputs source }';
    const [of] = z
      .array(z.object({ co2e: z.array(z.unknown()), co2eCalculations: z.unknown() }))
      .parse(
        await figures(
          `co2e(period: { quarter: "2025-Q3" }) { ${explain} }
           co2eCalculations(filter: { activityType: [COMMUTING] }) { nodes { ${explain} } }`,
        ),
      );
    expect(of?.co2e[0]).toMatchObject({ explain: { inputs: {}, source: 'ROWS' } });
    expect(of?.co2eCalculations).toMatchObject({
      nodes: [
        { explain: { inputs: { quantity: null, factor: null } } },
        { explain: { inputs: { quantity: null, factor: null } } },
      ],
    });
  });

  it('for each volunteer hour need hours on record of exactly the period', async () => {
    const of = await figures(
      `quarter: co2ePerVolunteerHour(period: { quarter: "2025-Q3" })
       year: co2ePerVolunteerHour(period: { year: "2025" })
       withoutHours: co2ePerVolunteerHour(period: { month: "2025-09" })
       withoutEmissions: co2ePerVolunteerHour(period: { quarter: "2025-Q4" })
       withoutRecord: co2ePerVolunteerHour(period: { month: "2025-07" })`,
    );
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

  it('for each volunteer hour are explained by their parts, and are null where one is missing', async () => {
    const of = await figures(
      `quarter: co2eIntensity(period: { quarter: "2025-Q3" }) { kgPerVolunteerHour co2eKg volunteerHours
         explain(figure: "kgPerVolunteerHour") { formula inputs rowsCounted source } none: explain(figure: "id") { formula } }
       withoutHours: co2eIntensity(period: { month: "2025-09" }) { co2eKg }
       withoutRecord: co2eIntensity(period: { month: "2025-07" }) { co2eKg }`,
    );
    expect(of).toEqual([
      expect.objectContaining({
        quarter: {
          kgPerVolunteerHour: 0.1775,
          co2eKg: 35.5,
          volunteerHours: 200,
          explain: {
            formula: 'co2eKg ÷ volunteerHours',
            inputs: { co2eKg: 35.5, volunteerHours: 200 },
            rowsCounted: null,
            source: 'ROWS',
          },
          none: null,
        },
        withoutHours: null,
        withoutRecord: null,
      }),
      expect.objectContaining({ quarter: null }),
    ]);
  });

  it('for each volunteer hour refuse a span that is no month, quarter or year', async () => {
    const { errors } = await ask.about(
      manager,
      COMPANIES,
      `... on Company { co2ePerVolunteerHour(period: { from: "2025-07-01", to: "2025-07-30" }) }`,
    );
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', 0, 'co2ePerVolunteerHour'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
