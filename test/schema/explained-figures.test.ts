/** Every figure of analytics and reporting can be opened: by `explain` of its object, or as it is listed here. */
import { FORMULAS } from '@teei/analytics/src/explain.rules.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import {
  CO2E_FORMULAS,
  CO2E_INTENSITY_FORMULAS,
  CO2E_TOTAL_FORMULAS,
} from '@teei/reporting/src/co2e/co2e.formulas.ts';
import { B4SI_FORMULAS } from '@teei/reporting/src/community-investment/b4si.formulas.ts';
import { explainDatapoint } from '@teei/reporting/src/disclosure/disclosure.formulas.ts';
import {
  ENTRY_FORMULAS,
  LEADERBOARD_FORMULAS,
} from '@teei/reporting/src/leaderboard/leaderboard.formulas.ts';
import { PERIOD_FORMULAS } from '@teei/reporting/src/period-metrics/period-metrics.formulas.ts';
import {
  COMPARED_FORMULAS,
  PROJECTION_FORMULAS,
} from '@teei/reporting/src/scenario/scenario.formulas.ts';
import { SROI_FORMULAS } from '@teei/reporting/src/sroi/sroi.formulas.ts';
import { VIS_FORMULAS } from '@teei/reporting/src/vis/vis.formulas.ts';
import {
  Kind,
  type DefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { connectSuperuser } from '../superuser.ts';

const superuser = connectSuperuser();

/** Domains whose numbers are figures. */
const DOMAINS = ['analytics', 'reporting'];

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float', 'SafeInt', 'Money']);

/** Fields of types with `explain` that are numbers, and no figures. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  'minimumGroup',
  'B4si.year',
  'Co2eCalculation.quantity',
]);

/**
 * Numbers of types without `explain`, as the type, its fields and their reason: the field that explains them, or the reason why they
 * are no figures.
 */
const ELSEWHERE: readonly (readonly [type: string, fields: string, reason: string])[] = [
  ['AnalyticsFootprint', 'events', 'count of the rows that a copy of the person’s data has'],
  ['B4siImpact', 'n connect improve transform', 'B4si.explain(figure: "impacts")'],
  ...[
    'cashCents',
    'timeHours',
    'unknownTimeHours',
    'hourlyCostCents',
    'timeValueCents',
    'inKindCents',
    'communityValueCents',
    'managementCostCents',
  ].map((field) => ['B4siInputs', field, `B4si.explain(figure: "${field}")`] as const),
  ...['beneficiaries', 'volunteers', 'sessions', 'ownTimeHours', 'leverageCents'].map(
    (field) => ['B4siOutputs', field, `B4si.explain(figure: "${field}")`] as const,
  ),
  ['ChartBlock', 'order', 'place on a page'],
  ['Co2eFactor', 'kgPerUnit', 'input of Co2eCalculation.explain(figure: "co2eKg")'],
  ['Co2eFactor', 'year', 'year that a factor is of'],
  [
    'CommunityInvestment',
    'hourlyCostCents inKindCents managementCostCents leverageCents',
    'amounts that a company has recorded',
  ],
  ['CommunityInvestment', 'year', 'year that they are of'],
  ['Company', 'co2ePerVolunteerHour', 'Co2eIntensity.explain(figure: "kgPerVolunteerHour")'],
  ['EvidenceBlock', 'order', 'place on a page'],
  ['Explanation', 'rowsCounted lateEvents', 'the derivation itself'],
  ['HeadingBlock', 'order level', 'place on a page'],
  ['ImpactDelivery', 'retryCount', 'count of attempts'],
  [
    'ImpactDeliveryStats',
    'total pending delivered retrying failed deadLetter',
    'counts of the deliveries that a list shows',
  ],
  ['ImportResult', 'created updated unchanged', 'counts of rows of an import'],
  ['LateEvents', 'events', 'count of the events that it describes'],
  [
    'LateEvents',
    'volunteerHours socialValueCents investmentCents co2eKg',
    'amounts of the same sums as in Metrics, over late events alone; no `explain` derives them',
  ],
  ['LevelCount', 'count', 'CefrProgress.explain(figure: "latest")'],
  ['MaterialityAssessment', 'financialYear', 'year that it is of'],
  ['MetricBlock', 'order', 'place on a page'],
  ['MetricBlock', 'value', 'figure as it was when the page was published; no `explain` derives it'],
  ['Money', 'amountCents', 'amount of the field that has it'],
  ['PublicationViewStats', 'count uniqueVisitors', 'counts of views of a page'],
  ['Quartiles', 'p25 p50 p75', 'Metrics.explain(figure: "rating")'],
  ['RejectedRow', 'line', 'number of a line of an import'],
  ['ReplayFailedDeliveriesPayload', 'replayed', 'count of what a mutation has changed'],
  ['Report', 'tokensTotal uncitedParagraphs', 'counts of what a model has written'],
  ['ReportCitation', 'paragraphIndex', 'place in a text'],
  ['RetentionCell', 'monthIndex', 'month that a cell is of'],
  ['RetentionCell', 'active rate', 'RetentionCohort.explain(figure: "cells")'],
  [
    'Scenario',
    'volunteers seatsPerVolunteer participants sessionsPerVolunteer minutesPerSession budget',
    'numbers that a company plans with',
  ],
  [
    'ScenarioDifference',
    'volunteerHours totalInvestment totalValue sroiRatio seats seatUtilization',
    'differences of two ComparedFigures, each of which explains its own',
  ],
  ['ScenarioProgramme', 'share achievement', 'numbers that a company plans with'],
  ['ScheduledReport', 'failures', 'count of attempts'],
  ['ScoreSummary', 'n mean p25 p50 p75', 'Metrics.explain(figure: "outcome")'],
  [
    'SroiOutcome',
    'beneficiaries presentValueCents',
    'parts of the sum of SroiCalculation.explain(figure: "totalValue")',
  ],
  [
    'SroiOutcome',
    'proxyCents deadweight displacement attribution dropOff years',
    'values of a proxy, as they were recorded',
  ],
  ['SroiSensitivity', 'ratioLow ratioHigh', 'SroiCalculation.explain(figure: "sensitivity")'],
  ['Suppressed', 'minimumCohort', 'group that a figure is withheld for'],
  ['TextBlock', 'order', 'place on a page'],
  ['TileBlock', 'order', 'place on a page'],
  ['VisRun', 'people', 'count of the people of a run'],
  ['Webhook', 'failures', 'count of attempts'],
  ['WebhookDelivery', 'attempts responseStatus', 'count of attempts, and an HTTP status'],
];

/** Reference to a figure in a reason. */
const REFERENCE = /(\w+)\.explain\(figure: "(\w+)"\)/;

/** Figures that `explain` of a type derives. */
const EXPLAINED: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    ...FORMULAS,
    B4si: B4SI_FORMULAS,
    Co2eCalculation: CO2E_FORMULAS,
    Co2eIntensity: CO2E_INTENSITY_FORMULAS,
    Co2eTotal: CO2E_TOTAL_FORMULAS,
    ComparedFigures: COMPARED_FORMULAS,
    CompanyPeriodMetrics: PERIOD_FORMULAS,
    DisclosureDatapoint: [['value']],
    ScenarioProjection: PROJECTION_FORMULAS,
    SroiCalculation: SROI_FORMULAS,
    VisCalculation: VIS_FORMULAS,
    VisLeaderboard: LEADERBOARD_FORMULAS,
    VisLeaderboardEntry: ENTRY_FORMULAS,
  }).map(([type, formulas]) => [type, new Set<string>(formulas.map(([figure]) => figure))]),
);

