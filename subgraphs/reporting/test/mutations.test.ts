import type { Ask } from '@teei/test/ask.ts';
import { testMutations, type MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { force } from '@teei/test/transitions.ts';
import { admin } from '@teei/test/viewers.ts';
import { periodStates } from '../src/period-metrics/period-metrics.states.ts';
import { reportingSubgraph } from '../src/subgraph.ts';
import { DELIVERY_SPECIMENS } from './delivery-specimens.ts';
import { id, manager, OWN, startReporting } from './fixtures.ts';
import { LEADERBOARD_SPECIMENS } from './leaderboard-specimens.ts';
import { insertForeignToken, PUBLICATION_SPECIMENS } from './publication-specimens.ts';
import { REPORT_SPECIMENS } from './report-specimens.ts';
import { SCENARIO_SPECIMENS } from './scenario-specimens.ts';
import { SCHEDULE_SPECIMENS } from './schedule-specimens.ts';
import { insertForeignLink, VIEW_SPECIMENS } from './view-specimens.ts';
import { WEBHOOK_SPECIMENS } from './webhook-specimens.ts';

const THEME = id(91);
/** Own's third quarter of 2025. */
const PERIOD = id(100);

const byManager = { viewer: manager, other: admin };
const byStaff = { viewer: admin, other: { ...admin, userId: id(93) } };

function reopen(ask: Ask): Promise<unknown> {
  return force(ask, 'reporting.metrics_company_period', PERIOD, 'closed_at = null');
}
const FOREIGN = id(92);

async function start(): Promise<TestSubgraph> {
  const subgraph = await startReporting();
  await insertForeignToken(subgraph);
  await insertForeignLink(subgraph);
  return subgraph;
}

const SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  ...DELIVERY_SPECIMENS,
  ...LEADERBOARD_SPECIMENS,
  ...REPORT_SPECIMENS,
  ...SCENARIO_SPECIMENS,
  ...SCHEDULE_SPECIMENS,
  ...PUBLICATION_SPECIMENS,
  ...VIEW_SPECIMENS,
  ...WEBHOOK_SPECIMENS,
  upsertReportTheme: {
    ...byManager,
    input: {
      id: THEME,
      name: 'Board pack',
      themeConfig: { accent: '#0b5d3b', font: 'Inter' },
    },
    foreign: { id: FOREIGN },
    variation: { name: 'Board pack 2' },
    shows: { name: 'Board pack', themeConfig: { accent: '#0b5d3b', font: 'Inter' } },
    event: { type: 'report_theme.saved', payload: { created: false } },
    statements: 4,
  },
  closePeriod: {
    ...byStaff,
    put: reopen,
    input: { id: PERIOD },
    variation: { id: id(102) },
    shows: { period: '2025-Q3', closed: true },
    event: { type: 'company_period.closed', payload: { period: '2025-Q3' } },
    statements: 4,
    moves: { machine: periodStates, to: 'closed', field: 'closed', shows: true },
  },
  reopenPeriod: {
    ...byStaff,
    input: async (ask) => {
      await reopen(ask);
      await force(
        ask,
        'reporting.metrics_company_period',
        PERIOD,
        `closed_at = '2025-10-06T00:00:00Z'`,
      );
      return { id: PERIOD, reason: 'Forty hours arrived late.' };
    },
    variation: { reason: 'Another reason.' },
    shows: { period: '2025-Q3', closed: false, closedAt: null, sroiRatio: 3.1 },
    event: {
      type: 'company_period.reopened',
      payload: { period: '2025-Q3', reason: 'Forty hours arrived late.' },
    },
    statements: 4,
    moves: { machine: periodStates, to: 'open', field: 'closed', shows: false },
  },
  assessMateriality: {
    ...byManager,
    input: { topic: 'GRI_413', financialYear: 2025, isMaterial: true },
    variation: { isMaterial: false },
    shows: { topic: 'GRI_413', financialYear: 2025, isMaterial: true },
    event: {
      type: 'materiality.assessed',
      payload: { topic: 'GRI 413', financialYear: 2025, isMaterial: true },
    },
    statements: 5,
  },
  recordCommunityInvestment: {
    ...byManager,
    input: { year: 2025, hourlyCostCents: 4_500, managementCostCents: 90_000 },
    variation: { inKindCents: 12_000 },
    shows: {
      year: 2025,
      hourlyCostCents: 4_500,
      inKindCents: null,
      managementCostCents: 90_000,
      leverageCents: null,
    },
    event: { type: 'community_investment.recorded', payload: { year: 2025 } },
    statements: 5,
  },
  calculateVis: {
    ...byStaff,
    input: { asOf: '2025-09-30' },
    variation: { asOf: '2025-09-29' },
    shows: { calculationDate: '2025-09-30', completedAt: null, people: null },
    event: { type: 'vis_run.ordered', payload: { date: '2025-09-30' } },
    statements: 6,
  },
  calculateSroi: {
    ...byStaff,
    input: { companyId: OWN, period: '2025-Q3' },
    variation: { period: '2025' },
    shows: {
      ratio: 0,
      volunteerHours: 200,
      discountRate: 0.035,
      hourlyValue: { amountCents: 3200 },
    },
    event: {
      type: 'sroi_calculation.recorded',
      payload: { periodStart: '2025-07-01', periodEnd: '2025-09-30', ratio: 0 },
    },
    statements: 6,
  },
  recordCo2e: {
    ...byStaff,
    input: {
      companyId: OWN,
      activityType: 'BUSINESS_TRAVEL_RAIL',
      date: '2025-11-14',
      quantity: 400,
      factor: { kgPerUnit: 0.04, unit: 'passenger-km', source: 'A register', year: 2025 },
    },
    variation: { quantity: 401 },
    shows: {
      co2eKg: 16,
      quantity: 400,
      factor: { kgPerUnit: 0.04, unit: 'passenger-km', source: 'A register', year: 2025 },
    },
    event: {
      type: 'emission.recorded',
      payload: { activityType: 'business_travel_rail', date: '2025-11-14', grams: 16_000 },
    },
    statements: 5,
  },
};

testMutations(reportingSubgraph, start, SPECIMENS, {
  replayFailedDeliveries: 'It answers with a number: delivery.jobs.test.ts.',
});
