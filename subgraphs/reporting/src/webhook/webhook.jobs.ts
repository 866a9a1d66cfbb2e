/** Sending of events to webhooks, each as a job: at least once, with the same id at each attempt. */
import type { JobContext, JobEnd, Jobs, OutsideContext } from '@teei/platform/jobs/job.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { postJson } from '@teei/platform/outbound/post.ts';
import { nextAttempt } from '@teei/platform/outbound/retry.ts';
import { signatureOf } from '@teei/platform/webhooks/signature.ts';
import { unseal } from '@teei/platform/secrets/seal.ts';
import { z } from 'zod';
import type { ReportingServices } from '../context.ts';
import type { DB } from '../generated/database.ts';
import { MAX_FAILURES, MIN_FAILING_HOURS, RETRY_MINUTES } from './webhook.rules.ts';
import { sealedFor } from './webhook.secret.ts';
import {
  beginAttempt,
  countFailure,
  deleteOld,
  FIRST_PLACE,
  MAX_BATCH,
  requeueFailed,
  requeueWaiting,
  resetFailures,
  storeOutcome,
  uncountAttempt,
  type DeliveryPlace,
  type DueDelivery,
} from './webhook.sql.ts';

/** Milliseconds for one attempt; more than the ten seconds that an answer may take. */
const SEND_TIMEOUT_MS = 20_000;

/** Status by which a receiver says that it wants no more (Standard Webhooks 1.0). */
const GONE = 410;

/** Milliseconds for queueing the failed deliveries of a webhook again. */
const REQUEUE_TIMEOUT_MS = 120_000;

const requeuePayload = z.object({ webhookId: z.uuid() });

const sendPayload = z.object({ deliveryId: z.uuid() });

/** Jobs of a process with these services. */
export function webhookJobs(services: ReportingServices): Jobs<DB> {
  return {
    'webhook.send': {
      timeoutMs: SEND_TIMEOUT_MS,
      perform: ({ payload }, context) =>
        send(sendPayload.parse(payload).deliveryId, services, context),
      giveUp: ({ payload }, error, { db }) => {
        const outcome = { status: 'failed' as const, responseStatus: undefined, failure: error };
        return storeOutcome(db, sendPayload.parse(payload).deliveryId, outcome);
      },
    },
    'webhook.requeue': {
      timeoutMs: REQUEUE_TIMEOUT_MS,
      perform: ({ payload }, context) => requeue(requeuePayload.parse(payload).webhookId, context),
    },
    'webhook.forget': {
      schedule: { cron: '10 3 * * *', timeZone: 'UTC' },
      run: async (_job, { db, now }) => {
        if ((await deleteOld(db, now)) === MAX_BATCH) return 'again';
        if ((await requeueWaiting(db)) === MAX_BATCH) return 'again';
      },
    },
  };
}

/** Makes the failed deliveries of a webhook wait again, each once: one that fails meanwhile stays failed. */
async function requeue(webhookId: string, { write, signal }: OutsideContext<DB>): Promise<void> {
  let after: DeliveryPlace | undefined = FIRST_PLACE;
  while (after) {
    signal.throwIfAborted();
    const place: DeliveryPlace = after;
    after = await write(({ db }) => requeueFailed(db, webhookId, place));
  }
}

/** Sends a delivery; returns what its outcome has to write, with the end of the job. */
async function send(
  id: string,
  services: ReportingServices,
  { write, signal }: OutsideContext<DB>,
): Promise<JobEnd<DB> | undefined> {
  const delivery = await write((context) => begin(id, context));
  if (!delivery) return undefined;
  try {
    const status = await post(delivery, services, signal);
    return async ({ db }) => {
      const outcome = {
        status: 'delivered' as const,
        responseStatus: status,
        failure: undefined,
      };
      await Promise.all([storeOutcome(db, id, outcome), resetFailures(db, delivery.webhook_id)]);
    };
  } catch (error) {
    // An end of the process is no failure of the receiver.
    if (!(error instanceof DeliveryError) || signal.aborted) {
      await write(({ db }) => uncountAttempt(db, id));
      throw error;
    }
    return (context) => fail(delivery, error, context);
  }
}

/** Counts an attempt of a delivery; undefined when there is nothing to send. */
async function begin(id: string, { db }: JobContext<DB>): Promise<DueDelivery | undefined> {
  const delivery = await beginAttempt(db, id);
  if (!delivery) return undefined;
  if (delivery.status !== 'active') {
    const failure = `The webhook is ${delivery.status.toUpperCase()}.`;
    await storeOutcome(db, id, { status: 'failed', responseStatus: undefined, failure });
    return undefined;
  }
  return { ...delivery, attempts: delivery.attempts + 1 };
}

/** Status of the answer. @throws DeliveryError */
async function post(
  { id, payload, url, ...webhook }: DueDelivery,
  services: ReportingServices,
  signal: AbortSignal,
): Promise<number> {
  const body = JSON.stringify(payload);
  const headers = signatureOf(id, body, secretsOf(webhook, services));
  const network = services.allowsLoopback ? 'public or loopback' : 'public';
  const { status } = await postJson(url, {
    body,
    headers,
    signal,
    network,
    ignoresAnswer: true,
  });
  return status;
}

/** Secrets that a request is signed with: of the previous one only as long as it opens. @throws DeliveryError */
function secretsOf(
  webhook: Pick<DueDelivery, 'company_id' | 'secret' | 'previous_secret'>,
  services: ReportingServices,
): readonly string[] {
  const open = (sealed: string | null): string | undefined => {
    try {
      return sealed === null
        ? undefined
        : unseal(sealed, sealedFor(webhook.company_id), services.secret);
    } catch {
      return undefined;
    }
  };
  const secret = open(webhook.secret);
  if (secret === undefined) {
    throw new DeliveryError('The secret cannot be opened any more: rotate it.', true);
  }
  const previous = open(webhook.previous_secret);
  return previous === undefined ? [secret] : [secret, previous];
}

/** Schedules the next attempt, or gives the event up; switches the webhook off after too many failures. */
async function fail(
  { id, webhook_id: webhookId, company_id: companyId, attempts }: DueDelivery,
  { message, retryAfterMs, status }: DeliveryError,
  { db, enqueue, emit }: JobContext<DB>,
): Promise<void> {
  const runAt =
    status === GONE
      ? undefined
      : nextAttempt(RETRY_MINUTES, attempts, { isPermanent: false, retryAfterMs }, new Date());
  const limit =
    status === GONE
      ? { maximum: 0, hours: 0 }
      : { maximum: MAX_FAILURES, hours: MIN_FAILING_HOURS };
  const payload = { deliveryId: id, companyId };
  // Sent together, run one after the other.
  const [, , isDisabled] = await Promise.all([
    storeOutcome(db, id, {
      status: runAt ? 'pending' : 'failed',
      responseStatus: status,
      failure: message,
    }),
    runAt && enqueue({ name: 'webhook.send', payload, key: id, runAt }),
    countFailure(db, webhookId, limit),
  ]);
  if (isDisabled) {
    await emit({
      type: 'webhook.transitioned',
      aggregate: { type: 'webhook', id: webhookId },
      companyId,
      payload: { from: 'active', to: 'disabled', reason: message },
    });
  }
}
