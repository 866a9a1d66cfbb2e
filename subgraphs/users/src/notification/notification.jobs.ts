/** Sending of notifications, as jobs: each of those that are queued, and those that have no job yet. */
import { numberMember, textMember } from '@teei/platform/json/member.ts';
import type { JobContext, Jobs, OutsideContext } from '@teei/platform/jobs/job.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { nextAttempt } from '@teei/platform/outbound/retry.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { OutgoingMessage, Provider, Providers } from './provider.ts';
import { MAX_RETRIES, reasonToCancel, reasonToFail, RETRY_MINUTES } from './sending.rules.ts';
import {
  insertReceipt,
  listDueWithoutJob,
  lockDue,
  moveNotification,
  type LockedNotification,
} from './sending.sql.ts';

/** Milliseconds for one attempt; more than the providers' own timeouts. */
const SEND_TIMEOUT_MS = 45_000;

const LOST_ATTEMPT = 'The process that was sending it has ended.';

const sendPayload = z.object({ notificationId: z.string() });

/** Jobs of a process with these providers. */
export function notificationJobs(providers: Providers): Jobs<DB> {
  return {
    'notification.send': {
      timeoutMs: SEND_TIMEOUT_MS,
      perform: ({ payload }, context) =>
        send(sendPayload.parse(payload).notificationId, providers, context),
    },
    'notification.queue_due': {
      schedule: { cron: '*/5 * * * *', timeZone: 'UTC' },
      run: async (_job, { db, now, enqueue }) => {
        for (const id of await listDueWithoutJob(db, now)) {
          await enqueue({ name: 'notification.send', payload: { notificationId: id }, key: id });
        }
      },
    },
  };
}

/** Attempt that has begun: the message, and the number of attempts with this one. */
interface Attempt {
  readonly notification: LockedNotification;
  readonly message: OutgoingMessage;
  readonly provider: Provider;
  readonly attempts: number;
}

async function send(
  id: string,
  providers: Providers,
  { write, signal }: OutsideContext<DB>,
): Promise<void> {
  const attempt = await write((context) => begin(id, providers, context));
  if (!attempt) return;
  const { provider, message } = attempt;
  let messageId: string;
  try {
    messageId = await provider.send(message, signal);
  } catch (error) {
    await write((context) => fail(attempt, error, context));
    if (!(error instanceof DeliveryError)) throw error;
    return;
  }
  await write(async (context) => {
    await insertReceipt(context.db, { id, provider: provider.name, messageId });
    await succeed(attempt.notification, context);
  });
}

/** Moves a notification to SENDING; undefined when there is nothing to hand over. */
async function begin(
  id: string,
  providers: Providers,
  context: JobContext<DB>,
): Promise<Attempt | undefined> {
  const { db, now } = context;
  const notification = await lockDue(db, id, now);
  if (!notification) return undefined;
  const { channel, metadata, email, user_id: userId } = notification;
  const before = numberMember(metadata, 'attempts') ?? 0;
  if (notification.status === 'sending') {
    // A process has ended meanwhile. The provider knows the id, if it has the message already.
    await moveNotification(db, id, { status: 'failed', metadata: { failure: LOST_ATTEMPT } });
    if (before > MAX_RETRIES) {
      await emitAbout(notification, 'notification.failed', { attempts: before }, context);
      return undefined;
    }
    await moveNotification(db, id, { status: 'queued' });
  }
  const cancelled = reasonToCancel(notification);
  if (cancelled !== undefined || email === null || userId === null) {
    await moveNotification(db, id, { status: 'cancelled', metadata: { failure: cancelled } });
    await emitAbout(notification, 'notification.cancelled', {}, context);
    return undefined;
  }
  const attempts = before + 1;
  await moveNotification(db, id, { status: 'sending', metadata: { attempts, failure: null } });
  const failure = reasonToFail(notification, new Set(providers.keys()));
  if (failure !== undefined) {
    await moveNotification(db, id, { status: 'failed', metadata: { failure } });
    await emitAbout(notification, 'notification.failed', { attempts }, context);
    return undefined;
  }
  const provider = providers.get(channel);
  if (!provider) {
    await succeed(notification, context);
    return undefined;
  }
  const message = {
    id,
    userId,
    email,
    subject: textMember(metadata, 'subject'),
    text: textMember(metadata, 'text') ?? '',
    html: textMember(metadata, 'html'),
  };
  return { notification, message, provider, attempts };
}

/** Moves a notification to SENT. One in the application is delivered by being there. */
async function succeed(notification: LockedNotification, context: JobContext<DB>): Promise<void> {
  const { id, channel } = notification;
  await moveNotification(context.db, id, {
    status: 'sent',
    sentAt: context.now,
    ...(channel === 'in_app' && { deliveryStatus: 'delivered' }),
  });
  await emitAbout(notification, 'notification.sent', {}, context);
}

/** Moves a notification to FAILED, and from there to QUEUED if it is tried again. */
async function fail(
  { notification, attempts }: Attempt,
  error: unknown,
  context: JobContext<DB>,
): Promise<void> {
  const { db, now } = context;
  const failure =
    error instanceof DeliveryError
      ? error
      : new DeliveryError('An unexpected error; the log has it.', false);
  const { id } = notification;
  await moveNotification(db, id, { status: 'failed', metadata: { failure: failure.message } });
  const scheduledAt = nextAttempt(RETRY_MINUTES, attempts, failure, now);
  if (scheduledAt) await moveNotification(db, id, { status: 'queued', scheduledAt });
  else await emitAbout(notification, 'notification.failed', { attempts }, context);
}

async function emitAbout(
  { id, company_id: companyId, user_id: userId, channel }: LockedNotification,
  type: string,
  payload: Readonly<Record<string, unknown>>,
  { emit }: JobContext<DB>,
): Promise<void> {
  await emit({
    type,
    aggregate: { type: 'notification', id },
    companyId,
    ...(userId !== null && { subjectId: userId }),
    payload: { channel, ...payload },
  });
}
