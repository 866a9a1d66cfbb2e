/** States of an event on its way to a webhook and the transitions between them; replaying makes it wait again. */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type WebhookDeliveryState = 'pending' | 'delivered' | 'failed';

export const webhookDeliveryStates = new StateMachine<WebhookDeliveryState>(
  'webhook delivery',
  {
    pending: ['delivered', 'failed'],
    delivered: [],
    failed: ['pending'],
  },
  { table: 'outbound.webhook_deliveries', columns: ['status'], initial: ['pending'] },
);
