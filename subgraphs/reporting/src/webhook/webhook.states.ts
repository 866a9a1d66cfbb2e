/**
 * States of a webhook and the transitions between them (catalogue, simple lifecycles). Too many failures
 * disable it; a user enables it again.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type WebhookState = 'active' | 'paused' | 'disabled';

export const webhookStates = new StateMachine<WebhookState>(
  'webhook',
  {
    active: ['paused', 'disabled'],
    paused: ['active', 'disabled'],
    disabled: ['active'],
  },
  { table: 'reporting.webhooks', columns: ['status'], initial: ['active'] },
);
