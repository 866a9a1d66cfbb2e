/** Sessions as their events tell them, held against the bounds of what may be counted. */
import { z } from 'zod';
import { sessionEvents } from '../session-events.ts';
import type { Count } from './count.ts';

/** Minutes that a session of programs.kintell_sessions may take. */
const MAX_SESSION_MINUTES = 480;

const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Below all of them: only a source's level says so. */
const LOWEST_LEVEL = 'PRE_A1';

const SOURCE_LEVELS = [LOWEST_LEVEL, ...LANGUAGE_LEVELS, 'A2_PLUS', 'B1_PLUS', 'B2_PLUS'];

/** Any version: ids of other systems have others. */
const id = z.guid().nullable();

/** Payload that all events of sessions have; see docs/events.md. Its messages repeat no value. */
const plannedSession = z.object({
  programInstanceId: id,
  campaignId: id,
  volunteerId: id,
  participantId: id,
  programType: z.string().max(64).nullable(),
});

const completedSession = plannedSession.extend({
  durationMinutes: z.int().min(1).max(MAX_SESSION_MINUTES),
  rating: z.number().min(0).max(1).nullable(),
  languageLevel: z.enum(LANGUAGE_LEVELS).nullable(),
  // Absent in events from before there was one.
  sourceLevel: z.enum(SOURCE_LEVELS).nullish(),
});

function placeOf(session: z.infer<typeof plannedSession>) {
  return {
    campaignId: session.campaignId ?? undefined,
    instanceId: session.programInstanceId ?? undefined,
    programType: session.programType ?? undefined,
  };
}

/** A session that was planned. No person is active yet. */
export const countPlannedSession: Count = ({ payload }, occurredAt) => [
  { type: 'kintell.session.scheduled', occurredAt, ...placeOf(plannedSession.parse(payload)) },
];

/** A session that took place, on the day it did. */
export const countCompletedSession: Count = (event, occurredAt) => {
  const session = completedSession.parse(event.payload);
  return sessionEvents({
    completedAt: occurredAt,
    minutes: session.durationMinutes,
    rating: session.rating,
    level: session.sourceLevel === LOWEST_LEVEL ? LOWEST_LEVEL : session.languageLevel,
    volunteerKey: event.volunteerKey ?? undefined,
    participantKey: event.participantKey ?? undefined,
  }).map((part) => ({ ...part, ...placeOf(session) }));
};
