/** Content of the buddy system's events, and the figures that are calculated from it. */
import { isStorable } from '@teei/platform/constraints/text.ts';
import { numberMember } from '@teei/platform/json/member.ts';
import { z } from 'zod';

const text = (maxLength: number) => z.string().min(1).max(maxLength).refine(isStorable);

const eventBody = z.object({
  type: z.enum([
    'buddy.match.created',
    'buddy.match.ended',
    'buddy.event.logged',
    'buddy.event.attended',
    'buddy.skill_share.completed',
    'buddy.feedback.submitted',
    'buddy.milestone.reached',
    'buddy.checkin.completed',
  ]),
  timestamp: z.iso.datetime({ offset: true }),
  userId: text(200).nullish(),
  correlationId: text(200).nullish(),
  data: z.record(z.string(), z.json()).default({}),
});

/** Event in the body of a webhook. */
export type BuddySystemEventBody = z.output<typeof eventBody>;

/** Reads the body of a webhook; undefined for one that is no event. */
export function readBody(body: string): BuddySystemEventBody | undefined {
  try {
    // Escapes such as \u0000 are characters only after parsing, in names as in values.
    const parsed: unknown = JSON.parse(body, (name, value: unknown) => {
      if (isStorable(name) && (typeof value !== 'string' || isStorable(value))) return value;
      throw new SyntaxError('A text that cannot be stored.');
    });
    return eventBody.safeParse(parsed).data;
  } catch {
    return undefined;
  }
}

/** Figures of an event: hours of a meeting, rounded to minutes, and the rating of feedback, 0 to 1. */
export function deriveMetrics(payload: unknown): Readonly<Record<string, number>> {
  const minutes = numberMember(payload, 'durationMinutes');
  const rating = numberMember(payload, 'rating');
  return {
    ...(minutes !== null && minutes >= 0 && { hours: Math.round(minutes) / 60 }),
    ...(rating !== null && rating >= 0 && rating <= 1 && { rating }),
  };
}
