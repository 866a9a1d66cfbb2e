/** Events and check-ins of buddy pairs, with the buddy system's own report of each. */
import {
  BUDDY_EVENT_MINUTES,
  buddyEventGrams,
  volunteerTimeCents,
  type BuddyEventType,
} from '@teei/analytics/src/valuation.rules.ts';
import { visPoints } from '@teei/analytics/src/vis.rules.ts';
import type { EventType } from '@teei/analytics/src/event-types.ts';
import { day, DAY, HOUR, MINUTE, startOfDay, timestamp, WEEK } from '../kernel/clock.ts';
import { doneBy } from '../kernel/events.ts';
import { writeFeedback } from './buddy-feedback.ts';
import { reportBuddyEvent } from './buddy-reports.ts';
import { drawDays, meetingTime } from './seasons.ts';
import type { InstanceWork } from './work.ts';
import type { Match } from '../kernel/plan.ts';

const EVENT_MIX: readonly (readonly [BuddyEventType, number])[] = [
  ['hangout', 0.36],
  ['activity', 0.26],
  ['online_call', 0.16],
  ['workshop', 0.08],
  ['cultural_event', 0.08],
  ['skill_share', 0.06],
];
const PLACES = [
  'the library',
  'a café by the harbour',
  'the park',
  'the swimming hall',
  'the museum',
];

/** Writes a match and all that its pair does. */
export function writeMatch(work: InstanceWork, match: Match, checkinDays: number): void {
  const { output, instance } = work;
  output.row('buddy_matches', {
    id: match.id,
    participant_id: match.participant.person.id,
    buddy_id: match.buddy.person.id,
    program_instance_id: instance.id,
    company_id: instance.company?.id ?? null,
    matched_at: timestamp(match.matchedAt),
    status: match.status,
    ended_at: match.endedAt === undefined ? null : timestamp(match.endedAt),
  });
  if (match.status === 'proposed') return;
  pairEvent(work, match, 'buddy.match.created', match.matchedAt);
  if (match.endedAt !== undefined) {
    work.record({ type: 'buddy.match.ended', occurredAt: match.endedAt });
    reportBuddyEvent(work, match, 'buddy.match.ended', match.endedAt, {});
  }
  writeEvents(work, match);
  writeCheckins(work, match, checkinDays);
  writeFeedback(work, match);
  if (match.events >= 5) writeMilestone(work, match);
}

/** Something both do: one event for each side, the volunteer's with the points. */
function pairEvent(work: InstanceWork, match: Match, type: EventType, at: number): void {
  work.record({
    type,
    occurredAt: at,
    ...doneBy(match.buddy.person, 'volunteer'),
    visPoints: visPoints(type),
  });
  work.record({ type, occurredAt: at, ...doneBy(match.participant.person, 'participant') });
  work.met(at);
  reportBuddyEvent(work, match, type, at, {});
}

function writeEvents(work: InstanceWork, match: Match): void {
  const { random, output, instance } = work;
  for (const start of drawDays(random, match.matchedAt, match.activeUntil, match.events)) {
    const type = random.weighted(EVENT_MIX, ([, weight]) => weight)[0];
    const at = meetingTime(random, start);
    const minutes = BUDDY_EVENT_MINUTES[type];
    const place = type === 'online_call' ? null : random.pick(PLACES);
    output.row('buddy_events', {
      id: output.ids.next('buddy_events'),
      match_id: match.id,
      company_id: instance.company?.id ?? null,
      event_type: type,
      event_date: day(at),
      description: random.chance(0.5) ? `We met: ${type.replace('_', ' ')}.` : null,
      location: place,
      created_at: timestamp(Math.min(at + 3 * HOUR, work.clock.now)),
    });
    work.record({
      type: 'buddy.event.logged',
      occurredAt: at,
      ...doneBy(match.buddy.person, 'volunteer'),
      minutes,
      costCents: volunteerTimeCents(minutes),
      visPoints: visPoints('buddy.event.logged'),
      co2eGrams: buddyEventGrams(type),
    });
    work.record({
      type: 'buddy.event.logged',
      occurredAt: at,
      ...doneBy(match.participant.person, 'participant'),
    });
    work.met(at);
    reportBuddyEvent(work, match, 'buddy.event.logged', at, {
      eventType: type,
      durationMinutes: minutes,
    });
    if (type === 'skill_share') {
      work.record({
        type: 'buddy.skill_share.completed',
        occurredAt: at,
        ...doneBy(match.buddy.person, 'volunteer'),
        visPoints: visPoints('buddy.skill_share.completed'),
      });
    }
  }
}

/** The pair's check-ins follow how the participant feels, week by week. */
function writeCheckins(work: InstanceWork, match: Match, checkinDays: number): void {
  const { random, output, instance, clock } = work;
  const { moods } = match.participant;
  const began = Math.max(match.participant.enrolledAt, instance.start);
  const step = Math.max(1, checkinDays) * DAY;
  for (let at = match.matchedAt + step * 0.8; at < match.activeUntil; at += step) {
    const week = Math.floor((at - began) / WEEK);
    const mood = moods[Math.min(week, moods.length - 1)] ?? 'okay';
    const when = Math.min(startOfDay(at) + random.between(8, 21) * HOUR, clock.now - MINUTE);
    if (startOfDay(when) !== startOfDay(at)) continue;
    const id = output.ids.next('buddy_checkins');
    const spoken = random.chance(0.22)
      ? work.say(match.participant, when, match.buddy.person)
      : undefined;
    if (spoken) work.offer('checkin_note', id, when, match.participant, spoken);
    output.row('buddy_checkins', {
      id,
      match_id: match.id,
      company_id: instance.company?.id ?? null,
      checkin_date: day(when),
      mood,
      notes: spoken?.text ?? null,
    });
    const role = random.chance(0.6) ? 'volunteer' : 'participant';
    const sender = role === 'volunteer' ? match.buddy : match.participant;
    work.record({
      type: 'buddy.checkin.completed',
      occurredAt: when,
      ...doneBy(sender.person, role),
      visPoints: role === 'volunteer' ? visPoints('buddy.checkin.completed') : 0,
    });
    reportBuddyEvent(work, match, 'buddy.checkin.completed', when, { mood });
  }
}

function writeMilestone(work: InstanceWork, match: Match): void {
  const at = match.matchedAt + (match.activeUntil - match.matchedAt) * 0.8;
  work.record({
    type: 'buddy.milestone.reached',
    occurredAt: at,
    ...doneBy(match.buddy.person, 'volunteer'),
    visPoints: visPoints('buddy.milestone.reached'),
  });
  reportBuddyEvent(work, match, 'buddy.milestone.reached', at, { milestone: 'five_meetings' });
}
