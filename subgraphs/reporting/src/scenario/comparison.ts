/** Scenarios of a company side by side, and the record that they are compared with. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import type { Row } from '@teei/platform/collections/rows.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { CompanyScenarioComparisonArgs } from '../generated/graphql.ts';
import { checkPeriodName } from '../period-metrics/period-metrics.rules.ts';
import { readBasis } from '../sroi/sroi.basis.ts';
import {
  projectedFigures,
  recordedFigures,
  shownFigures,
  type Figures,
} from './comparison.rules.ts';
import { comparedScenarios, recordOfPeriod } from './comparison.sql.ts';
import { readProjection } from './projection.ts';
import { scenarios } from './scenario.collection.ts';
import { MAX_SCENARIOS } from './scenario.rules.ts';

type Args = CompanyScenarioComparisonArgs;

/** Paths below the comparison at which scenarios are selected. */
const SCENARIOS = [
  ['reference', 'scenario'],
  ['scenarios', 'scenario'],
];

const rowsOfScenarios = rowsOfParent((ids, { scenarioIds }: Args, context, info) =>
  comparedScenarios(ids, scenarioIds ? checkScenarioIds(scenarioIds) : undefined, [
    ...new Set(['projection', ...selectedColumns(context, info, scenarios.type, SCENARIOS)]),
  ]),
);

const rowsOfRecord = rowsOfParent((ids, { baseline }: Args) =>
  recordOfPeriod(ids, checkPeriodName('baseline', baseline ?? '')),
);

/**
 * Resolver of the comparison of a company's scenarios.
 *
 * @throws InvalidInputError for too many ids, one that is no UUID, or a baseline that names no period
 */
export async function compareScenarios(
  company: object,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) {
  const period = args.baseline ?? null;
  const rows = await rowsOfScenarios(company, args, context, info);
  const compared = rows.map((scenario) => ({
    scenario,
    period: null,
    figures: projectedFigures(readProjection(scenario['projection'])),
  }));
  const [first] = compared;
  const recorded =
    period === null ? undefined : recordOf(await rowsOfRecord(company, args, context, info));
  const reference =
    period === null ? first : recorded && { scenario: null, period, figures: recorded };
  return {
    reference: reference ? shown(reference, undefined) : null,
    scenarios: compared.map((one) => shown(one, reference?.figures)),
  };
}

/** Side of a comparison, with its difference from a reference. */
function shown({ figures, ...of }: { readonly figures: Figures }, reference: Figures | undefined) {
  return { ...of, ...shownFigures(figures, reference) };
}

/** Ids in lower case. @throws InvalidInputError */
function checkScenarioIds(ids: readonly string[]): readonly string[] {
  if (ids.length > MAX_SCENARIOS) {
    throw new InvalidInputError('scenarioIds', `at most ${MAX_SCENARIOS} ids`, `${ids.length} ids`);
  }
  return ids.map((id) => checkUuid('scenarioIds', id));
}

const decimal = z.number().nullable();

const record = z.object({
  metrics: z
    .object({ hours: z.number(), investmentCents: z.number(), sroiRatio: decimal })
    .nullable(),
  calculation: z
    .object({
      investmentCents: z.number(),
      valueCents: z.number(),
      sroiRatio: decimal,
      basis: z.unknown(),
      period_start: z.string(),
      period_end: z.string(),
    })
    .transform((calculation) => ({ ...calculation, basis: readBasis(calculation) }))
    .nullable(),
  seats: z.number(),
  participants: z.number().nullable(),
});

function recordOf([row]: readonly Row[]): Figures | undefined {
  return row && recordedFigures(record.parse(row));
}
