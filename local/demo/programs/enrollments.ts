/** Enrolments of volunteers and participants, with drop-outs and waiting lists. */
import { type Clock, DAY, HOUR, timestamp } from '../kernel/clock.ts';
import { demoId, type Ids } from '../kernel/ids.ts';
import type { Campaign, Enrollment, Instance, Person } from '../kernel/model.ts';
import { moodPath } from './moods.ts';
import type { Output } from '../kernel/output.ts';
import type { Profile } from '../kernel/profiles.ts';
import { share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import { Ring } from './ring.ts';
import {
  ACCOUNTS,
  BERGEN_INSTANCE,
  MENTORS_BERGEN_INSTANCE,
  MENTORS_COHORT_A,
  NORSK_INSTANCE,
  OLENA,
  SPRAKKAFE_INSTANCE,
} from '../story/story.ts';
import type { People } from '../kernel/plan.ts';
import { MONTHLY_DROPOUT, TEEI_SHARE } from '../kernel/rates.ts';

/** Mentors and participants of Oslo who are to begin in Bergen too. */
const MOVING_TO_BERGEN = [10, 11, 12, 13, 14, 16, 17].map((n) => demoId('users', n));

/** People of the story who are in an instance and stay. */
const PINNED: ReadonlyMap<string, readonly string[]> = new Map([
  [MENTORS_COHORT_A, [ACCOUNTS.volunteer.userId, ACCOUNTS.participant.userId, ...MOVING_TO_BERGEN]],
  [MENTORS_BERGEN_INSTANCE, [ACCOUNTS.participant.userId, ...MOVING_TO_BERGEN]],
  [BERGEN_INSTANCE, [ACCOUNTS.volunteer.userId, demoId('users', 10), demoId('users', 15)]],
  [NORSK_INSTANCE, [demoId('users', 12), demoId('users', 13), demoId('users', 18)]],
  [SPRAKKAFE_INSTANCE, [OLENA]],
]);

const MEAN_STAY = (-30 * DAY) / Math.log(1 - MONTHLY_DROPOUT);

interface Seat {
  readonly instance: Instance;
  readonly role: 'participant' | 'volunteer';
  readonly target: number;
  readonly taken: Set<Person>;
}

/** Fills the instances with people until each campaign's targets are met. */
export function planEnrollments(
  profile: Profile,
  clock: Clock,
  ids: Ids,
  campaigns: readonly Campaign[],
  ownInstances: readonly Instance[],
  people: People,
): void {
  const random = new Random('enrolments');
  const byId = new Map(people.all.map((person) => [person.id, person]));
  const participants = new Ring(
    random.shuffle(people.participants.filter((person) => person.erasedAt === undefined)),
  );

  for (const campaign of campaigns) {
    if (campaign.instances.length === 0) continue;
    const volunteers = new Ring(random.shuffle(campaign.company.volunteers));
    // Nobody takes part in a campaign twice.
    const taken = new Set<Person>();
    const equal = campaign.instances.map(() => 1);
    const volunteerTargets = share(campaign.volunteerTarget, equal);
    const beneficiaryTargets = share(campaign.beneficiaryTarget, equal);
    const waitlists = share(campaign.waitlistTarget, equal);
    campaign.instances.forEach((instance, index) => {
      fill(
        { instance, role: 'volunteer', target: volunteerTargets[index] ?? 0, taken },
        volunteers,
      );
      fill(
        { instance, role: 'participant', target: beneficiaryTargets[index] ?? 0, taken },
        participants,
      );
      for (let i = 0; i < (waitlists[index] ?? 0); i += 1) wait(instance, taken);
    });
  }

  const independents = new Ring(random.shuffle(people.independents));
  const own = (profile.rows('program_enrollments') * TEEI_SHARE) / ownInstances.length / 2;
  for (const instance of ownInstances) {
    const taken = new Set<Person>();
    const target = Math.max(2, Math.min(Math.round(own), people.independents.length - 1));
    fill({ instance, role: 'volunteer', target, taken }, independents);
    fill({ instance, role: 'participant', target, taken }, participants);
  }

  function fill(seat: Seat, ring: Ring): void {
    let left = seat.target;
    for (const id of PINNED.get(seat.instance.id) ?? []) {
      const person = byId.get(id);
      if (person?.role !== seat.role) continue;
      enroll(seat, person, true);
      left -= 1;
    }
    while (left > 0) {
      const person = ring.next(seat.taken);
      if (!person) return;
      const stays = ring.size - seat.taken.size < left + 2;
      if (enroll(seat, person, stays)) left -= 1;
    }
  }

  /** Enrols a person; false when they dropped out. */
  function enroll({ instance, role, taken }: Seat, person: Person, stays: boolean): boolean {
    taken.add(person);
    const enrolledAt = enrollmentTime(instance, random);
    const from = Math.max(enrolledAt, instance.start);
    const to = Math.min(instance.end, clock.now);
    let moods: Enrollment['moods'] = [];
    let leftAt: number | undefined;
    if (instance.type === 'buddy' && role === 'participant') {
      const path = moodPath(random, from, to, instance.traits.strain, stays);
      moods = path.moods;
      leftAt = path.leftAt;
    } else {
      const until = enrolledAt + random.exponential(MEAN_STAY);
      leftAt = !stays && until < to - DAY ? until : undefined;
    }
    const isOver = instance.status === 'completed';
    const pauses = random.chance(instance.status === 'paused' ? 0.2 : 0.01);
    const status = leftAt ? 'dropped' : isOver ? 'completed' : pauses ? 'paused' : 'active';
    const endedAt = leftAt ?? (isOver ? instance.end + 15 * HOUR : undefined);
    add(instance, {
      id: ids.next('program_enrollments'),
      person,
      role,
      status,
      enrolledAt,
      endedAt,
      moods,
    });
    return status !== 'dropped';
  }

  function enrollmentTime(instance: Instance, draw: Random): number {
    const latest = Math.min(instance.start + 14 * DAY, clock.now - 2 * HOUR);
    const earliest = Math.min(instance.start - 28 * DAY, latest - 20 * DAY);
    // TEEI's own are open all the time.
    if (!instance.campaign) return draw.between(instance.start, clock.now - 40 * DAY);
    return draw.between(earliest, latest);
  }

  function wait(instance: Instance, taken: Set<Person>): void {
    const person = participants.next(taken);
    if (!person) return;
    taken.add(person);
    const latest = clock.now - 3 * HOUR;
    add(instance, {
      id: ids.next('program_enrollments'),
      person,
      role: 'participant',
      status: 'waitlisted',
      enrolledAt: random.between(Math.min(instance.start, latest - 25 * DAY), latest),
      endedAt: undefined,
      moods: [],
    });
  }

  function add(instance: Instance, enrollment: Enrollment): void {
    const { person, enrolledAt } = enrollment;
    instance.enrollments.push(enrollment);
    if (enrollment.status !== 'waitlisted') person.programs.add(instance.type);
    person.createdAt = Math.min(person.createdAt, enrolledAt - random.between(0.5, 12) * DAY);
  }
}

/** Writes the enrolments of an instance, and what happened to them as events. */
export function writeEnrollments(output: Output, instance: Instance): void {
  for (const enrollment of instance.enrollments) {
    output.row('program_enrollments', {
      id: enrollment.id,
      user_id: enrollment.person.id,
      program_type: instance.type,
      program_instance_id: instance.id,
      company_id: instance.company?.id ?? null,
      role: enrollment.role,
      enrolled_at: timestamp(enrollment.enrolledAt),
      status: enrollment.status,
      completed_at:
        enrollment.status === 'completed' && enrollment.endedAt !== undefined
          ? timestamp(enrollment.endedAt)
          : null,
    });
  }
}
