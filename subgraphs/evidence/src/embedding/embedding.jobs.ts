/** Embedding of evidence by the configured model: of new pieces within a minute, of all after a change of the model. */
import { JobFailure } from '@teei/platform/jobs/failure.ts';
import type { Jobs, OutsideContext } from '@teei/platform/jobs/job.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import type { DB } from '../generated/database.ts';
import { withoutPeople } from '../ai-prompt/begin-request.ts';
import type { Embedder } from './embedder.ts';
import {
  findUnembedded,
  storeEmbeddings,
  type EmbeddedPiece,
  type UnembeddedPiece,
} from './embedding.sql.ts';

/** Milliseconds for an answer; some of MAX_BATCHES of them fit into RUN_TIMEOUT_MS. */
const ANSWER_TIMEOUT_MS = 20_000;
const RUN_TIMEOUT_MS = 120_000;

/** Requests of one run. */
const MAX_BATCHES = 50;

/** Statuses that say that a model cannot take the text, such as one that is too long for it. */
const UNFIT_TEXT = new Set([400, 413, 422]);

/** Jobs of a process with this embedder; none without one. */
export function embeddingJobs(embedder: Embedder | undefined): Jobs<DB> {
  if (!embedder) return {};
  return {
    'evidence.embed': {
      schedule: { cron: '* * * * *', timeZone: 'UTC' },
      timeoutMs: RUN_TIMEOUT_MS,
      perform: async (_job, context) => {
        for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
          if (!(await embedBatch(embedder, context))) return;
        }
      },
    },
  };
}

/** Embeds some pieces; false when there are none left. @throws JobFailure when the model does not answer */
async function embedBatch(
  embedder: Embedder,
  { signal, write }: OutsideContext<DB>,
): Promise<boolean> {
  const pieces = await write(({ db }) => findUnembedded(db, embedder.name));
  if (pieces.length === 0) return false;
  const embedded = await embedPieces(embedder, pieces, signal);
  await write(({ db }) => storeEmbeddings(db, embedder.name, embedded));
  return true;
}

/** Vectors of pieces, whose words leave without anybody's name; where the model cannot take one, of each by itself. */
async function embedPieces(
  embedder: Embedder,
  pieces: readonly UnembeddedPiece[],
  signal: AbortSignal,
): Promise<readonly EmbeddedPiece[]> {
  const texts = await Promise.all(
    pieces.map(async ({ content }) => (await withoutPeople(content, [])).text),
  );
  try {
    const vectors = await embedder.embed(texts, { signal, timeoutMs: ANSWER_TIMEOUT_MS });
    return pieces.map((piece, index) => ({ ...piece, vector: vectors[index] ?? null }));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (!UNFIT_TEXT.has(error.status ?? 0)) throw new JobFailure(error.message);
    const [piece, ...others] = pieces;
    if (!piece || others.length === 0) return pieces.map((one) => ({ ...one, vector: null }));
    const alone: EmbeddedPiece[] = [];
    for (const one of pieces) alone.push(...(await embedPieces(embedder, [one], signal)));
    return alone;
  }
}
