/** Reads reports through the graph, as the viewer of the request. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { RunOperation } from '../http/run-operation.ts';
import type { ReadReport } from './report-route.ts';
import { themeVariables } from './report-theme.ts';
import { readReport, REPORT_QUERY } from './report.ts';

/** @param readViewer rejects for a header that is no credential */
export function createReportReader(
  run: RunOperation,
  readViewer: (authorization: string | undefined) => Promise<Viewer>,
): ReadReport {
  return async ({ reportId, themeId }, request, reply) => {
    const viewer = await readViewer(request.headers.authorization);
    const operation = { query: REPORT_QUERY, variables: { reportId, ...themeVariables(themeId) } };
    return readReport(await run(operation, viewer, request, reply));
  };
}
