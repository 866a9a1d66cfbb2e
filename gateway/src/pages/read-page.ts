/** Reads pages and reports through the graph, as the viewers that they are shown to. */
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { RunOperation } from '../http/run-operation.ts';
import type { ReadReport } from '../reports/report-route.ts';
import { readReport, REPORT_QUERY } from '../reports/report.ts';
import { PUBLICATION_QUERY, readPublication } from './publication.ts';
import type { PublicationRouteOptions } from './publication-route.ts';

/** Reader of published pages, as nobody in particular. */
export function createPageReader(run: RunOperation): PublicationRouteOptions['readPage'] {
  return async (address, request, reply) => {
    const operation = { query: PUBLICATION_QUERY, variables: { ...address } };
    return readPublication(await run(operation, ANONYMOUS, request, reply));
  };
}

/** Reader of reports, as the viewer of the request. @param readViewer rejects for a header that is no credential */
export function createReportReader(
  run: RunOperation,
  readViewer: (authorization: string | undefined) => Promise<Viewer>,
): ReadReport {
  return async (address, request, reply) => {
    const viewer = await readViewer(request.headers.authorization);
    const operation = { query: REPORT_QUERY, variables: { ...address } };
    return readReport(await run(operation, viewer, request, reply));
  };
}
