/** Completed sessions as their events tell them, held against the bounds of what may be counted. */
import { z } from 'zod';

/** Of programs.kintell_sessions: minutes that a session may take. */
const MAX_SESSION_MINUTES = 480;

const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Any version: ids of other systems have others. */
const id = z.guid().nullable();

/** Payload of `kintell.session.completed`; see docs/events.md. Its messages repeat no value. */
export const completedSession = z.object({
  programInstanceId: id,
  campaignId: id,
  volunteerId: id,
  participantId: id,
  programType: z.string().max(64).nullable(),
  durationMinutes: z.int().min(1).max(MAX_SESSION_MINUTES),
  rating: z.number().min(0).max(1).nullable(),
  languageLevel: z.enum(LANGUAGE_LEVELS).nullable(),
});
