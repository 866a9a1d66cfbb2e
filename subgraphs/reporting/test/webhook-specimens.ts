/** Specimens of the mutations of webhooks. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import type { Ask } from '@teei/test/ask.ts';
import { force } from '@teei/test/transitions.ts';
import { admin } from '@teei/test/viewers.ts';
import { webhookStates } from '../src/webhook/webhook.states.ts';
import { id, machine, manager } from './fixtures.ts';

/** A webhook of Own, and one of Other. */
export const WEBHOOK = id(120);
export const FOREIGN_WEBHOOK = id(121);

const VIEWERS = { viewer: manager, other: machine };

/** Puts the webhook into a state, with events that partners are told of, and returns its id as an input. */
async function put(ask: Ask, status = 'active'): Promise<{ readonly id: string }> {
  const values = `status = '${status}', failures = 3, events = '["publication.*"]'`;
  await force(ask, 'reporting.webhooks', WEBHOOK, values);
  return { id: WEBHOOK };
}

export const WEBHOOK_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  registerWebhook: {
    ...VIEWERS,
    put: (ask) =>
      ask.sql('delete from reporting.webhooks where id <> all ($1)', [[WEBHOOK, FOREIGN_WEBHOOK]]),
    input: { url: 'https://hooks.own.example/teei', events: ['publication.*'] },
    variation: { events: ['publication.published'] },
    shows: {
      url: 'https://hooks.own.example/teei',
      events: ['publication.*'],
      status: 'ACTIVE',
      failures: 0,
    },
    event: { type: 'webhook.registered', payload: { events: ['publication.*'] } },
    statements: 6,
  },
  rotateWebhookSecret: {
    ...VIEWERS,
    input: (ask) => put(ask),
    foreign: { id: FOREIGN_WEBHOOK },
    variation: { expectedUpdatedAt: '2099-01-01T00:00:00Z' },
    shows: { status: 'ACTIVE' },
    event: { type: 'webhook.secret_rotated', payload: {} },
    statements: 4,
  },
  transitionWebhook: {
    ...VIEWERS,
    input: async (ask) => ({ ...(await put(ask, 'disabled')), to: 'ACTIVE', reason: 'Mended.' }),
    foreign: { id: FOREIGN_WEBHOOK },
    variation: { reason: 'Repaired.' },
    shows: { status: 'ACTIVE', failures: 0 },
    event: {
      type: 'webhook.transitioned',
      payload: { from: 'disabled', to: 'active', reason: 'Mended.' },
    },
    statements: 4,
    moves: { machine: webhookStates, id: WEBHOOK, viewer: admin },
  },
  testWebhook: {
    ...VIEWERS,
    input: (ask) => put(ask),
    foreign: { id: FOREIGN_WEBHOOK },
    variation: { id: FOREIGN_WEBHOOK },
    shows: { status: 'ACTIVE' },
    event: { type: 'webhook.tested', payload: {} },
    statements: 4,
    needs: { machine: webhookStates, states: ['active'] },
  },
  replayWebhook: {
    ...VIEWERS,
    input: (ask) => put(ask),
    foreign: { id: FOREIGN_WEBHOOK },
    variation: { id: FOREIGN_WEBHOOK },
    shows: { status: 'ACTIVE' },
    event: { type: 'webhook.replayed', payload: {} },
    statements: 4,
    needs: { machine: webhookStates, states: ['active'] },
  },
};
