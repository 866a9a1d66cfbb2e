import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { ReportCitations } from '../generated/database.ts';
import type { ReportCitationFilter, ReportCitationOrder } from '../generated/graphql.ts';

export const citations = new Collection<
  Selectable<ReportCitations>,
  ReportCitationFilter,
  ReportCitationOrder
>({
  type: 'ReportCitation',
  table: 'reporting.report_citations',
  filters: (by) => ({
    paragraph: by.equals('paragraph_index'),
    evidenceId: by.id('evidence_snippet_id'),
  }),
  orders: {
    PARAGRAPH_ASC: [asc('paragraph_index')],
    CREATED_DESC: [desc('created_at')],
  },
  defaultOrder: 'PARAGRAPH_ASC',
});
