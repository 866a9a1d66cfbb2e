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

/** Milliseconds for the answer to a request. */
const ANSWER_TIMEOUT_MS = 20_000;

const RUN_TIMEOUT_MS = 120_000;

/** Milliseconds after which a run sends nothing more: the last answer is stored before RUN_TIMEOUT_MS. */
const SENDING_TIMEOUT_MS = RUN_TIMEOUT_MS - ANSWER_TIMEOUT_MS - 5_000;

/** Batches of one run, of MAX_TEXTS pieces each. */
const MAX_BATCHES = 50;

/** Statuses that say that a model cannot take the text, such as one that is too long, or that it takes no such request. */
const UNFIT_TEXT = new Set([400, 413, 422]);

/** Text that a model can take, if it takes any. */
const PROBE = 'I learned something new.';

/** Jobs of a process with this embedder; none without one. */
export function embeddingJobs(embedder: Embedder | undefined): Jobs<DB> {
  if (!embedder) return {};
  return {
    'evidence.embed': {
      schedule: { cron: '* * * * *', timeZone: 'UTC' },
      timeoutMs: RUN_TIMEOUT_MS,
      perform: (_job, context) => embedAll(startRun(embedder, context)),
    },
  };
}

/** Run of the job: its requests, and what it stores. */
interface Run {
  /** False once nothing more is to be sent. */
  readonly hasTime: () => boolean;
  /** Pieces that the model has not embedded, except for these. */
  readonly find: (except: readonly string[]) => Promise<readonly UnembeddedPiece[]>;
  /** Vectors of texts. @throws JobFailure for a failure that is not one of the texts, else DeliveryError */
  readonly embed: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;
  readonly store: (pieces: readonly EmbeddedPiece[]) => Promise<void>;
}

function startRun(embedder: Embedder, { signal, write }: OutsideContext<DB>): Run {
  const { name } = embedder;
  const end = performance.now() + SENDING_TIMEOUT_MS;
  return {
    hasTime: () => performance.now() < end,
    find: (except) => write(({ db }) => findUnembedded(db, name, except)),
    store: (pieces) => write(({ db }) => storeEmbeddings(db, name, pieces)),
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
  return status === undefined || status >= 500 || UNFIT_TEXT.has(status);
}

/**
 * Embeds pieces until none is left, or no time. One that fails keeps no other waiting.
 *
 * @throws JobFailure when the model takes no text, and in the end when it has failed at some
 */
async function embedAll(run: Run): Promise<void> {
  const failed: string[] = [];
  for (let batch = 0; batch < MAX_BATCHES && run.hasTime(); batch += 1) {
    const found = await run.find(failed);
    if (found.length === 0) break;
    failed.push(...(await embedBatch(await Promise.all(found.map(withText)), run)));
  }
  if (failed.length === 0) return;
  throw new JobFailure(`The model has failed at ${failed.length} pieces of evidence.`);
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
  if (!(await failureOf(pieces, run)) || !run.hasTime()) return [];
  await checkModel(run);
  const failed: string[] = [];
  for (const piece of pieces) {
    if (!run.hasTime()) break;
    const failure = await failureOf([piece], run);
    if (!failure) continue;
    if (UNFIT_TEXT.has(failure.status ?? 0)) await run.store([{ ...piece, vector: null }]);
    else failed.push(piece.id);
  }
  return failed;
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
