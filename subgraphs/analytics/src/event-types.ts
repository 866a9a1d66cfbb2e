/** The events that analytics count, and what each one carries. */

/** A side of a programme that an event is about. */
export type SubjectRole = 'volunteer' | 'participant';

/**
 * The kinds of event in events_raw.
 *
 * An event between two people is two rows, one for each side, with each person's subject
 * key and role. The volunteer's side carries `minutes`, `costCents`, `visPoints` and
 * `co2eGrams`, so that nothing counts twice; the participant's side carries `rating`, `cefr` and
 * the outcome. `subjectRole` is set only where the event is something the person did.
 */
export const EVENT_TYPES = [
  /** A session was planned. No person is active yet: no role, no figures. */
  'kintell.session.scheduled',
  /** A session took place: minutes, value, cost (the volunteer's time), points, CO2e, CEFR level. */
  'kintell.session.completed',
  /** A session was rated: rating. */
  'kintell.rating.created',
  /** Two people became a pair: points. */
  'buddy.match.created',
  /** A pair ended. No role. */
  'buddy.match.ended',
  /** A pair met: minutes, value, cost (the volunteer's time), points, CO2e. */
  'buddy.event.logged',
  /** A skill was shared: points. */
  'buddy.skill_share.completed',
  /** Feedback was given: rating, points. */
  'buddy.feedback.submitted',
  /** A pair reached a milestone: points, for the volunteer alone. */
  'buddy.milestone.reached',
  /** A check-in was sent: points. */
  'buddy.checkin.completed',
  /** A participant completed a course: value. */
  'upskilling.course.completed',
  /** An outcome was scored: outcome type, score and confidence, and the social value it stands for. */
  'outcome.recorded',
  /** The company spent money on a campaign: cost. No person. */
  'spend.recorded',
  /** Emissions of an activity that is no session, such as travel: CO2e. No person. */
  'co2e.recorded',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** One event on its way into events_raw. What is left out counts as zero, empty or none. */
export interface RawEvent {
  /** UUID of the event. */
  readonly id: string;
  readonly type: EventType;
  /** Milliseconds since 1970. The period an event counts in is that of its occurrence, in UTC. */
  readonly occurredAt: number;
  /** Milliseconds since 1970; now when left out. */
  readonly ingestedAt?: number | undefined;
  /** Left out for a programme that TEEI runs itself. */
  readonly companyId?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly instanceId?: string | undefined;
  /** mentorship, language, buddy, upskilling or weei. */
  readonly programType?: string | undefined;
  /** The person's 64-bit analytics key in decimal: user_external_ids with provider `analytics`. */
  readonly subjectKey?: string | undefined;
  readonly subjectRole?: SubjectRole | '' | undefined;
  readonly minutes?: number | undefined;
  /** Social value in cents. */
  readonly valueCents?: number | undefined;
  /** Investment in cents: money spent, or the worth of a volunteer's time. */
  readonly costCents?: number | undefined;
  /** See `visPoints`. */
  readonly visPoints?: number | undefined;
  readonly outcomeType?: string | undefined;
  /** 0 to 1. */
  readonly outcomeScore?: number | undefined;
  /** 0 to 1. */
  readonly outcomeConfidence?: number | undefined;
  /** 0 to 1. */
  readonly rating?: number | null | undefined;
  /** PRE_A1, or A1 to C2. */
  readonly cefr?: string | undefined;
  readonly co2eGrams?: number | undefined;
  /** Anything else worth keeping; never personal data. */
  readonly payload?: Readonly<Record<string, unknown>> | undefined;
}
