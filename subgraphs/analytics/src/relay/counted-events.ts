/** Events that figures count, each with the raw events that it counts for. */
import { z } from 'zod';
import type { Count } from './count.ts';
import {
  countBuddyEvent,
  countCheckin,
  countEndedMatch,
  countFeedback,
  countMatch,
  countMilestone,
  countMovedMatch,
} from './count-pairs.ts';
import { countCompletedSession, countPlannedSession } from './count-sessions.ts';

const NOON_MS = 12 * 3_600_000;

const course = z.object({ status: z.string(), from: z.string().nullish() });

/** A course counts when it is completed for the first time. */
const countCourse: Count = ({ payload, participantKey }, occurredAt) => {
  const { status, from } = course.parse(payload);
  if (status !== 'completed' || from === 'completed') return [];
  const type = 'upskilling.course.completed';
  return [
    { type, occurredAt, subjectKey: participantKey ?? undefined, subjectRole: 'participant' },
  ];
};

/** Ten thousand million euros: more than any campaign spends, and far below what a column holds. */
const MAX_SPEND_CENTS = 1e12;

const spend = z.object({ amountCents: z.int().min(0).max(MAX_SPEND_CENTS) });

const countSpend: Count = ({ payload }, occurredAt) => [
  { type: 'spend.recorded', occurredAt, costCents: spend.parse(payload).amountCents },
];

const emissions = z.object({
  activityType: z.string(),
  date: z.iso.date().transform((day) => Date.parse(day) + NOON_MS),
  grams: z.int().min(0),
});

/** Activities whose emissions sessions and meetings bring with them. */
const COUNTED_WITH_ACTIVITIES: readonly string[] = ['remote_session', 'commuting'];

const countEmissions: Count = ({ payload }) => {
  const { activityType, date: occurredAt, grams } = emissions.parse(payload);
  return COUNTED_WITH_ACTIVITIES.includes(activityType)
    ? []
    : [{ type: 'co2e.recorded', occurredAt, co2eGrams: grams }];
};

const outcome = z.object({
  outcomeType: z.string().min(1),
  score: z.number().min(0).max(1).nullable(),
  confidence: z.number().min(0).max(1),
  isFirst: z.boolean(),
  /** Side of the person whose text it is; events from before it was told have none. */
  speaker: z.string().nullish(),
  valueCents: z.int().min(0).max(MAX_SPEND_CENTS),
});

/**
 * An outcome counts in a piece of evidence once, by its first score, unless the model could not decide. A volunteer's
 * words are no outcome.
 */
const countOutcome: Count = ({ payload, participantKey }, occurredAt) => {
  const { outcomeType, score, confidence, isFirst, valueCents, speaker } = outcome.parse(payload);
  if (!isFirst || score === null || speaker === 'volunteer') return [];
  const figures = { outcomeType, outcomeScore: score, outcomeConfidence: confidence, valueCents };
  const subject = { subjectKey: participantKey ?? undefined, subjectRole: 'participant' } as const;
  return [{ type: 'outcome.recorded', occurredAt, ...subject, ...figures }];
};

/** Counts by the type of event. events.subscriptions names the same, and `COMPANY_EVENTS`. */
export const COUNTED_EVENTS: Readonly<Record<string, Count>> = {
  'kintell.session.scheduled': countPlannedSession,
  'kintell.session.completed': countCompletedSession,
  'buddy.match.created': countMatch,
  'buddy.match.transitioned': countMovedMatch,
  'buddy.match.ended': countEndedMatch,
  'buddy.event.logged': countBuddyEvent,
  'buddy.checkin.submitted': countCheckin,
  'buddy.feedback.submitted': countFeedback,
  'buddy.milestone.reached': countMilestone,
  'learning_progress.recorded': countCourse,
  'campaign.spend_recorded': countSpend,
  'emission.recorded': countEmissions,
  'outcome.recorded': countOutcome,
};

/** Events after which benchmarks may know something else of the company that they name as their tenant. */
export const COMPANY_EVENTS: ReadonlySet<string> = new Set([
  'company.created',
  'company.updated',
  'company.benchmark_opt_in_set',
  'company_member.added',
  'company_member.removed',
  'invitation.accepted',
]);
