/** Mapping of events of the outbox to the raw events of analytics. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { END_OF_MOMENTS, FIRST_MOMENT } from '../events.sql.ts';
import type { RawEvent } from '../event-types.ts';
import { sessionEvents } from '../session-events.ts';
import { completedSession } from './counted-session.ts';

/** An event of the outbox, with the analytics keys of the people whom its payload names. */
export interface OutboxEvent {
  readonly eventId: string;
  readonly type: string;
  readonly companyId: string | null;
  /** RFC 3339. */
  readonly occurredAt: string;
  readonly payload: unknown;
  /** Null for a person who has been erased, and for nobody. */
  readonly volunteerKey: string | null;
  readonly participantKey: string | null;
}

/** The types of events that analytics count. events.subscriptions names the same. */
export const COUNTED_TYPES: readonly string[] = ['kintell.session.completed'];

/** Moments that every store agrees on, and that ClickHouse's Date can hold. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .refine((at) => at >= FIRST_MOMENT && at < END_OF_MOMENTS, {
    message: 'expected a moment of 2000 to 2099',
  });

/**
 * Maps an event to the raw events that it counts for: the same each time, so that a batch that is
 * delivered again is recognised.
 *
 * @throws ZodError when its moment or its payload is not what its type promises
 * @throws RangeError for a type that analytics do not know
 */
export function toRawEvents(event: OutboxEvent): readonly RawEvent[] {
  if (!COUNTED_TYPES.includes(event.type)) {
    throw new RangeError(`Analytics know no events of the type ${event.type}.`);
  }
  const occurredAt = z.object({ occurredAt: moment }).parse(event).occurredAt;
  const session = completedSession.parse(event.payload);
  const place = {
    companyId: event.companyId ?? undefined,
    campaignId: session.campaignId ?? undefined,
    instanceId: session.programInstanceId ?? undefined,
    programType: session.programType ?? undefined,
  };
  return sessionEvents({
    completedAt: occurredAt,
    minutes: session.durationMinutes,
    rating: session.rating,
    level: session.languageLevel,
    volunteerKey: event.volunteerKey ?? undefined,
    participantKey: event.participantKey ?? undefined,
  }).map((part, index) => ({ ...part, ...place, id: partId(event.eventId, index) }));
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
