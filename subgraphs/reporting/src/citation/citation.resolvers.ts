import { listBy } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  EvidenceSnippetCitedInArgs,
  EvidenceSnippetResolvers,
  ReportCitationResolvers,
} from '../generated/graphql.ts';
import { reports } from '../report/report.collection.ts';
import { citations } from './citation.collection.ts';

export const citationFields: ReportCitationResolvers = {
  __resolveReference: resolveReference(citations),
  report: belongsTo(citations, 'report_id', reports, 'report_id'),
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
