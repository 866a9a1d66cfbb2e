/** States of a notification and of its delivery and the transitions between them (catalogue, SM-6). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type NotificationState = 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';

/** States of sending. A failed notification is queued again, three times at most. */
export const notificationStates = new StateMachine<NotificationState>(
  'notification',
  {
    queued: ['sending', 'cancelled'],
    sending: ['sent', 'failed'],
    sent: [],
    failed: ['queued'],
    cancelled: [],
  },
  { table: 'users.notifications_queue', columns: ['status'], initial: ['queued'] },
);

type NotificationDeliveryState = 'none' | 'delivered' | 'opened' | 'clicked' | 'bounced' | 'spam';

/** States of delivery that the provider reports; `none` before its first report. A click implies an opening. */
export const notificationDeliveryStates = new StateMachine<NotificationDeliveryState>(
  'notification delivery',
  {
    none: ['delivered', 'bounced', 'spam'],
    delivered: ['opened'],
    opened: ['clicked'],
    clicked: [],
    bounced: [],
    spam: [],
  },
  {
    table: 'users.notifications_queue',
    columns: ['delivery_status'],
    whenNull: 'none',
    initial: ['none'],
  },
);
