import { askSubgraph } from '@teei/test/ask.ts';
import { z } from 'zod';
import { expect, it } from 'vitest';
import { project } from './scenario.rules.ts';
import { manager, OWN, SCENARIO, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

const NOW = new Date('2026-11-30T00:00:00Z');

const plan = z.object({
  volunteers: z.number(),
  sessionsPerVolunteer: z.number(),
  minutesPerSession: z.number(),
  projection: z.object({
    timeValue: z.object({ amountCents: z.number() }),
    explain: z.object({ inputs: z.object({ hourlyValue: z.number() }) }),
  }),
});

it('a projection is explained by its formulas and the figures that they name, of the same object', async () => {
  const { found } = await ask.entity(
    manager,
    { __typename: 'Company', id: OWN },
    `scenarios { projection { volunteerHours hourlyValue { amountCents } timeValue { amountCents } totalInvestment { amountCents }
       sroiRatio time: explain(figure: "timeValue") { formula inputs source rowsCounted }
       ratio: explain(figure: "sroiRatio") { inputs } none: explain(figure: "calculatedAt") { inputs } } }`,
  );
  expect(found).toMatchObject({
    scenarios: [
      {
        projection: {
          volunteerHours: 480,
          hourlyValue: { amountCents: 3_200 },
          timeValue: { amountCents: 1_536_000 },
          totalInvestment: { amountCents: 1_636_000 },
          sroiRatio: 0,
          time: {
            formula:
              'Scenario.volunteers × Scenario.sessionsPerVolunteer × Scenario.minutesPerSession ÷ 60 × hourlyValue, in whole cents',
            inputs: { hourlyValue: 3_200 },
            source: 'ROWS',
            rowsCounted: null,
          },
          ratio: { inputs: { totalValue: 0, totalInvestment: 1_636_000 } },
          none: null,
        },
      },
    ],
  });
});

it('the value of fifty minutes follows from its explanation, of hours that are not rounded', async () => {
  const [before] = await ask.sql('select projection from planning.scenarios where id = $1', [
    SCENARIO,
  ]);
  const fifty = {
    volunteers: 1,
    seatsPerVolunteer: 1,
    participants: 0,
    sessionsPerVolunteer: 1,
    minutesPerSession: 50,
    budgetCents: 0,
    mix: [],
  };
  const set = `update planning.scenarios set volunteers = $2, sessions_per_volunteer = $3, minutes_per_session = $4,
    projection = $5 where id = $1`;
  await ask.sql(set, [SCENARIO, 1, 1, 50, JSON.stringify(project(fifty, new Map(), NOW))]);
  const { found } = await ask.entity(
    manager,
    { __typename: 'Scenario', id: SCENARIO },
    `volunteers sessionsPerVolunteer minutesPerSession
     projection { timeValue { amountCents } explain(figure: "timeValue") { inputs } }`,
  );
  await ask.sql(set, [SCENARIO, 40, 12, 60, JSON.stringify(before?.['projection'])]);
  const { volunteers, sessionsPerVolunteer, minutesPerSession, projection } = plan.parse(found);
  const { hourlyValue } = projection.explain.inputs;
  const hours = (volunteers * sessionsPerVolunteer * minutesPerSession) / 60;
  expect(projection.timeValue.amountCents).toBe(Math.round(hours * hourlyValue));
  expect(projection.timeValue.amountCents).not.toBe(Math.round(0.83 * hourlyValue));
});

it('compared figures are explained by where they come from', async () => {
  const { found } = await ask.entity(
    manager,
    { __typename: 'Company', id: OWN },
    `scenarioComparison(baseline: "2025-Q3") { reference { seats: explain(figure: "seats") { formula source }
       ratio: explain(figure: "sroiRatio") { inputs } none: explain(figure: "period") { inputs } }
       scenarios { ratio: explain(figure: "sroiRatio") { inputs } } }`,
  );
  expect(found).toMatchObject({
    scenarioComparison: {
      reference: {
        seats: {
          formula:
            'ScenarioProjection.seats; of a period Σ places for beneficiaries, as of now, of campaigns that ran in it',
          source: 'ROWS',
        },
        ratio: { inputs: { totalValue: 310_000, totalInvestment: 100_000 } },
        none: null,
      },
      scenarios: [{ ratio: { inputs: { totalValue: 0, totalInvestment: 1_636_000 } } }],
    },
  });
});
