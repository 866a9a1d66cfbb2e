import { askSubgraph } from '@teei/test/ask.ts';
import { expect, it } from 'vitest';
import { manager, OWN, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

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
            formula: 'volunteerHours × hourlyValue',
            inputs: { volunteerHours: 480, hourlyValue: 3_200 },
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
