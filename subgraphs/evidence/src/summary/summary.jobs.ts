/**
 * Sending of questions to a model, each as a job: outside of any transaction, at least once. Whatever becomes of it,
 * the request ends, and what it had reserved is free again.
 */
import { JobFailure } from '@teei/platform/jobs/failure.ts';
import type { Jobs, OutsideContext } from '@teei/platform/jobs/job.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { nextAttempt } from '@teei/platform/outbound/retry.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { keptResponse, withoutPeople } from '../ai-request/begin-request.ts';
import { finishedEvent } from '../ai-request/ai-request.events.ts';
import { finishRequest, lockRequest } from '../ai-request/request.sql.ts';
import type { Answer, LanguageModel, Question } from './language-model.ts';
import { costOf, isCited } from './summary.rules.ts';
import { findOpenRequest, type OpenRequest } from './summary.sql.ts';

/** Milliseconds for one attempt; more than an endpoint has for its answer. */
const SEND_TIMEOUT_MS = 60_000;

/** Minutes between attempts; the request has ended before `ai_request.expire` would end it. */
const RETRY_MINUTES = [1, 5, 15];

const payloadSchema = z.object({ requestId: z.uuid(), attempt: z.int().min(1) });

/** Jobs of a process with this model. */
export function summaryJobs(model: LanguageModel): Jobs<DB> {
  return {
    'ai_request.send': {
      timeoutMs: SEND_TIMEOUT_MS,
      perform: ({ payload }, context) => send(payloadSchema.parse(payload), model, context),
    },
  };
}

type Sent = z.infer<typeof payloadSchema>;

async function send(sent: Sent, model: LanguageModel, context: OutsideContext<DB>): Promise<void> {
  const { requestId } = sent;
  const request = await context.write(({ db }) => findOpenRequest(db, requestId));
  if (!request) return;
  const question = await questionOf(request);
  // Everything was withdrawn or restricted, or a process with another model has begun it, whose price is another.
  if (question.pieces.length === 0 || request.modelName !== model.name) {
    return finish(requestId, undefined, request.names, model, context);
  }
  let answer: Answer;
  try {
    answer = await model.answer(question, context.signal);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    // The process stops: another one takes the job.
    if (context.signal.aborted) throw new JobFailure(error.message);
    return postpone(sent, error, request.names, model, context);
  }
  const isKept = answer.isWhole && isCited(answer.text, question);
  return finish(requestId, { ...answer, isKept }, request.names, model, context);
}

/** Question with the words of its pieces, none of which holds a name. */
async function questionOf({ text, pieces, names }: OpenRequest): Promise<Question> {
  return {
    text,
    pieces: await Promise.all(
      pieces.map(async ({ number, words }) => ({
        number,
        words: (await withoutPeople(words, names)).text,
      })),
    ),
  };
}

/** Tries again later, or ends the request after the last attempt. */
async function postpone(
  { requestId, attempt }: Sent,
  failure: DeliveryError,
  names: readonly string[],
  model: LanguageModel,
  context: OutsideContext<DB>,
): Promise<void> {
  const runAt = nextAttempt(RETRY_MINUTES, attempt, failure, new Date());
  if (!runAt) return finish(requestId, undefined, names, model, context);
  const payload = { requestId, attempt: attempt + 1 };
  await context.write(({ enqueue }) =>
    enqueue({ name: 'ai_request.send', payload, key: requestId, runAt }),
  );
}

/** Ends a request with its answer; as failed without one, or with one that is not kept. */
async function finish(
  id: string,
  answer: (Answer & { readonly isKept: boolean }) | undefined,
  names: readonly string[],
  model: LanguageModel,
  { write }: OutsideContext<DB>,
): Promise<void> {
  const { tokensInput = 0, tokensOutput = 0 } = answer ?? {};
  const costUsd = costOf(model, { tokensInput, tokensOutput });
  await write(async ({ db, emit }) => {
    const request = await lockRequest(db, id);
    if (!request || request.status !== null) return;
    const result = {
      status: answer?.isKept ? ('success' as const) : ('failed' as const),
      responseText: answer?.isKept ? await keptResponse(answer.text, request, names) : null,
      tokensInput,
      tokensOutput,
      costUsd,
    };
    await finishRequest(db, id, request, result);
    await emit(finishedEvent(id, request, result));
  });
}
