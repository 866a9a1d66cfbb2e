import { transitionOf } from '@teei/platform/mutations/event-payload.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { makesSecret } from '@teei/platform/mutations/secret.ts';
import { seal } from '@teei/platform/secrets/seal.ts';
import { sql } from 'kysely';
import type { ReportingContext, ReportingServices } from '../context.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { changes, creates } from '../mutations.ts';
import { webhooks } from './webhook.collection.ts';
import { checkRegistration } from './webhook.rules.ts';
import { keyOf, sealedFor } from './webhook.secret.ts';
import { webhookStates } from './webhook.states.ts';

export const registerWebhook: NonNullable<MutationResolvers['registerWebhook']> = (
  parent,
  args,
  context,
  info,
) => {
  const { secret: graphSecret, allowsLoopback } = servicesOf(context);
  return makesSecret((secret) =>
    creates(webhooks, 'registerWebhook', {
      facts: ({ input, viewer }) => ({
        count: sql<number>`reporting.count_webhooks(${companyOf(input, viewer)})`,
      }),
      check: ({ input, viewer, facts }) =>
        checkRegistration(input, viewer, { ...facts, allowsLoopback }),
      values: ({ input, viewer }) => {
        const company = companyOf(input, viewer);
        return {
          company_id: company,
          url: input.url,
          events: JSON.stringify([...new Set(input.events)]),
          secret: seal(keyOf(secret), sealedFor(company), graphSecret),
        };
      },
      returning: ['company_id'],
      event: ({ input: { events } }) => ({ type: 'webhook.registered', payload: { events } }),
    }),
  )(parent, args, context, info);
};

export const rotateWebhookSecret: NonNullable<MutationResolvers['rotateWebhookSecret']> = (
  parent,
  args,
  context,
  info,
) => {
  const { secret: graphSecret } = servicesOf(context);
  return makesSecret((secret) =>
    changes(webhooks, 'rotateWebhookSecret', {
      lock: ['company_id'],
      set: ({ row: { company_id: company } }) => ({
        secret: seal(keyOf(secret), sealedFor(company), graphSecret),
      }),
      event: () => ({ type: 'webhook.secret_rotated', payload: {} }),
    }),
  )(parent, args, context, info);
};

export const transitionWebhook = changes(webhooks, 'transitionWebhook', {
  lock: ['company_id', 'status'],
  check: ({ row, input }) => webhookStates.check(row.status, webhookStates.read(input.to)),
  set: ({ input: { to } }) => ({ status: to, failures: to === 'active' ? 0 : undefined }),
  event: ({ row, input }) => ({
    type: 'webhook.transitioned',
    payload: transitionOf(row, input),
  }),
});

export const testWebhook = changes(webhooks, 'testWebhook', {
  lock: ['company_id', 'status'],
  check: ({ row }) => webhookStates.checkIn(row.status, ['active']),
  set: () => ({}),
  event: () => ({ type: 'webhook.tested', payload: {} }),
});

export const replayWebhook = changes(webhooks, 'replayWebhook', {
  lock: ['company_id', 'status'],
  check: ({ row }) => webhookStates.checkIn(row.status, ['active']),
  set: () => ({}),
  event: () => ({ type: 'webhook.replayed', payload: {} }),
});

/** @throws TypeError in a process without services */
function servicesOf({
  secret,
  allowsLoopback = false,
}: ReportingContext): Pick<ReportingServices, 'secret' | 'allowsLoopback'> {
  if (secret === undefined) throw new TypeError('Expected withReportingServices.');
  return { secret, allowsLoopback };
}
