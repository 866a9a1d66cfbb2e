import { listBy } from '@teei/platform/collections/connection.ts';
import { findBy, resolveReference } from '@teei/platform/collections/entity.ts';
import type { ReportingContext } from '../context.ts';
import type {
  EvidenceSnippetCitedInArgs,
  EvidenceSnippetResolvers,
  ReportCitationResolvers,
} from '../generated/graphql.ts';
import { reports } from '../report/report.collection.ts';
import { citations } from './citation.collection.ts';

const findReport = findBy(reports, 'report_id');

export const citationFields: ReportCitationResolvers = {
  __resolveReference: resolveReference(citations),
  report: citations.from(
    ['report_id'],
    async (row, _args, context: ReportingContext, info) =>
      (await findReport(context, info, row.report_id)) ?? null,
  ),
  evidence: citations.reference('EvidenceSnippet', 'evidence_snippet_id'),
};

export const citationsOfEvidence: EvidenceSnippetResolvers = {
  citedIn: listBy(citations, 'evidence_snippet_id', {
    orderBy: 'CREATED_DESC',
    limit: ({ first }: Pick<EvidenceSnippetCitedInArgs, 'first'>) => ({
      argument: 'first',
      size: first,
    }),
  }),
};
