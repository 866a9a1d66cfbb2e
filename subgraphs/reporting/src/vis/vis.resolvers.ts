import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import type { Resolvers, VisCalculationExplainArgs } from '../generated/graphql.ts';
import { visCalculations } from './vis.collection.ts';
import { VIS_FORMULAS } from './vis.formulas.ts';
import { visRuns } from './vis-run.collection.ts';

const explainVis = explainRows(VIS_FORMULAS);

export const visResolvers: Resolvers = {
  Query: { visRun: getById(visRuns) },
  VisRun: { __resolveReference: resolveReference(visRuns) },
  VisCalculation: {
    __resolveReference: resolveReference(visCalculations),
    user: visCalculations.reference('User', 'user_id'),
    explain: visCalculations.from(
      ['decay_factor'],
      ({ decay_factor: decayFactor }, args: VisCalculationExplainArgs) =>
        explainVis({ decayFactor: Number(decayFactor) }, args),
    ),
  },
  User: {
    visHistory: connectionOfParent(visCalculations, 'user_id'),
  },
};
