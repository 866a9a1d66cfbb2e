/** SQL of the cited paragraphs of reports. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import { sql } from 'kysely';
import type { ReportingContext } from '../context.ts';

const cited = new PerFieldNodes<Loader<ReadonlySet<number>>>();

/**
 * Indexes of the paragraphs of a report that have a citation; one statement for all reports of the request.
 *
 * @param reportId `report_id` of the report
 */
export function listCitedParagraphs(
  context: ReportingContext,
  reportId: string,
): Promise<ReadonlySet<number>> {
  return cited
    .at(context, cited, () =>
      createLoader<ReadonlySet<number>>(
        (reportIds) => selectCitedParagraphs(context, reportIds),
        () => new Set(),
      ),
    )
    .load(reportId);
}

async function selectCitedParagraphs(
  context: ReportingContext,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const rows = await context.db
    .withSchema('reporting')
    .selectFrom('report_citations')
    .select(['report_id', sql<number[]>`jsonb_agg(distinct paragraph_index)`.as('paragraphs')])
    .where('report_id', '=', sql<string>`any(${reportIds}::uuid[])`)
    .groupBy('report_id')
    .execute();
  return new Map(rows.map((row) => [row.report_id, new Set(row.paragraphs)]));
}
