/**
 * States of the delivery of impact figures and the transitions between them (catalogue, SM-7). A delivery
 * stays `retrying` after another failed attempt.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type DeliveryState = 'pending' | 'delivered' | 'retrying' | 'failed' | 'dead_letter';

export const deliveryStates = new StateMachine<DeliveryState>(
  'impact delivery',
  {
    pending: ['delivered', 'retrying'],
    delivered: [],
    retrying: ['delivered', 'retrying', 'failed'],
    failed: ['retrying', 'dead_letter'],
    dead_letter: [],
  },
  { table: 'reporting.impact_deliveries', columns: ['delivery_status'], initial: ['pending'] },
);
