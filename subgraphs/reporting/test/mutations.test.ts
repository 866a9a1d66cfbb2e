import { read, type Ask } from '@teei/test/ask.ts';
import { testMutations } from '@teei/test/mutation-conformance.ts';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { admin } from '@teei/test/viewers.ts';
import { reportingSubgraph } from '../src/subgraph.ts';
import { id, manager, startReporting } from './fixtures.ts';
import { insertForeignToken, PUBLICATION_SPECIMENS } from './publication-specimens.ts';

const THEME = id(91);
const FOREIGN = id(92);

async function versionOf(ask: Ask, theme: string): Promise<unknown> {
  const { found } = await ask.entity(admin, { __typename: 'ReportTheme', id: theme }, 'updatedAt');
  return read(found, 'updatedAt');
}

async function start(): Promise<TestSubgraph> {
  const subgraph = await startReporting();
  await insertForeignToken(subgraph);
  return subgraph;
}

testMutations(reportingSubgraph, start, {
  ...PUBLICATION_SPECIMENS,
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
});
