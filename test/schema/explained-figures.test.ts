/** Every figure of analytics and reporting can be opened: by `explain` of its object, or where its type is listed here. */
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
import { PROJECTION_FORMULAS } from '@teei/reporting/src/scenario/scenario.formulas.ts';
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

/** Types with numbers and without `explain`: the field that explains them, or the reason why they are no figures. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  AnalyticsFootprint: 'count of the rows that a copy of the person’s data has',
  B4siImpact: 'B4si.explain(figure: "impacts")',
  B4siInputs: 'B4si.explain',
  B4siOutputs: 'B4si.explain',
  ChartBlock: 'place on a page',
  Co2eFactor: 'part of Co2eCalculation.explain(figure: "co2eKg"), as it was recorded',
  CommunityInvestment: 'amounts that a company has recorded',
  Company: 'Company.co2eIntensity explains co2ePerVolunteerHour',
  ComparedFigures: 'ScenarioProjection.explain, or SroiCalculation.explain of the period on record',
  EvidenceBlock: 'place on a page',
  Explanation: 'the derivation itself',
  HeadingBlock: 'place on a page',
  ImpactDelivery: 'count of attempts',
  ImpactDeliveryStats: 'counts of the deliveries that a list shows',
  ImportResult: 'counts of rows of an import',
  LateEvents: 'parts of Metrics, whose explain counts them',
  LevelCount: 'CefrProgress.explain(figure: "latest")',
  MaterialityAssessment: 'year that it is of',
  MetricBlock: 'CompanyPeriodMetrics.explain of the period, as it was when the page was published',
  Money: 'amount of the field that has it',
  PublicationViewStats: 'counts of views of a page',
  Quartiles: 'Metrics.explain(figure: "rating")',
  RejectedRow: 'number of a line of an import',
  ReplayFailedDeliveriesPayload: 'count of what a mutation has changed',
  Report: 'counts of what a model has written',
  ReportCitation: 'place in a text',
  RetentionCell: 'RetentionCohort.explain(figure: "cells")',
  Scenario: 'numbers that a company plans with',
  ScenarioDifference: 'ComparedFigures − those of the reference',
  ScenarioProgramme: 'numbers that a company plans with',
  ScheduledReport: 'count of attempts',
  ScoreSummary: 'Metrics.explain(figure: "outcome")',
  SroiOutcome: 'SroiCalculation.explain(figure: "totalValue")',
  SroiSensitivity: 'SroiCalculation.explain(figure: "sensitivity")',
  Suppressed: 'group that a figure is withheld for',
  TextBlock: 'place on a page',
  TileBlock: 'place on a page',
  VisRun: 'count of the people of a run',
  Webhook: 'count of attempts',
  WebhookDelivery: 'count of attempts, and an HTTP status',
};

/** Figures that `explain` of a type derives. */
const EXPLAINED: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    ...FORMULAS,
    B4si: B4SI_FORMULAS,
    Co2eCalculation: CO2E_FORMULAS,
    Co2eIntensity: CO2E_INTENSITY_FORMULAS,
    Co2eTotal: CO2E_TOTAL_FORMULAS,
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
  it('is of a type with `explain`, or of one that is listed with the place where it is explained', () => {
    const without = TYPES.filter(({ isExplained }) => !isExplained).map(({ name }) => name);
    expect([...new Set(without)].toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
    expect(TYPES.length).toBeGreaterThan(50);
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
