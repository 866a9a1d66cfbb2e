/** From what domains tell to what analytics count. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RawEvent } from '../analytics/event-types.ts';
import { sessionEvents } from '../analytics/session-events.rules.ts';

/** An event of the outbox, with the analytics keys of the people whom its payload names. */
export interface ToldEvent {
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

const id = z.string().nullable();

const completedSession = z.object({
  programInstanceId: id,
  campaignId: id,
  programType: z.string().nullable(),
  durationMinutes: z.number(),
  rating: z.number().nullable(),
  languageLevel: z.string().nullable(),
});

/**
 * What an event counts for; the same each time, so that a batch that is delivered again is
 * recognised.
 *
 * @throws ZodError when its payload is not what its type promises
 * @throws RangeError for a type that analytics do not know
 */
export function toRawEvents(told: ToldEvent): readonly RawEvent[] {
  if (told.type !== 'kintell.session.completed') {
    throw new RangeError(`Analytics know no events of the type ${told.type}.`);
  }
  const session = completedSession.parse(told.payload);
  const place = {
    companyId: told.companyId ?? undefined,
    campaignId: session.campaignId ?? undefined,
    instanceId: session.programInstanceId ?? undefined,
    programType: session.programType ?? undefined,
  };
  return sessionEvents({
    completedAt: Date.parse(told.occurredAt),
    minutes: session.durationMinutes,
    rating: session.rating,
    level: session.languageLevel,
    volunteerKey: told.volunteerKey ?? undefined,
    participantKey: told.participantKey ?? undefined,
  }).map((event, index) => ({ ...event, ...place, id: partId(told.eventId, index) }));
}

/** The id of one part of an event: a UUID of version 8 over the event's id and the part's number. */
function partId(eventId: string, part: number): string {
  const hex = createHash('sha256').update(`${eventId} ${part}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
