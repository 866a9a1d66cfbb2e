/**
 * Sending of figures to platforms, each delivery as a job: at least once, with its id as `idempotency-key` at each
 * attempt, so that a platform takes it once.
 */
import type { JobContext, Jobs, OutsideContext } from '@teei/platform/jobs/job.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { nextAttempt } from '@teei/platform/outbound/retry.ts';
import { textMember } from '@teei/platform/json/member.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { attemptOf, RETRY_MINUTES } from './delivery.rules.ts';
import { findDue, requeueWaiting, storeResult, type DueDelivery } from './delivery.sql.ts';
import type { Endpoints } from './endpoint.ts';
import { bodyFor, checkBody } from './platforms.ts';

/** Milliseconds for one attempt; more than the ten seconds that an answer may take. */
const SEND_TIMEOUT_MS = 20_000;

const sendPayload = z.object({ deliveryId: z.uuid() });

/** Jobs of a process with these endpoints. */
export function deliveryJobs(endpoints: Endpoints): Jobs<DB> {
  return {
    'delivery.send': {
      timeoutMs: SEND_TIMEOUT_MS,
      perform: ({ payload }, context) =>
        send(sendPayload.parse(payload).deliveryId, endpoints, context),
      giveUp: (job, error, context) =>
        giveUp(sendPayload.parse(job.payload).deliveryId, error, context),
    },
    /** Queues deliveries that wait without a job, such as those that were loaded. */
    'delivery.resume': {
      schedule: { cron: '20 3 * * *', timeZone: 'UTC' },
      run: (_job, { db }) => requeueWaiting(db),
    },
  };
}

async function send(
  id: string,
  endpoints: Endpoints,
  { write, signal }: OutsideContext<DB>,
): Promise<void> {
  const delivery = await write(({ db }) => findDue(db, id));
  if (!delivery) return;
  try {
    const response = await hand(delivery, endpoints, signal);
    await write(async (context) => {
      const result = {
        status: 'delivered' as const,
        retryCount: attemptOf(delivery) - 1,
        response: { ...response, receivedAt: context.now.toISOString() },
      };
      if (await storeResult(context.db, id, result)) {
        await tell(delivery, 'delivery.delivered', context);
      }
    });
  } catch (error) {
    // An end of the process is no failure of the platform.
    if (!(error instanceof DeliveryError) || signal.aborted) throw error;
    await write((context) => fail(delivery, error, context));
  }
}

/** Hands a delivery over; the status and the platform's reference of it. @throws DeliveryError */
async function hand(
  { id, platform, mapping, payload }: DueDelivery,
  endpoints: Endpoints,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly reference: string | null }> {
  const endpoint = endpoints.get(platform);
  if (!endpoint) {
    throw new DeliveryError(`No endpoint of ${platform.toUpperCase()} is configured.`, false);
  }
  const body = bodyFor(mapping, payload);
  const [misfit] = checkBody(platform, body, 'mapping');
  if (misfit)
    throw new DeliveryError(`By its mapping the payload does not fit: ${misfit.message}`, false);
  return endpoint.send({ id, body }, signal);
}

/** Ends a delivery whose job fails for another reason than the platform. */
async function giveUp(id: string, error: string, context: JobContext<DB>): Promise<void> {
  const delivery = await findDue(context.db, id);
  if (!delivery) return;
  await storeResult(context.db, id, {
    status: 'failed',
    retryCount: delivery.retry_count,
    response: { status: null, error, receivedAt: context.now.toISOString() },
  });
  await tell(delivery, 'delivery.failed', context);
}

/** Schedules the next attempt, or gives up after the fifth. */
async function fail(
  delivery: DueDelivery,
  { message, retryAfterMs, status }: DeliveryError,
  context: JobContext<DB>,
): Promise<void> {
  const { id } = delivery;
  const { db, now, enqueue } = context;
  const attempt = attemptOf(delivery);
  const runAt = nextAttempt(
    RETRY_MINUTES,
    attempt,
    { isPermanent: false, retryAfterMs },
    new Date(),
  );
  const isStored = await storeResult(db, id, {
    status: runAt ? 'retrying' : 'failed',
    retryCount: attempt - 1,
    response: { status: status ?? null, error: message, receivedAt: now.toISOString() },
  });
  if (!isStored) return;
  if (runAt) {
    await enqueue({
      name: 'delivery.send',
      payload: { deliveryId: id, companyId: delivery.company_id },
      key: id,
      runAt,
    });
  } else {
    await tell(delivery, 'delivery.failed', context);
  }
}

function tell(
  { id, company_id: companyId, platform, payload }: DueDelivery,
  type: 'delivery.delivered' | 'delivery.failed',
  { emit }: JobContext<DB>,
): Promise<void> {
  return emit({
    type,
    aggregate: { type: 'delivery', id },
    companyId,
    payload: { platform, period: textMember(payload, 'period') },
  });
}
