/** Specimens of the mutations of reports, their citations and their schedules. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import {
  colleague,
  FOREIGN_REPORT,
  FOREIGN_SNIPPET,
  id,
  manager,
  OWN,
  REPORT,
  REPORT_NUMBER,
  SNIPPET,
  UNCITED_SNIPPET,
} from './fixtures.ts';

const CITATION = id(50);
const FOREIGN_CITATION = id(53);

const VIEWERS = { viewer: manager, other: colleague };

export const REPORT_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  generateReport: {
    ...VIEWERS,
    input: async () => ({
      period: '2025-Q3',
      template: 'EXECUTIVE_SUMMARY',
      sections: ['SUMMARY'],
      locale: 'NO',
    }),
    foreign: {},
    variation: { locale: 'UK' },
    shows: {
      status: 'QUEUED',
      failure: null,
      template: 'EXECUTIVE_SUMMARY',
      locale: 'no',
      generatedBy: 'RULES',
      period: { from: '2025-07-01', to: '2025-09-30' },
      company: { id: OWN },
    },
    event: {
      type: 'report.requested',
      payload: {
        template: 'executive-summary',
        periodStart: '2025-07-01',
        periodEnd: '2025-09-30',
      },
    },
    statements: 7,
  },
  supersedeReport: {
    ...VIEWERS,
    input: async (ask) => {
      await ask.sql('delete from reporting.report_lineage where supersedes = $1', [REPORT_NUMBER]);
      return { id: REPORT, template: 'CSRD_COMPLIANCE' };
    },
    foreign: { id: FOREIGN_REPORT },
    variation: { locale: 'UK' },
    shows: {
      status: 'QUEUED',
      template: 'CSRD_COMPLIANCE',
      locale: 'en',
      supersedes: { id: REPORT },
      company: { id: OWN },
    },
    event: { type: 'report.superseded', payload: { reportId: REPORT } },
    statements: 9,
  },
  replaceCitation: {
    ...VIEWERS,
    input: async (ask) => {
      await ask.sql(
        'update reporting.report_citations set evidence_snippet_id = $1 where id = $2',
        [SNIPPET, CITATION],
      );
      await ask.sql(
        `update reporting.report_lineage
         set sections = '[{"title": "Voices", "paragraphs": [{"index": 0, "kind": "quote"}], "charts": []}]'
         where id = $1`,
        [REPORT],
      );
      await ask.sql(
        `update evidence.evidence_snippets
         set metadata = metadata || '{"publication": {"consented": true}}' where id = any($1)`,
        [[SNIPPET, UNCITED_SNIPPET]],
      );
      return { id: CITATION, evidenceId: UNCITED_SNIPPET };
    },
    foreign: { id: FOREIGN_CITATION, evidenceId: FOREIGN_SNIPPET },
    variation: { evidenceId: SNIPPET },
    shows: { paragraphIndex: 0, evidence: { id: UNCITED_SNIPPET } },
    event: {
      type: 'report_citation.replaced',
      payload: { reportId: REPORT_NUMBER, paragraph: 0, from: SNIPPET, to: UNCITED_SNIPPET },
    },
    statements: 7,
  },
};
