/** Pairs that meet in language and mentorship programmes, and their number of sessions. */
import { type Clock, DAY } from '../kernel/clock.ts';
import { activeWindow, type Enrollment, type Instance, type ProgramType } from '../kernel/model.ts';
import type { Profile } from '../kernel/profiles.ts';
import { Quota, share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import type { Pair } from '../kernel/plan.ts';

/** Sessions of a pair: negative binomial of this mean and dispersion. */
const MEAN_SESSIONS = 7;
const DISPERSION = 1.2;
/** Sessions are planned this far ahead. */
const AHEAD = 21 * DAY;
const MIN_PAIR_TIME = 6 * DAY;

export function hasSessions(type: ProgramType): boolean {
  return type === 'language' || type === 'mentorship' || type === 'weei';
}

/** Makes the pairs of all instances, with as many sessions as the profile wants in all. */
export function planPairs(
  profile: Profile,
  clock: Clock,
  instances: readonly Instance[],
): ReadonlyMap<Instance, readonly Pair[]> {
  const random = new Random('pairs');
  // The story writes one itself.
  const total = profile.rows('kintell_sessions') - 1;
  const running = instances.filter(({ type, status }) => hasSessions(type) && status !== 'planned');
  const counts = share(Math.round((total / MEAN_SESSIONS) * 1.05), running.map(appeal));
  const pairs = new Map(
    running.map((instance, index) => [
      instance,
      pairsOf(instance, counts[index] ?? 0, clock, random),
    ]),
  );
  const all = [...pairs.values()].flat();
  // Scaled to the total. What does not fit into short windows goes to the pairs that follow.
  const quota = new Quota(
    total,
    all.reduce((sum, pair) => sum + pair.sessions, 0),
  );
  let overflow = 0;
  for (const pair of all) {
    const most = Math.floor(((pair.to - pair.from) / DAY) * 0.8);
    const wanted = quota.take(pair.sessions) + overflow;
    pair.sessions = Math.max(0, Math.min(most, wanted));
    overflow = wanted - pair.sessions;
  }
  return pairs;
}

/** Number of pairs that an instance attracts. */
function appeal(instance: Instance): number {
  const takers = instance.enrollments.filter(takesPart('participant')).length;
  return takers * (instance.traits.intensity ?? 1) ** 0.5;
}

function takesPart(role: Enrollment['role']) {
  return (enrollment: Enrollment): boolean =>
    enrollment.role === role && enrollment.status !== 'waitlisted';
}

function pairsOf(instance: Instance, count: number, clock: Clock, random: Random): Pair[] {
  const participants = instance.enrollments.filter(takesPart('participant'));
  const volunteers = instance.enrollments.filter(takesPart('volunteer'));
  const pairs: Pair[] = [];
  if (participants.length === 0 || volunteers.length === 0) return pairs;
  for (let index = 0; pairs.length < count && index < count * 3; index += 1) {
    const round = Math.floor(index / participants.length);
    const participant = participants[index % participants.length];
    const volunteer = volunteers[(index + round * 3) % volunteers.length];
    if (!participant || !volunteer) break;
    const pair = toPair(instance, participant, volunteer, clock, random);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function toPair(
  instance: Instance,
  participant: Enrollment,
  volunteer: Enrollment,
  clock: Clock,
  random: Random,
): Pair | undefined {
  const one = activeWindow(participant, instance, clock.now + AHEAD);
  const other = activeWindow(volunteer, instance, clock.now + AHEAD);
  const from = Math.max(one.from, other.from) + random.between(1, 7) * DAY;
  // A paused instance plans no sessions.
  const to = Math.min(
    one.to,
    other.to,
    instance.status === 'active' ? Infinity : clock.now - 2 * DAY,
  );
  if (to - from < MIN_PAIR_TIME || from > clock.now) return undefined;
  const mean = MEAN_SESSIONS * (instance.traits.intensity ?? 1);
  return {
    participant,
    volunteer,
    from,
    to,
    sessions: Math.max(1, random.negativeBinomial(mean, DISPERSION)),
  };
}
