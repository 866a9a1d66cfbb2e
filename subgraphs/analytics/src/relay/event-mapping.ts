/** Mapping of events of the outbox to the raw events of analytics. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { END_OF_MOMENTS, FIRST_MOMENT } from '../events.sql.ts';
import type { RawEvent } from '../event-types.ts';
import { COMPANY_EVENTS, COUNTED_EVENTS } from './counted-events.ts';
import type { OutboxEvent } from './outbox-event.ts';

/** Moments that every store agrees on, and that ClickHouse's Date can hold. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .refine((at) => at >= FIRST_MOMENT && at < END_OF_MOMENTS, {
    message: 'expected a moment of 2000 to 2099',
  });

/** Made once: zod compiles an object's form when it is first used. */
const occurrence = z.object({ occurredAt: moment });

/**
 * Maps an event to the raw events that it counts for: the same each time, so that a batch that is
 * delivered again is recognised. None for an event about a company itself.
 *
 * @throws ZodError when its moment or its payload is not what its type promises
 * @throws RangeError for a type that analytics do not know
 */
export function toRawEvents(event: OutboxEvent): readonly RawEvent[] {
  if (COMPANY_EVENTS.has(event.type)) return [];
  const count = Object.hasOwn(COUNTED_EVENTS, event.type) ? COUNTED_EVENTS[event.type] : undefined;
  if (!count) throw new RangeError(`Analytics know no events of the type ${event.type}.`);
  const { occurredAt } = occurrence.parse(event);
  return count(event, occurredAt).map((part, index) => ({
    companyId: event.companyId ?? undefined,
    campaignId: event.campaignId ?? undefined,
    instanceId: event.instanceId ?? undefined,
    programType: event.programType ?? undefined,
    ...part,
    id: partId(event.eventId, index),
  }));
}

/** The id of one part of an event: a UUID of version 8 over the event's id and the part's number. */
export function partId(eventId: string, part: number): string {
  const hex = createHash('sha256').update(`${eventId} ${part}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Reason that an event is rejected, for operators: the wrong members, and none of their values. */
export function rejectionReason(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  }
  return error instanceof RangeError ? error.message : 'not an event that can be mapped';
}
