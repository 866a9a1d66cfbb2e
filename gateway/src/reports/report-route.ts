/** Reports as files at `/reports/<reportId>.json`, `.html` and `.pdf`, of the graph's own answer to their reader. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FindImage, Image } from '../files/images.ts';
import { sendDocument } from '../pages/render-document.ts';
import { renderPdf } from './render-pdf.ts';
import { toDocument } from './report-document.ts';
import { coverHashOf, themeTokensOf } from './report-theme.ts';
import { renderReport } from './render-report.ts';
import type { Report } from './report.ts';

/** Reads a report as the viewer of the request; the status of the answer when they may not see it. */
export type ReadReport = (
  address: {
    readonly reportId: string;
    /** Id of the report theme of the company that it is shown in. */
    readonly themeId: string | undefined;
  },
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Report | 401 | 403 | 404 | 429 | 503>;

/** Seconds after which a limit of a minute has room again. */
const RETRY_AFTER_SECONDS = 60;

const FILE = /^([0-9a-f-]{36})\.(json|html|pdf)$/i;

const MISSING = {
  401: 'Sign in: send a token of the graph in the header Authorization, as "Bearer <token>".\n',
  403: 'Reports are for people of their company and for staff.\n',
  404: 'No such report. Its address is /reports/<reportId>.pdf, .html or .json.\n',
  429: 'Too many requests, or too much for a minute. Try again in a minute.\n',
  503: 'The report cannot be shown now. Try again in a few minutes.\n',
} as const;

const NO_SUCH_THEME = 'The company has no such report theme. `Company.reportThemes` lists them.\n';

/** Serves reports, in a report theme where the address has `?theme=<id>`. Nothing is cached, so that a withdrawn quote is gone at once. */
export function serveReports(
  app: FastifyInstance,
  readReport: ReadReport,
  findImage: FindImage | undefined,
): void {
  const findCover = async (hash: string | undefined): Promise<Image | undefined> =>
    hash === undefined ? undefined : findImage?.(hash);

  app.get<{
    readonly Params: { readonly file: string };
    readonly Querystring: { readonly theme?: string | readonly string[] };
  }>('/reports/:file', async (request, reply) => {
    const [, reportId = '', format = ''] = FILE.exec(request.params.file) ?? [];
    const themeId = request.query.theme?.toString();
    const address = { reportId, themeId };
    const report = reportId === '' ? 404 : await readReport(address, request, reply);
    if (report === 429) reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (typeof report === 'number') return sendText(reply.code(report), MISSING[report]);
    if (report.status !== 'READY') {
      return sendText(
        reply.code(409),
        `Expected a report that is READY; it is ${report.status}.\n`,
      );
    }
    const document = toDocument(report);
    const theme = themeTokensOf(report, themeId);
    if (!theme) return sendText(reply.code(404), NO_SUCH_THEME);
    const coverHash = coverHashOf(report, themeId);
    const cover = format === 'json' ? undefined : await findCover(coverHash);
    if (format === 'html') {
      const coverPath = cover && `/images/${coverHash}`;
      return sendDocument(reply, renderReport(document, theme, coverPath));
    }
    reply.headers({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="report-${report.reportId}.${format}"`,
      'x-content-type-options': 'nosniff',
    });
    if (format === 'json') return reply.send(document);
    const pdf = await renderPdf({
      document,
      themeTokens: theme,
      cover: cover?.content,
      companyId: report.company?.id ?? '',
      signal: signalOf(reply),
    });
    return reply.type('application/pdf').send(pdf);
  });
}

/** Signal that is aborted when the client leaves before the answer. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort();
  });
  return left.signal;
}

function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(text);
}