/** Object types of the domains that have a number, without connections, whose number is that of their rows. */
const TYPES = DOMAINS.flatMap((domain) => readTypeDefinitions(domain).definitions)
  .filter(isObjectType)
  .filter(({ name }) => !name.value.endsWith('Connection'))
  .map(({ name, fields = [] }) => ({
    name: name.value,
    numbers: fields.filter(isNumber).map((field) => field.name.value),
    isExplained: fields.some((field) => field.name.value === 'explain'),
  }))
  .filter(({ numbers }) => numbers.length > 0);

function isObjectType(node: DefinitionNode): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function isNumber({ type }: FieldDefinitionNode): boolean {
  return NUMBERS.has(nameOf(type));
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

describe('every figure', () => {
  it('is of a type with `explain`, or is listed with the field that explains it or a reason', () => {
    const without = TYPES.filter(({ isExplained }) => !isExplained).flatMap(({ name, numbers }) =>
      numbers.map((field) => `${name}.${field}`),
    );
    const listed = ELSEWHERE.flatMap(([type, fields]) =>
      fields.split(' ').map((field) => `${type}.${field}`),
    );
    expect(listed.toSorted()).toEqual([...new Set(without)].toSorted());
    expect(TYPES.length).toBeGreaterThan(50);
  });

  it('that is explained elsewhere is so by a figure that there is', () => {
    const references = ELSEWHERE.flatMap(([, , reason]) => {
      const [, type = '', figure = ''] = REFERENCE.exec(reason) ?? [];
      return type === '' ? [] : [{ type, figure }];
    });
    expect(references.length).toBeGreaterThan(15);
    expect(references.filter(({ type, figure }) => EXPLAINED[type]?.has(figure) !== true)).toEqual(
      [],
    );
  });

  it('is explained by its own name where the type has `explain`', () => {
    const unexplained = TYPES.filter(({ isExplained }) => isExplained).flatMap(
      ({ name, numbers }) =>
        numbers
          .filter(
            (field) =>
              !NO_FIGURES.has(field) &&
              !NO_FIGURES.has(`${name}.${field}`) &&
              EXPLAINED[name]?.has(field) !== true,
          )
          .map((field) => `${name}.${field}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('of a disclosure has a formula, and another field than its value has none', async () => {
    const figures = await superuser.column(
      'select distinct figure from record.disclosure_datapoints order by 1',
    );
    expect(figures.length).toBeGreaterThan(8);
    const withoutFormula = figures.filter(
      (figure) => explainDatapoint({ figure }, { figure: 'value' }) === null,
    );
    expect(withoutFormula).toEqual([]);
    expect(explainDatapoint({ figure: figures[0] }, { figure: 'unit' })).toBeNull();
  });
});
