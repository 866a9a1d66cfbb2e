/** Raw events of a completed session, on each of its two sides. */
import type { RawEvent } from './event-types.ts';
import { videoGrams, volunteerTimeCents } from './valuation.rules.ts';
import { visPoints } from './vis.rules.ts';

export interface CompletedSession {
  /** Milliseconds since 1970. */
  readonly completedAt: number;
  readonly minutes: number;
  /** 0 to 1; null when nobody rated it. */
  readonly rating: number | null;
  /** PRE_A1, or A1 to C2; null when it was not about a language. */
  readonly level: string | null;
  /** Analytics keys; undefined for somebody who has been erased. */
  readonly volunteerKey: string | undefined;
  readonly participantKey: string | undefined;
}

/** An event without its id and its place. */
export type SessionEvent = Omit<
  RawEvent,
  'id' | 'companyId' | 'campaignId' | 'instanceId' | 'programType'
>;

/**
 * The events of a completed session, always in the same order: the volunteer's side with the time
 * and what follows from it, the participant's side, and the rating if there is one.
 */
export function sessionEvents(session: CompletedSession): readonly SessionEvent[] {
  const { completedAt, minutes, rating, level, volunteerKey, participantKey } = session;
  const type = 'kintell.session.completed';
  const participant = { subjectKey: participantKey, subjectRole: 'participant' } as const;
  return [
    {
      type,
      occurredAt: completedAt,
      subjectKey: volunteerKey,
      subjectRole: 'volunteer',
      minutes,
      costCents: volunteerTimeCents(minutes),
      visPoints: visPoints(type, rating),
      co2eGrams: videoGrams(minutes),
    },
    { type, occurredAt: completedAt, ...participant, ...(level !== null && { cefr: level }) },
    ...(rating === null
      ? []
      : [
          {
            type: 'kintell.rating.created',
            occurredAt: completedAt,
            ...participant,
            rating,
          } as const,
        ]),
  ];
}
