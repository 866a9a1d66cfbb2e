/** Buddy pairs: who is matched with whom, and how much of everything each pair does. */
import { type Clock, DAY } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import { activeWindow, type Enrollment, type Instance } from '../kernel/model.ts';
import type { Profile } from '../kernel/profiles.ts';
import { Quota, share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import type { Match, MatchPlan } from '../kernel/plan.ts';

const HALF_DAY = DAY / 2;
/** Some of what is planned falls outside of somebody's time, so a little more is planned. */
const NOT_ALL_FIT = 1.04;

/** Makes the matches of all instances, with as many events and the like as the profile wants. */
export function planMatches(
  profile: Profile,
  clock: Clock,
  ids: Ids,
  instances: readonly Instance[],
): MatchPlan {
  const random = new Random('matches');
  const running = instances.filter(({ type, status }) => type === 'buddy' && status !== 'planned');
  const counts = share(
    Math.round(profile.rows('buddy_matches') * NOT_ALL_FIT),
    running.map((instance) => takers(instance, 'participant').length),
  );
  const matches = new Map(
    running.map((instance, index) => [
      instance,
      matchesOf(instance, counts[index] ?? 0, clock, ids, random),
    ]),
  );
  const all = [...matches.values()].flat();
  const days = all.reduce((sum, match) => sum + activeDays(match), 0);
  const events = new Quota(profile.rows('buddy_events'), days);
  // The story writes one itself.
  const feedback = new Quota(profile.rows('buddy_feedback') - 1, days);
  for (const match of all) {
    match.events = events.take(activeDays(match));
    match.feedback = feedback.take(activeDays(match));
  }
  return { matches, checkinDays: days / profile.rows('buddy_checkins') / NOT_ALL_FIT };
}

export function activeDays(match: Match): number {
  return (match.activeUntil - match.matchedAt) / DAY;
}

function takers(instance: Instance, role: Enrollment['role']): Enrollment[] {
  return instance.enrollments.filter(
    (enrollment) => enrollment.role === role && enrollment.status !== 'waitlisted',
  );
}

function matchesOf(
  instance: Instance,
  count: number,
  clock: Clock,
  ids: Ids,
  random: Random,
): Match[] {
  const participants = takers(instance, 'participant');
  const buddies = takers(instance, 'volunteer');
  const matches: Match[] = [];
  const busyUntil = new Map<Enrollment, number>();
  // More matches than participants come of first ones that did not fit.
  const misfits = Math.min(0.8, Math.max(0.16, count / participants.length - 0.98));
  for (let index = 0; matches.length < count && index < count * 6; index += 1) {
    const participant = participants[index % participants.length];
    const round = Math.floor(index / Math.max(1, participants.length));
    const buddy = buddies[(index + round) % Math.max(1, buddies.length)];
    if (!participant || !buddy) break;
    const match = toMatch(participant, buddy, round);
    if (!match) continue;
    matches.push(match);
    busyUntil.set(participant, match.endedAt ?? Infinity);
  }
  return matches;

  function toMatch(participant: Enrollment, buddy: Enrollment, round: number): Match | undefined {
    const one = activeWindow(participant, instance, clock.now);
    const other = activeWindow(buddy, instance, clock.now);
    // A second match follows the end of the first.
    const from = Math.max(one.from, other.from, busyUntil.get(participant) ?? 0);
    const to = Math.min(one.to, other.to);
    const matchedAt = from + random.between(0.1, 4) * DAY;
    if (matchedAt >= to - DAY) return undefined;
    const goesOn = participant.status !== 'dropped' && buddy.status !== 'dropped';
    const isRunning = instance.status !== 'completed' && goesOn;
    // Some matches do not fit; the participant gets another buddy.
    const misfit = round < 2 && random.chance(misfits);
    const endedAt = misfit
      ? Math.min(to - HALF_DAY, matchedAt + random.between(8, 30) * DAY)
      : isRunning
        ? undefined
        : to;
    const person = participant.person;
    const silent = endedAt === undefined && random.chance(0.08);
    if (endedAt === undefined && person.hasActiveMatch) return undefined;
    const isNew = endedAt === undefined && !silent && to - matchedAt < 5 * DAY;
    const status =
      endedAt !== undefined ? 'ended' : silent ? 'inactive' : isNew ? 'proposed' : 'active';
    if (status === 'active') person.hasActiveMatch = true;
    const quietSince = Math.max(matchedAt + DAY, clock.now - random.between(16, 30) * DAY);
    return {
      id: ids.next('buddy_matches'),
      participant,
      buddy,
      matchedAt,
      status,
      endedAt: endedAt === undefined ? undefined : Math.max(endedAt, matchedAt + HALF_DAY),
      activeUntil: isNew ? matchedAt : silent ? quietSince : (endedAt ?? to),
      events: 0,
      feedback: 0,
    };
  }
}
