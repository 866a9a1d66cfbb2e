/** Reports as tagged PDFs (PDF/UA-1), each made by a process of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OverloadedError } from '@teei/platform/errors/errors.ts';
import { pageColours } from '../pages/page-style.ts';
import { FairQueue } from '../plan/pool/fair-queue.ts';
import { residentMemory } from '../plan/pool/resident-memory.ts';
import type { ReportDocument } from './report-document.ts';

/** PDFs that are made at the same time, at most. */
const MAX_PROCESSES = 2;

/** Requests that wait, at most. */
const MAX_WAITING = 20;

const RETRY_AFTER_SECONDS = 5;
const PDF_TIMEOUT_MS = 30_000;
const MAX_PDF_BYTES = 20_000_000;

/** MiB of memory that a process may take, of V8's heap and of the native compiler: several times what a long report does. */
const MAX_MEMORY = 768;
/** MiB of it that V8's heap may take. */
const MAX_HEAP = 256;
/** Milliseconds between looks at the memory of a process. */
const MEMORY_INTERVAL_MS = 50;

const PROGRAM = fileURLToPath(new URL('pdf-process.ts', import.meta.url));

interface Turn {
  readonly begin: () => void;
  readonly refuse: () => void;
}

/** Queue by company, so that one that asks for many keeps nobody else's waiting. */
const waiting = new FairQueue<Turn>(MAX_WAITING);
let running = 0;

export interface PdfRequest {
  readonly document: ReportDocument;
  /** Tokens of the company's active theme, whose primary colour decorates. */
  readonly themeTokens: unknown;
  /** Content of the image at the top; undefined for none. */
  readonly cover: Buffer | undefined;
  readonly companyId: string;
  /** Aborted when nobody waits for the PDF any more: its process is ended. */
  readonly signal: AbortSignal;
  /** MiB of memory that the process may take; MAX_MEMORY when nothing is said. */
  readonly maxMemory?: number;
}

/**
 * PDF of a document.
 *
 * @throws OverloadedError while too many are asked for
 * @throws Error when the signal is aborted, and when it takes too much memory or time
 */
export async function renderPdf({
  document,
  themeTokens,
  cover,
  companyId,
  signal,
  maxMemory = MAX_MEMORY,
}: PdfRequest): Promise<Buffer> {
  await waitForTurn(companyId, signal);
  try {
    return await run(inputOf(document, themeTokens, cover), { signal, maxMemory });
  } finally {
    running -= 1;
    waiting.take(() => true)?.begin();
  }
}

/** Resolves once a process may be started for the company. */
async function waitForTurn(companyId: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (running < MAX_PROCESSES) {
    running += 1;
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const turn: Turn = {
    begin: () => {
      running += 1;
      resolve(undefined);
    },
    refuse: () => reject(new OverloadedError(RETRY_AFTER_SECONDS)),
  };
  const leave = (): void => {
    waiting.remove(companyId, turn);
    reject(signal.reason);
  };
  signal.addEventListener('abort', leave, { once: true });
  waiting.push(companyId, turn)?.refuse();
  await promise.finally(() => signal.removeEventListener('abort', leave));
}

/** Data of the template: the document, with marks for machines and texts in place of charts. */
function inputOf(
  document: ReportDocument,
  themeTokens: unknown,
  cover: Buffer | undefined,
): string {
  const { provenance, reportId, sections } = document;
  const { generatedBy, digitalSourceType, model, reviewedAt } = provenance;
  return JSON.stringify({
    ...document,
    cover: cover?.toString('base64') ?? null,
    accent: pageColours(themeTokens).primary,
    keywords: [
      `report:${reportId}`,
      `generated-by:${generatedBy}`,
      ...(generatedBy === 'MODEL' && model !== null ? [`model:${model}`] : []),
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

function run(
  input: string,
  { signal, maxMemory }: Required<Pick<PdfRequest, 'signal' | 'maxMemory'>>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let taken = 0;
    const child = execFile(
      process.execPath,
      [`--max-old-space-size=${MAX_HEAP}`, PROGRAM],
      {
        encoding: 'buffer',
        // Nothing of the environment: no credentials.
        env: {},
        signal,
        timeout: PDF_TIMEOUT_MS,
        killSignal: 'SIGKILL',
        maxBuffer: MAX_PDF_BYTES,
      },
      (error, stdout) => {
        clearInterval(watch);
        if (!error) resolve(stdout);
        else if (taken <= maxMemory) reject(error);
        else
          reject(new Error(`A PDF took more than ${maxMemory} MiB of memory.`, { cause: error }));
      },
    );
    const endIfTooLarge = async (): Promise<void> => {
      taken = Math.max(taken, await residentMemory(child.pid));
      if (taken > maxMemory) child.kill('SIGKILL');
    };
    const watch = setInterval(() => {
      void endIfTooLarge();
    }, MEMORY_INTERVAL_MS);
    // A process that has ended reads no more; its end is the error that is told.
    child.stdin?.on('error', () => undefined);
    // It begins after a first look, so that none ends unseen.
    void endIfTooLarge().then(() => child.stdin?.end(input));
  });
}
