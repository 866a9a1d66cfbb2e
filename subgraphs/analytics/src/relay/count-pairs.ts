/** Figures of buddy pairs from their events: matches, meetings, check-ins, feedback and milestones. */
import { z } from 'zod';
import type { RawEvent } from '../event-types.ts';
import {
  BUDDY_EVENT_MINUTES,
  buddyEventGrams,
  volunteerTimeCents,
  type BuddyEventType,
} from '../valuation.rules.ts';
import { visPoints } from '../vis.rules.ts';
import type { Count } from './count.ts';
import type { OutboxEvent } from './outbox-event.ts';

type Side = Pick<RawEvent, 'subjectKey' | 'subjectRole'>;

function volunteer({ volunteerKey }: OutboxEvent): Side {
  return { subjectKey: volunteerKey ?? undefined, subjectRole: 'volunteer' };
}

function participant({ participantKey }: OutboxEvent): Side {
  return { subjectKey: participantKey ?? undefined, subjectRole: 'participant' };
}

const matched = z.object({ status: z.string() });
const moved = z.object({ from: z.string(), to: z.string() });

/** A pair begins when both have agreed: a proposal counts for nothing. */
export const countMatch: Count = (event, occurredAt) =>
  matched.parse(event.payload).status === 'active' ? beginning(event, occurredAt) : [];

export const countMovedMatch: Count = (event, occurredAt) => {
  const { from, to } = moved.parse(event.payload);
  return from === 'proposed' && to === 'active' ? beginning(event, occurredAt) : [];
};

/** A proposal that was declined has begun nothing that could end. */
export const countEndedMatch: Count = ({ payload }, occurredAt) =>
  moved.parse(payload).from === 'proposed' ? [] : [{ type: 'buddy.match.ended', occurredAt }];

function beginning(event: OutboxEvent, occurredAt: number): readonly RawPart[] {
  const type = 'buddy.match.created';
  return [
    { type, occurredAt, ...volunteer(event), visPoints: visPoints(type) },
    { type, occurredAt, ...participant(event) },
  ];
}

type RawPart = ReturnType<Count>[number];

const NOON_MS = 12 * 3_600_000;

const loggedEvent = z.object({
  eventType: z.custom<BuddyEventType>(
    (value) => typeof value === 'string' && Object.hasOwn(BUDDY_EVENT_MINUTES, value),
    { message: 'expected a type of event' },
  ),
  eventDate: z.iso.date().transform((day) => Date.parse(day) + NOON_MS),
});

/** A meeting counts on its own day, and for as long as its kind usually takes. */
export const countBuddyEvent: Count = (event) => {
  const { eventType, eventDate: occurredAt } = loggedEvent.parse(event.payload);
  const minutes = BUDDY_EVENT_MINUTES[eventType];
  const type = 'buddy.event.logged';
  const shared = 'buddy.skill_share.completed';
  return [
    {
      type,
      occurredAt,
      ...volunteer(event),
      minutes,
      costCents: volunteerTimeCents(minutes),
      visPoints: visPoints(type),
      co2eGrams: buddyEventGrams(eventType),
    },
    { type, occurredAt, ...participant(event) },
    ...(eventType === 'skill_share'
      ? [{ type: shared, occurredAt, ...volunteer(event), visPoints: visPoints(shared) } as const]
      : []),
  ];
};

/** A check-in is its sender's. */
export const countCheckin: Count = (event, occurredAt) => {
  const type = 'buddy.checkin.completed';
  return [
    event.isByVolunteer
      ? { type, occurredAt, ...volunteer(event), visPoints: visPoints(type) }
      : { type, occurredAt, ...participant(event) },
  ];
};

const feedback = z.object({
  fromRole: z.enum(['participant', 'buddy']),
  rating: z.number().min(0).max(1).nullable(),
});

/** Feedback is its author's; only a volunteer earns points by it. */
export const countFeedback: Count = (event, occurredAt) => {
  const { fromRole, rating } = feedback.parse(event.payload);
  const type = 'buddy.feedback.submitted';
  return [
    fromRole === 'buddy'
      ? { type, occurredAt, ...volunteer(event), rating, visPoints: visPoints(type) }
      : { type, occurredAt, ...participant(event), rating },
  ];
};

/** A milestone is the pair's; the volunteer earns points by it. */
export const countMilestone: Count = (event, occurredAt) => {
  const type = 'buddy.milestone.reached';
  return [{ type, occurredAt, ...volunteer(event), visPoints: visPoints(type) }];
};
