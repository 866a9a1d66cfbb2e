/** Courses that participants take: progress rows and the events of their completion. */
import { DAY, HOUR, timestamp } from '../kernel/clock.ts';
import { doneBy } from '../kernel/events.ts';
import { activeWindow, type Enrollment, type Instance, type Person } from '../kernel/model.ts';
import type { Profile } from '../kernel/profiles.ts';
import { share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import type { InstanceWork } from './work.ts';
import type { Course, Taking } from '../kernel/plan.ts';

const COURSES: readonly Course[] = [
  ['itslearning', 'its-digital-101', 'Digital basics'],
  ['itslearning', 'its-sheets-110', 'Working with spreadsheets'],
  ['ecornell', 'ec-lead-201', 'Leading a small team'],
  ['ecornell', 'ec-proj-150', 'Project management'],
  ['itslearning', 'its-norsk-arbeid', 'Norsk for arbeidslivet'],
  ['ecornell', 'ec-data-120', 'Data for decisions'],
  ['ecornell', 'ec-mkt-101', 'Marketing essentials'],
  ['itslearning', 'its-care-130', 'Introduction to care work'],
  ['ecornell', 'ec-fin-140', 'Finance for everybody'],
  ['itslearning', 'its-web-160', 'Making a web page'],
];

/** Shares out the courses; nobody takes one twice. */
export function planCourses(
  profile: Profile,
  instances: readonly Instance[],
): ReadonlyMap<Instance, readonly Taking[]> {
  const random = new Random('courses');
  const running = instances.filter(
    ({ type, status }) => (type === 'upskilling' || type === 'weei') && status !== 'planned',
  );
  const learners = running.map(learnersOf);
  const counts = share(
    profile.rows('learning_progress'),
    learners.map((list, index) => list.length * (running[index]?.type === 'weei' ? 0.5 : 1)),
  );
  const taken = new Map<Person, Set<Course>>();
  return new Map(
    running.map((instance, index) => [
      instance,
      takings(learners[index] ?? [], counts[index] ?? 0, taken, random),
    ]),
  );
}

function learnersOf(instance: Instance): Enrollment[] {
  return instance.enrollments.filter(
    ({ role, status }) => role === 'participant' && status !== 'waitlisted',
  );
}

function takings(
  learners: readonly Enrollment[],
  count: number,
  taken: Map<Person, Set<Course>>,
  random: Random,
): Taking[] {
  const list: Taking[] = [];
  for (let index = 0; list.length < count && index < learners.length * COURSES.length; index += 1) {
    const enrollment = learners[index % learners.length];
    if (!enrollment) break;
    const own = taken.get(enrollment.person) ?? new Set();
    const open = COURSES.filter((course) => !own.has(course));
    if (open.length === 0) continue;
    const course = random.pick(open);
    taken.set(enrollment.person, own.add(course));
    list.push({ enrollment, course });
  }
  return list;
}

/** Writes one course of one person. */
export function writeCourse(work: InstanceWork, { enrollment, course }: Taking): void {
  const { random, output, instance, clock } = work;
  const [provider, courseId, name] = course;
  const { from, to } = activeWindow(enrollment, instance, clock.now);
  const createdAt = Math.min(from + random.between(0, 5) * DAY, clock.now - HOUR);
  const room = Math.max(0, to - createdAt);
  const isPaused = instance.status === 'paused';
  const wantsDays = random.between(14, 70);
  const isStarted = room > 2 * DAY && random.chance(0.94);
  const startedAt = isStarted ? createdAt + random.between(0.1, 0.2) * room : undefined;
  const progress = isStarted ? Math.min(1, room / (wantsDays * DAY)) * (isPaused ? 0.8 : 1) : 0;
  const isDone = progress >= 1 && random.chance(0.85);
  const isDropped = !isDone && (enrollment.status === 'dropped' || instance.status === 'completed');
  const completedAt =
    isDone && startedAt !== undefined
      ? startedAt + (to - startedAt) * random.between(0.6, 0.98)
      : undefined;
  const id = output.ids.next('learning_progress');
  const percent = isDone ? 100 : Math.min(95, Math.round(progress * 100));
  const noteAt = completedAt ?? (startedAt === undefined ? undefined : startedAt + room * 0.7);
  const spoken =
    noteAt !== undefined && random.chance(0.6)
      ? work.say(enrollment, noteAt, enrollment.person)
      : undefined;
  if (spoken && noteAt !== undefined) {
    work.offer('learning_note', id, noteAt, enrollment, spoken);
  }
  const updatedAt = completedAt ?? Math.max(createdAt, startedAt ?? 0, noteAt ?? 0);
  output.row('learning_progress', {
    id,
    user_id: enrollment.person.id,
    provider,
    course_id: courseId,
    course_name: name,
    status: isDone ? 'completed' : isDropped ? 'dropped' : isStarted ? 'in_progress' : 'enrolled',
    progress_percent: percent,
    started_at: startedAt === undefined ? null : timestamp(startedAt),
    completed_at: completedAt === undefined ? null : timestamp(completedAt),
    credential_ref: completedAt === undefined ? null : `cred-${id.slice(0, 13)}`,
    metadata: spoken ? { note: spoken.text } : {},
    program_instance_id: instance.id,
    company_id: instance.company?.id ?? null,
    created_at: timestamp(createdAt),
    updated_at: timestamp(Math.min(updatedAt, clock.now)),
  });
  if (completedAt === undefined) return;
  work.met(completedAt);
  work.record({
    type: 'upskilling.course.completed',
    occurredAt: completedAt,
    ...doneBy(enrollment.person, 'participant'),
  });
}
