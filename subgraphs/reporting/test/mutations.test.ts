import { read, type Ask } from '@teei/test/ask.ts';
import { testMutations } from '@teei/test/mutation-conformance.ts';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { force } from '@teei/test/transitions.ts';
import { admin } from '@teei/test/viewers.ts';
import { reportingSubgraph } from '../src/subgraph.ts';
import { id, manager, startReporting } from './fixtures.ts';
import { insertForeignToken, PUBLICATION_SPECIMENS } from './publication-specimens.ts';
import { insertForeignLink, VIEW_SPECIMENS } from './view-specimens.ts';

const THEME = id(91);
/** Own's third quarter of 2025. */
const PERIOD = id(100);

/** Another member of staff. */
const colleague = { ...admin, userId: id(93) };

function reopen(ask: Ask): Promise<unknown> {
  return force(ask, 'reporting.metrics_company_period', PERIOD, 'closed_at = null');
}
const FOREIGN = id(92);

async function versionOf(ask: Ask, theme: string): Promise<unknown> {
  const { found } = await ask.entity(admin, { __typename: 'ReportTheme', id: theme }, 'updatedAt');
  return read(found, 'updatedAt');
}

async function start(): Promise<TestSubgraph> {
  const subgraph = await startReporting();
  await insertForeignToken(subgraph);
  await insertForeignLink(subgraph);
  return subgraph;
}

testMutations(reportingSubgraph, start, {
  ...PUBLICATION_SPECIMENS,
  ...VIEW_SPECIMENS,
  upsertReportTheme: {
    viewer: manager,
    other: admin,
    input: async (ask) => ({
      id: THEME,
      name: 'Board pack',
      themeConfig: { accent: '#0b5d3b', font: 'Inter' },
      expectedUpdatedAt: await versionOf(ask, THEME),
    }),
    foreign: { id: FOREIGN },
    variation: { name: 'Board pack 2' },
    shows: { name: 'Board pack', themeConfig: { accent: '#0b5d3b', font: 'Inter' } },
    event: { type: 'report_theme.saved', payload: { created: false } },
    statements: 7,
  },
  closePeriod: {
    viewer: admin,
    other: colleague,
    input: async (ask) => {
      await reopen(ask);
      return { id: PERIOD };
    },
    foreign: {},
    variation: { id: id(102) },
    shows: { period: '2025-Q3', closed: true },
    event: { type: 'company_period.closed', payload: { period: '2025-Q3' } },
    statements: 7,
  },
  reopenPeriod: {
    viewer: admin,
    other: colleague,
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
    foreign: {},
    variation: { reason: 'Another reason.' },
    shows: { period: '2025-Q3', closed: false, closedAt: null, sroiRatio: 3.1 },
    event: {
      type: 'company_period.reopened',
      payload: { period: '2025-Q3', reason: 'Forty hours arrived late.' },
    },
    statements: 7,
  },
});
