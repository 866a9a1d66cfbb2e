/** Sessions of a pair, as rows and as events. */
import { sessionEvents } from '@teei/analytics/src/session-events.ts';
import { DAY, HOUR, MINUTE, timestamp, WEEK } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Random } from '../kernel/random.ts';
import { drawDays, meetingTime } from './seasons.ts';
import type { InstanceWork } from './work.ts';
import type { Pair } from '../kernel/plan.ts';

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
/** Number of sessions after which a level is gained, with the given chance. */
const SESSIONS_PER_LEVEL = 14;
const LEVEL_CHANCE = 0.6;

const TOPICS = {
  language: ['everyday', 'work', 'health', 'school', 'housing', 'culture', 'pronunciation'],
  mentorship: [
    'cv',
    'interview',
    'network',
    'job-search',
    'rights-at-work',
    'career-plan',
    'goals',
  ],
} as const;

/** A session whose arrival was held up until `arrivesAt`. */
export interface LateSession {
  readonly after: number;
  readonly before: number;
  readonly arrivesAt: number;
}

/**
 * Writes the sessions of a pair.
 *
 * @param late holds up the pair's first completed session in its span
 * @returns true when a session arrived late
 */
export function writeSessions(work: InstanceWork, pair: Pair, late?: LateSession): boolean {
  const { random, clock, output, instance } = work;
  const kind = instance.type === 'language' ? 'language' : 'mentorship';
  const cefr = new CefrLevels(random);
  let pendingLate = late;
  let held = 0;
  for (const day of drawDays(random, pair.from, pair.to, pair.sessions)) {
    const scheduledAt = meetingTime(random, day);
    const id = output.ids.next('kintell_sessions');
    const minutes = Math.min(120, Math.max(15, Math.round(random.logNormal(Math.log(52), 0.35))));
    const completedAt = scheduledAt + minutes * MINUTE;
    const isPast = completedAt < clock.now - HOUR;
    const fate = isPast ? random.next() : 0;
    const isCompleted = isPast && fate < 0.9;
    const isLate =
      isCompleted &&
      pendingLate !== undefined &&
      completedAt >= pendingLate.after &&
      completedAt < pendingLate.before;
    const arrivesAt = isLate ? (pendingLate?.arrivesAt ?? completedAt) : completedAt + 4000;
    if (isLate) pendingLate = undefined;
    const rating = isCompleted && random.chance(0.88) ? round2(random.beta(8, 2)) : null;
    const assessed = isCompleted && kind === 'language' ? cefr.next() : null;
    const sourceLevel = sourceLevelOf(assessed, id, held, pair.participant.person.id);
    const level = sourceLevel === 'PRE_A1' ? null : assessed;
    if (isCompleted) held += 1;
    const spoken =
      isCompleted && random.chance(0.45)
        ? work.say(pair.participant, completedAt, pair.volunteer.person)
        : undefined;
    if (spoken) work.offer('kintell_feedback', id, completedAt, pair.participant, spoken);

    const batch = demoId('batch', Math.floor(arrivesAt / WEEK));
    const createdAt = isPast ? Math.min(arrivesAt + 6 * HOUR, clock.now) : scheduledAt - 23 * DAY;
    output.row('kintell_sessions', {
      id,
      external_session_id: isPast ? `kin-${id.slice(0, 8)}-${id.slice(24)}` : null,
      session_type: kind,
      participant_id: pair.participant.person.id,
      volunteer_id: pair.volunteer.person.id,
      batch_id: isPast ? batch : null,
      program_instance_id: instance.id,
      company_id: instance.company?.id ?? null,
      scheduled_at: timestamp(scheduledAt),
      completed_at: isCompleted ? timestamp(completedAt) : null,
      duration_minutes: isCompleted ? minutes : null,
      rating,
      feedback_text: spoken?.text ?? null,
      language_level: level,
      topics: random.shuffle(TOPICS[kind]).slice(0, random.int(1, 2)),
      metadata: isCompleted
        ? { ...paidTimeOf(id), ...(sourceLevel !== null && { source_level: sourceLevel }) }
        : metadataOf(isPast, fate, scheduledAt),
      created_at: timestamp(createdAt),
    });
    work.record({
      type: 'kintell.session.scheduled',
      occurredAt: Math.min(scheduledAt - random.between(2, 9) * DAY, clock.now - MINUTE),
    });
    if (isCompleted) {
      work.met(completedAt);
      recordCompleted(work, pair, {
        completedAt,
        arrivesAt,
        minutes,
        rating,
        level: sourceLevel === 'PRE_A1' ? sourceLevel : level,
      });
    }
  }
  return late !== undefined && pendingLate === undefined;
}

interface Completed {
  readonly completedAt: number;
  readonly arrivesAt: number;
  readonly minutes: number;
  readonly rating: number | null;
  readonly level: string | null;
}

function recordCompleted(work: InstanceWork, pair: Pair, session: Completed): void {
  const { completedAt, arrivesAt, minutes, rating, level } = session;
  const events = sessionEvents({
    completedAt,
    minutes,
    rating,
    level,
    volunteerKey: pair.volunteer.person.subjectKey,
    participantKey: pair.participant.person.subjectKey,
  });
  for (const event of events) work.record({ ...event, ingestedAt: arrivesAt });
}

/** Pair's first sessions in which every other beginner does not reach A1. */
const SESSIONS_BELOW_A1 = 4;

/** Level that a source with Pre-A1 and plus levels gave; null from others, which give one of six. */
function sourceLevelOf(
  assessed: string | null,
  id: string,
  held: number,
  participantId: string,
): string | null {
  if (assessed === 'A1') return held < SESSIONS_BELOW_A1 && isLow(participantId) ? 'PRE_A1' : null;
  const hasPlus = assessed === 'A2' || assessed === 'B1' || assessed === 'B2';
  return hasPlus && isLow(id) ? `${assessed}_PLUS` : null;
}

/** True for every other id. */
function isLow(id: string): boolean {
  return Number.parseInt(id.slice(-1), 16) < 8;
}

/** Half of the sessions were in paid working time, a quarter in the volunteer's own; of the others nobody has said. */
function paidTimeOf(id: string): { readonly paid_time?: boolean } {
  const digit = Number.parseInt(id.slice(0, 1), 16);
  return digit < 12 ? { paid_time: digit < 8 } : {};
}

function metadataOf(
  isPast: boolean,
  fate: number,
  scheduledAt: number,
): Record<string, string | boolean> {
  if (!isPast || fate < 0.9) return {};
  if (fate < 0.96) {
    return {
      cancelled_at: timestamp(scheduledAt - 20 * HOUR),
      cancelled_reason: fate < 0.93 ? 'illness' : 'no time',
    };
  }
  return { no_show: true };
}

/** The language level over a pair's sessions: up now and then, never down more than one. */
class CefrLevels {
  readonly #random: Random;
  #level: number;

  constructor(random: Random) {
    this.#random = random;
    this.#level = random.weighted([0, 1, 2, 3], (level) => [3, 4, 2, 1][level] ?? 1);
  }

  next(): string {
    if (this.#random.chance(LEVEL_CHANCE / SESSIONS_PER_LEVEL)) {
      this.#level = Math.min(LEVELS.length - 1, this.#level + 1);
    }
    // A weak day reads one level lower.
    const seen = this.#random.chance(0.04) ? Math.max(0, this.#level - 1) : this.#level;
    return LEVELS[seen] ?? 'A1';
  }
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
