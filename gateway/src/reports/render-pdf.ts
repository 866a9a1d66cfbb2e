/** Reports as tagged PDFs (PDF/UA-1), each made by a process of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OverloadedError } from '@teei/platform/errors/errors.ts';
import { pageColours } from '../pages/page-style.ts';
import type { ReportDocument } from './report-document.ts';

/** PDFs that are made at the same time, at most. */
const MAX_PROCESSES = 2;

/** Requests that are made or wait, at most. */
const MAX_WAITING = 20;

const RETRY_AFTER_SECONDS = 5;
const PDF_TIMEOUT_MS = 30_000;
const MAX_PDF_BYTES = 20_000_000;

const PROGRAM = fileURLToPath(new URL('pdf-process.ts', import.meta.url));

let waiting = 0;
const lanes = Array.from({ length: MAX_PROCESSES }, () => Promise.resolve());

/**
 * PDF of a document.
 *
 * @param themeTokens of the company's active theme, whose primary colour decorates
 * @throws OverloadedError while too many are asked for
 */
export async function renderPdf(document: ReportDocument, themeTokens: unknown): Promise<Buffer> {
  if (waiting >= MAX_WAITING) throw new OverloadedError(RETRY_AFTER_SECONDS);
  const lane = (waiting += 1) % MAX_PROCESSES;
  const pdf = (lanes[lane] ?? Promise.resolve()).then(() => run(inputOf(document, themeTokens)));
  lanes[lane] = pdf.then(
    () => undefined,
    () => undefined,
  );
  return pdf.finally(() => (waiting -= 1));
}

/** Data of the template: the document, with marks for machines and texts in place of charts. */
function inputOf(document: ReportDocument, themeTokens: unknown): string {
  const { provenance, reportId, sections } = document;
  const { generatedBy, digitalSourceType, model, reviewedAt } = provenance;
  return JSON.stringify({
    ...document,
    accent: pageColours(themeTokens).primary,
    keywords: [
      `report:${reportId}`,
      `generated-by:${generatedBy}`,
      ...(model === null ? [] : [`model:${model}`]),
      ...(reviewedAt === null ? [] : [`reviewed:${reviewedAt}`]),
      ...(digitalSourceType === null ? [] : [`digital-source-type:${digitalSourceType}`]),
    ],
    sections: sections.map((section) => ({
      ...section,
      charts: section.charts.map((chart) => ({
        ...chart,
        alt: `${chart.title}: ${chart.points.map(({ label, shown }) => `${label} ${shown}`).join('; ')}`,
      })),
    })),
  });
}

function run(input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [PROGRAM],
      {
        encoding: 'buffer',
        // Nothing of the environment: no credentials.
        env: {},
        timeout: PDF_TIMEOUT_MS,
        killSignal: 'SIGKILL',
        maxBuffer: MAX_PDF_BYTES,
      },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    // A process that has ended reads no more; its end is the error that is told.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
