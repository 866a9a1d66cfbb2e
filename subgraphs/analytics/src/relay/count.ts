/** Form of the functions that count events. */
import type { RawEvent } from '../event-types.ts';
import type { OutboxEvent } from './outbox-event.ts';

/**
 * Raw events of an event of the outbox, always the same in the same order, without ids. What they leave
 * out of their place is the event's own.
 *
 * @param occurredAt milliseconds since 1970
 * @throws ZodError when the payload is not what its type promises
 */
export type Count = (
  event: OutboxEvent,
  occurredAt: number,
) => readonly Omit<RawEvent, 'id' | 'companyId'>[];
