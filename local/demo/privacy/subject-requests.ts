/** The desk of the privacy officer: requests under the GDPR, the jobs they cause and their trail. */
import { createHash } from 'node:crypto';
import { answerDueAt } from '@teei/privacy/src/deadline/deadline.rules.ts';
import { DAY, HOUR, MINUTE, timestamp } from '../kernel/clock.ts';
import type { Person } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { PrivacyJobs, SYSTEMS } from './privacy-jobs.ts';
import { Random } from '../kernel/random.ts';
import { ACCOUNTS, OLENA, OLENA_ERASURE } from '../story/story.ts';

type RequestType =
  | 'access'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'portability'
  | 'objection'
  | 'automated_decision';
type Status = 'pending' | 'identity_check' | 'processing' | 'completed' | 'rejected' | 'cancelled';

interface Case {
  readonly type: RequestType;
  readonly status: Status;
  /** Days since it came in. */
  readonly age: number;
  readonly extended?: true;
}

/** Open requests: one overdue, one extended, two due within a week, the rest in good time. */
const OPEN: readonly Case[] = [
  { type: 'access', status: 'processing', age: 38 },
  { type: 'portability', status: 'processing', age: 45, extended: true },
  { type: 'access', status: 'identity_check', age: 28 },
  { type: 'erasure', status: 'processing', age: 26 },
  { type: 'rectification', status: 'pending', age: 3 },
  { type: 'objection', status: 'identity_check', age: 9 },
];
const CLOSED: readonly Case['type'][] = [
  'access',
  'access',
  'rectification',
  'portability',
  'access',
  'restriction',
  'automated_decision',
  'objection',
];
export function writeSubjectRequests(plan: Plan, output: Output): void {
  const { clock, people, profile } = plan;
  const random = new Random('subject requests');
  const jobs = new PrivacyJobs(plan, output);
  writeOlenasErasure(plan, output, jobs);

  const subjects = random.shuffle(
    people.participants.filter(({ erasedAt }) => erasedAt === undefined),
  );
  const total = profile.rows('data_subject_requests') - 1;
  for (let index = 0; index < total; index += 1) {
    const open = OPEN[index];
    const person = subjects[index % subjects.length];
    if (!person) return;
    const age = open?.age ?? 45 + ((index * 11) % 400);
    writeCase(
      open ?? { type: CLOSED[index % CLOSED.length] ?? 'access', status: closedStatus(index), age },
      person,
      index,
    );
  }
  jobs.fill(subjects);

  function writeCase(one: Case, person: Person, index: number): void {
    const requestedAt = clock.daysAgo(one.age, 8) + index * MINUTE;
    person.createdAt = Math.min(person.createdAt, requestedAt - DAY);
    const isOver = one.status === 'completed' || one.status === 'rejected';
    const completedAt = isOver ? requestedAt + (6 + (index % 20)) * DAY : undefined;
    const begins = one.status === 'processing' || isOver ? requestedAt + 3 * DAY : undefined;
    const isErasure = one.type === 'erasure';
    const id = output.ids.next('data_subject_requests');
    output.row('data_subject_requests', {
      id,
      user_id: person.id,
      request_type: one.type,
      status: one.status,
      requested_at: timestamp(requestedAt),
      requested_by: person.id,
      request_reason: null,
      ip_address: `10.2.0.${1 + (index % 250)}`,
      assigned_to: one.status === 'pending' ? null : ACCOUNTS.officer.userId,
      processing_started_at: begins === undefined ? null : timestamp(begins),
      completed_at: completedAt === undefined ? null : timestamp(completedAt),
      response_data: null,
      response_file_url: null,
      rejection_reason: one.status === 'rejected' ? 'The identity could not be verified.' : null,
      deletion_scheduled_for: isErasure ? timestamp(requestedAt + 30 * DAY) : null,
      deletion_completed_at: null,
      systems_deleted: [],
      verification_hash: null,
      notes: one.extended
        ? 'Extended by two months: data in three systems; the subject was told.'
        : null,
      updated_at: timestamp(completedAt ?? begins ?? requestedAt),
      due_at: answerDueAt(timestamp(requestedAt), one.extended === true),
      extended_at: one.extended ? timestamp(requestedAt + 20 * DAY) : null,
      extension_reason: one.extended ? 'Your data are in several systems.' : null,
      identity_check_method: begins === undefined ? null : 'email',
      identity_verified_at: begins === undefined ? null : timestamp(begins),
      rejection_ground: one.status === 'rejected' ? 'identity_not_verified' : null,
    });
    if (one.type === 'access' || one.type === 'portability') {
      jobs.add(person, 'export', isOver ? 'completed' : 'processing', requestedAt + 3 * DAY);
    }
    if (isErasure) jobs.add(person, 'delete', 'pending', requestedAt + 3 * DAY);
  }
}

function closedStatus(index: number): Status {
  return index % 11 === 7 ? 'rejected' : index % 13 === 9 ? 'cancelled' : 'completed';
}

function writeOlenasErasure(plan: Plan, output: Output, jobs: PrivacyJobs): void {
  const olena = plan.people.all.find(({ id }) => id === OLENA);
  if (olena?.erasedAt === undefined) return;
  const done = olena.erasedAt;
  const requestedAt = done - 32 * DAY;
  output.row('data_subject_requests', {
    id: OLENA_ERASURE,
    user_id: OLENA,
    request_type: 'erasure',
    status: 'completed',
    requested_at: timestamp(requestedAt),
    requested_by: OLENA,
    request_reason: null,
    ip_address: null,
    assigned_to: ACCOUNTS.officer.userId,
    processing_started_at: timestamp(requestedAt + 2 * DAY),
    completed_at: timestamp(done),
    response_data: null,
    response_file_url: null,
    rejection_reason: null,
    deletion_scheduled_for: timestamp(requestedAt + 32 * DAY - HOUR),
    deletion_completed_at: timestamp(done),
    systems_deleted: SYSTEMS,
    verification_hash: createHash('sha256').update(`erasure ${OLENA_ERASURE}`).digest('hex'),
    notes: null,
    updated_at: timestamp(done),
    due_at: answerDueAt(timestamp(requestedAt), false),
    extended_at: null,
    extension_reason: null,
    identity_check_method: 'signed_in',
    identity_verified_at: timestamp(requestedAt + 2 * DAY),
    rejection_ground: null,
  });
  jobs.add(olena, 'delete', 'completed', requestedAt + 2 * DAY, done);
}
