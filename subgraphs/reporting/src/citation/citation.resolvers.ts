import { listOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type { EvidenceSnippetCitedInArgs, Resolvers } from '../generated/graphql.ts';
import { reports } from '../report/report.collection.ts';
import { citations } from './citation.collection.ts';

export const citationResolvers: Resolvers = {
  ReportCitation: {
    __resolveReference: resolveReference(citations),
    report: belongsTo(citations, 'report_id', reports, 'report_id'),
    evidence: citations.reference('EvidenceSnippet', 'evidence_snippet_id'),
  },
  EvidenceSnippet: {
    citedIn: listOfParent(citations, 'evidence_snippet_id', {
      orderBy: 'CREATED_DESC',
      limit: ({ first }: Pick<EvidenceSnippetCitedInArgs, 'first'>) => ({
        argument: 'first',
        size: first,
      }),
    }),
  },
};
