import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { membersOf, numberMember } from '@teei/platform/json/member.ts';
import { euros } from '@teei/platform/money/money.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { netRatio, sensitivity } from '../sroi/sroi.rules.ts';
import { compareScenarios } from './comparison.ts';
import { readMix, readProjection, type Projection } from './projection.ts';
import { scenarios } from './scenario.collection.ts';
import { COMPARED_FORMULAS, PROJECTION_FORMULAS } from './scenario.formulas.ts';

const explainProjection = explainRows(PROJECTION_FORMULAS);
const explainCompared = explainRows(COMPARED_FORMULAS);

export const scenarioResolvers: Resolvers = {
  Scenario: {
    __resolveReference: resolveReference(scenarios),
    company: scenarios.reference('Company', 'company_id'),
    budget: scenarios.from(['budget_cents'], (row) => euros(row.budget_cents)),
    mix: scenarios.from(['mix'], (row) => readMix(row.mix)),
    projection: scenarios.from(['projection'], (row) =>
      shownProjection(readProjection(row.projection)),
    ),
  },
  ScenarioProjection: {
    explain: (projection, args) => {
      const { timeValueCents, investmentCents, valueCents, hourlyValueCents, ...figures } =
        membersOf(projection);
      return explainProjection(
        {
          ...figures,
          timeValue: timeValueCents,
          totalInvestment: investmentCents,
          totalValue: valueCents,
          hourlyValue: hourlyValueCents,
        },
        args,
      );
    },
  },
  ComparedFigures: {
    explain: (compared, args) => {
      const { totalInvestment, totalValue, ...figures } = membersOf(compared);
      return explainCompared(
        {
          ...figures,
          totalInvestment: numberMember(totalInvestment, 'amountCents'),
          totalValue: numberMember(totalValue, 'amountCents'),
        },
        args,
      );
    },
  },
  Company: {
    scenarios: listOfParent(scenarios, 'company_id'),
    scenarioComparison: compareScenarios,
  },
};

function shownProjection(projection: Projection) {
  const {
    volunteerMinutes,
    timeValueCents,
    investmentCents,
    valueCents,
    hourlyValueCents,
    outcomes,
  } = projection;
  // A plan has no calculations of its months that could be subtracted.
  const planned = outcomes.map((outcome) => ({ ...outcome, months: [] }));
  return {
    ...projection,
    volunteerHours: Math.round((volunteerMinutes / 60) * 100) / 100,
    timeValue: euros(timeValueCents),
    totalInvestment: euros(investmentCents),
    totalValue: euros(valueCents),
    hourlyValue: euros(hourlyValueCents),
    netRatio: netRatio(valueCents, investmentCents),
    sensitivity: sensitivity(planned, investmentCents).map(({ outcomeType, low, high }) => ({
      outcomeType,
      ratioLow: low,
      ratioHigh: high,
    })),
  };
}
