/** Embedding of evidence by the configured model: of new pieces within a minute, of all after a change of the model. */
import { JobFailure } from '@teei/platform/jobs/failure.ts';
import type { Job, Jobs, OutsideContext } from '@teei/platform/jobs/job.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { withoutPeople } from '../ai-request/begin-request.ts';
import { modelOf, REJECTED_TEXT, type Embedder, type Model } from './embedder.ts';
import {
  EMBED_PIECE,
  findUnembedded,
  findUnembeddedPiece,
  storeEmbeddings,
  type EmbeddedPiece,
  type UnembeddedPiece,
} from './embedding.sql.ts';

/** Milliseconds for the answer to a request. */
const ANSWER_TIMEOUT_MS = 20_000;

const RUN_TIMEOUT_MS = 120_000;

/** Milliseconds after which a run sends nothing more: the last answer is stored before RUN_TIMEOUT_MS. */
const SENDING_TIMEOUT_MS = RUN_TIMEOUT_MS - ANSWER_TIMEOUT_MS - 5_000;

/** Batches of one run, of MAX_TEXTS pieces each. */
const MAX_BATCHES = 50;

/** Pieces at which the model may fail in one run: at more of them, its texts are not the reason. */
const MAX_FAILED = 16;

/** Milliseconds from the failure of a piece in a batch to the first attempt of its own job. */
const PIECE_DELAY_MS = 60_000;

/** Text that a model can take, if it takes any. */
const PROBE = 'I learned something new.';

const piecePayload = z.object({ snippetId: z.uuid(), modelId: z.guid() });

/**
 * Jobs of a process with this embedder; none without one. A piece at which the model fails gets a job of its own, which
 * is tried again at growing intervals and, after its last attempt, stays in the queue with the failure. It goes when the
 * piece's words change, and counts for this model alone.
 */
export function embeddingJobs(embedder: Embedder | undefined): Jobs<DB> {
  if (!embedder) return {};
  return {
    'evidence.embed': {
      schedule: { cron: '* * * * *', timeZone: 'UTC' },
      timeoutMs: RUN_TIMEOUT_MS,
      perform: (_job, context) => embedAll(startRun(embedder, context)),
    },
    [EMBED_PIECE]: {
      timeoutMs: RUN_TIMEOUT_MS,
      perform: (job, context) => embedPiece(job, startRun(embedder, context)),
    },
  };
}

/** Run of a job: its requests, and what it stores. */
interface Run extends Pick<OutsideContext<DB>, 'write'> {
  readonly model: Model;
  /** False once nothing more is to be sent. */
  readonly hasTime: () => boolean;
  /** Vectors of texts. @throws JobFailure for a failure that is not one of the texts, else DeliveryError */
  readonly embed: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;
  readonly store: (pieces: readonly EmbeddedPiece[]) => Promise<void>;
}

function startRun(embedder: Embedder, { signal, write }: OutsideContext<DB>): Run {
  const model = modelOf(embedder);
  const end = performance.now() + SENDING_TIMEOUT_MS;
  return {
    model,
    write,
    hasTime: () => performance.now() < end,
    store: (pieces) => write(({ db }) => storeEmbeddings(db, model, pieces)),
    async embed(texts) {
      try {
        return await embedder.embed(texts, { signal, timeoutMs: ANSWER_TIMEOUT_MS });
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        throw signal.aborted || !mayBeOfText(error) ? new JobFailure(error.message) : error;
      }
    },
  };
}

/** True for a failure that other texts may not have: the text is refused, or its answer is broken, late or an error. */
function mayBeOfText({ status }: DeliveryError): boolean {
  return status === undefined || status >= 500 || REJECTED_TEXT.has(status);
}

/**
 * Embeds pieces until none is left, or no time. One at which the model fails keeps no other waiting.
 *
 * @throws JobFailure when the model takes no text
 */
async function embedAll(run: Run): Promise<void> {
  let failed = 0;
  for (let batch = 0; batch < MAX_BATCHES && failed < MAX_FAILED && run.hasTime(); batch += 1) {
    const found = await run.write(({ db }) => findUnembedded(db, run.model));
    if (found.length === 0) return;
    const failures = await embedBatch(await Promise.all(found.map(withText)), run);
    await queuePieces(failures, run);
    failed += failures.length;
  }
}

/** Queues a job for each of some pieces. */
async function queuePieces(ids: readonly string[], { write, model }: Run): Promise<void> {
  if (ids.length === 0) return;
  const runAt = new Date(Date.now() + PIECE_DELAY_MS);
  await write(async ({ enqueue }) => {
    for (const id of ids) {
      const payload = { snippetId: id, modelId: model.id };
      await enqueue({ name: EMBED_PIECE, key: id, payload, runAt });
    }
  });
}

/** Embeds the piece of a job. @throws JobFailure when the model fails at it, or takes no text */
async function embedPiece({ payload }: Job, run: Run): Promise<void> {
  const { snippetId, modelId } = piecePayload.parse(payload);
  // Another model has been configured since, which embeds the piece with all others.
  if (modelId !== run.model.id) return;
  const piece = await run.write(({ db }) => findUnembeddedPiece(db, run.model, snippetId));
  if (!piece) return;
  const failure = await failureOf([await withText(piece)], run);
  if (!failure) return;
  await checkModel(run);
  if (!(await noteRefusal(piece, failure, run))) throw new JobFailure(failure.message);
}

/** Piece with its words as they leave: without anybody's name. */
interface NamelessPiece extends UnembeddedPiece {
  readonly text: string;
}

async function withText(piece: UnembeddedPiece): Promise<NamelessPiece> {
  return { ...piece, text: (await withoutPeople(piece.content, piece.names)).text };
}

/**
 * Embeds pieces together or, where that fails, each by itself.
 *
 * @returns ids of those at which the model has failed
 * @throws JobFailure when the model takes no other text either
 */
async function embedBatch(pieces: readonly NamelessPiece[], run: Run): Promise<readonly string[]> {
  const together = await failureOf(pieces, run);
  if (!together || !run.hasTime()) return [];
  await checkModel(run);
  const failed: string[] = [];
  for (const piece of pieces) {
    if (!run.hasTime()) break;
    // A piece that was sent by itself is not sent again.
    const failure = pieces.length === 1 ? together : await failureOf([piece], run);
    if (failure && !(await noteRefusal(piece, failure, run))) failed.push(piece.id);
  }
  return failed;
}

/** Notes a piece that the model cannot take, which stays without its vector; false for another failure. */
async function noteRefusal(
  piece: UnembeddedPiece,
  { status }: DeliveryError,
  { store }: Run,
): Promise<boolean> {
  if (status === undefined || !REJECTED_TEXT.has(status)) return false;
  await store([{ ...piece, vector: null }]);
  return true;
}

/** Embeds pieces with one request and stores their vectors; returns its failure. */
async function failureOf(
  pieces: readonly NamelessPiece[],
  run: Run,
): Promise<DeliveryError | undefined> {
  let vectors: readonly (readonly number[])[];
  try {
    vectors = await run.embed(pieces.map(({ text }) => text));
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
  await run.store(
    pieces.flatMap((piece, index) => {
      const vector = vectors[index];
      return vector ? [{ ...piece, vector }] : [];
    }),
  );
  return undefined;
}

/** Embeds the probe. @throws JobFailure when the model takes it no more than what it has refused before */
async function checkModel({ embed }: Run): Promise<void> {
  try {
    await embed([PROBE]);
  } catch (error) {
    throw error instanceof DeliveryError ? new JobFailure(error.message) : error;
  }
}
