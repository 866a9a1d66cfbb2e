/** Reactions of notifications to events of other domains. */
import type { OutboxEvent, ReactionContext, Reactions } from '@teei/platform/events/reactions.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { listRecipients, messageCoordinators, messagePerson } from './coordinator.sql.ts';

const checkinSchema = z.object({ matchId: z.string(), needsAttention: z.boolean() });
const completionSchema = z.object({ requestType: z.string() });
const alertSchema = z.object({ hours: z.number() });
const expirySchema = z.object({ purpose: z.string(), expiresOn: z.string() });
const runSchema = z.object({ template: z.string(), failure: z.string(), failures: z.number() });
const transitionSchema = z.object({ to: z.string(), reason: z.string().nullable() });
const failureSchema = z.object({ requestType: z.enum(['export', 'delete']), attempts: z.number() });

/** Causes for which a run of a schedule makes no report, in words. */
const RUN_FAILURES: ReadonlyMap<string, string> = new Map([
  ['period_open', 'no period of its length is closed'],
  ['nothing_to_say', 'there is neither a figure on record nor evidence that it may show'],
]);

/** Failed runs in a row with which a schedule stops. */
const MAX_RUN_FAILURES = 3;

export const notificationReactions: Reactions<DB> = {
  // The message names nobody: who may see the match sees whose it is.
  'buddy.checkin.submitted': async (event, context) => {
    const { matchId, needsAttention } = checkinSchema.parse(event.payload);
    if (!needsAttention) return;
    await tellCoordinators(event, context, {
      subject: 'A buddy pair reports difficulties',
      text: `Two check-ins in a row of the match ${matchId} report difficulties.`,
    });
  },
  // By giving it anew (`giveConsent`) the person renews it; without an answer it ends, as it was agreed.
  'consent.expiring': async (event, context) => {
    const { purpose, expiresOn } = expirySchema.parse(event.payload);
    if (event.subjectId === null) return;
    await notifyPerson(event.subjectId, event, context, {
      subject: 'Your consent is about to expire',
      text: `Your consent to ${purpose.toUpperCase()} expires on ${expiresOn}. Give it again if you want it to go on.`,
    });
  },
  'breach.alerted': async (event, context) => {
    const { hours } = alertSchema.parse(event.payload);
    await tellCoordinators(event, context, {
      subject: 'The authority is to be notified of a data breach',
      text: `The breach ${event.aggregateId} was discovered ${hours} hours ago, and the authority is not notified.`,
    });
  },
  // Article 19 of the GDPR: a correction and a restriction are told to whom the data was disclosed.
  'data_subject_request.completed': async (event, context) => {
    const notice = NOTICES[completionSchema.parse(event.payload).requestType];
    if (notice === undefined || event.subjectId === null) return;
    for (const companyId of await listRecipients(context.db, event.subjectId)) {
      await tellCoordinators({ ...event, companyId }, context, {
        subject: 'The data of a person has changed',
        text: `${notice} Person: ${event.subjectId}.`,
      });
    }
  },
  'scheduled_report.run_failed': async (event, context) => {
    const { template, failure, failures } = runSchema.parse(event.payload);
    const cause = RUN_FAILURES.get(failure) ?? 'an internal error';
    const next =
      failures < MAX_RUN_FAILURES
        ? 'It runs again at its next time.'
        : 'It has stopped: resume it.';
    await tellCoordinators(event, context, {
      subject: 'A scheduled report could not be made',
      text: `The schedule ${event.aggregateId} (${template}) made no report, for the ${failures}. time in a row: ${cause}. ${next}`,
    });
  },
  'privacy_request.failed': async (event, context) => {
    const { requestType, attempts } = failureSchema.parse(event.payload);
    const work = requestType === 'export' ? 'An export' : 'An erasure';
    await tellCoordinators(event, context, {
      subject: `${work} of personal data does not go on`,
      text: `The privacy request ${event.aggregateId} has failed after ${attempts} attempts.`,
    });
  },
  'webhook.transitioned': async (event, context) => {
    const { to, reason } = transitionSchema.parse(event.payload);
    if (to !== 'disabled') return;
    await tellCoordinators(event, context, {
      subject: 'A webhook is switched off',
      text: `Nothing more is sent to the webhook ${event.aggregateId}. ${reason ?? ''} Events of thirty days are kept: resume and replay it.`,
    });
  },
};

/** Messages to companies about a completed request, by the right that it exercises. */
const NOTICES: Readonly<Record<string, string>> = {
  rectification: 'Data of a person was corrected; correct what you have copied.',
  restriction: 'The use of the data of a person was restricted; use nothing that you have copied.',
};

/** Queues a message for each coordinator of the event's company: for staff, of an event of none. */
async function tellCoordinators(
  { companyId, occurredAt }: OutboxEvent,
  { db, emit }: ReactionContext<DB>,
  message: { readonly subject: string; readonly text: string },
): Promise<void> {
  const purpose = 'service';
  const queued = await messageCoordinators(db, companyId, { ...message, purpose }, occurredAt);
  for (const { id, user_id } of queued) emit(queuedMessage(id, user_id, companyId));
}

/** Queues a message for one person. */
async function notifyPerson(
  userId: string,
  { occurredAt }: OutboxEvent,
  { db, emit }: ReactionContext<DB>,
  message: { readonly subject: string; readonly text: string },
): Promise<void> {
  const id = await messagePerson(db, userId, { ...message, purpose: 'service' }, occurredAt);
  emit(queuedMessage(id, userId, null));
}

/** Event of a queued message of the graph itself. */
function queuedMessage(id: string, subjectId: string, companyId: string | null) {
  return {
    type: 'notification.queued',
    aggregate: { type: 'notification', id },
    companyId,
    subjectId,
    payload: { channel: 'in_app', templateId: null, purpose: 'service' },
  };
}
