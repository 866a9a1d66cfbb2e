/** The technical jobs that requests cause: exports and deletions, step by step. */
import { createHash } from 'node:crypto';
import { type Clock, HOUR, MINUTE, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Person } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { ACCOUNTS, OLENA } from '../story/story.ts';
import type { JsonObject } from '../kernel/tables.ts';

/** Systems that hold a person's data: six domains and the analytics. */
export const SYSTEMS = [
  'users',
  'programs',
  'campaigns',
  'evidence',
  'reporting',
  'privacy',
  'analytics',
];

type JobStatus = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';

/** The technical jobs and their audit, a chain of hashes. */
export class PrivacyJobs {
  readonly #output: Output;
  readonly #clock: Clock;
  #jobsLeft: number;
  #auditLeft: number;
  #previous = '0'.repeat(64);

  constructor(plan: Plan, output: Output) {
    this.#output = output;
    this.#clock = plan.clock;
    this.#jobsLeft = plan.profile.rows('privacy_requests');
    this.#auditLeft = plan.profile.rows('privacy_audit_log');
  }

  add(
    person: Person,
    type: 'export' | 'delete',
    status: JobStatus,
    requestedAt: number,
    completedAt = requestedAt + 2 * HOUR,
  ): void {
    if (this.#jobsLeft === 0) return;
    this.#jobsLeft -= 1;
    const isOlena = person.id === OLENA;
    const id = isOlena ? demoId('privacy_requests', 1) : this.#output.ids.next('privacy_requests');
    const isDone = status === 'completed';
    const steps = isDone ? 7 : status === 'processing' ? 4 : status === 'failed' ? 5 : 0;
    this.#output.row('privacy_requests', {
      id,
      user_id: person.id,
      request_type: type,
      status,
      progress: (steps / SYSTEMS.length).toFixed(4),
      result_path: isDone && type === 'export' ? `exports/${id}.zip` : null,
      error_message: status === 'failed' ? 'analytics did not answer in time' : null,
      requested_at: timestamp(requestedAt),
      completed_at: isDone ? timestamp(completedAt) : null,
    });
    this.#audit(id, 'requested', {}, requestedAt);
    SYSTEMS.slice(0, steps).forEach((system, index) => {
      const at = isDone
        ? completedAt - (steps - index) * MINUTE
        : requestedAt + (index + 1) * MINUTE;
      this.#audit(id, 'step_completed', { system }, at);
    });
    if (status === 'failed')
      this.#audit(id, 'step_failed', { system: 'reporting' }, requestedAt + HOUR);
    if (status === 'cancelled') this.#audit(id, 'cancelled', {}, requestedAt + HOUR);
    if (!isDone) return;
    this.#audit(id, type === 'export' ? 'data_exported' : 'user_deleted', {}, completedAt);
  }

  /** Exports that people started themselves, until the rows are used up. */
  fill(people: readonly Person[]): void {
    for (let index = 0; this.#jobsLeft > 0 && people.length > 0; index += 1) {
      const person = people[(index + 40) % people.length];
      if (!person) return;
      const status = index % 9 === 4 ? 'failed' : index % 9 === 7 ? 'cancelled' : 'completed';
      this.add(person, 'export', status, this.#clock.daysAgo(20 + index * 7, 10));
    }
  }

  #audit(
    requestId: string,
    action:
      | 'requested'
      | 'step_completed'
      | 'step_failed'
      | 'data_exported'
      | 'user_deleted'
      | 'cancelled',
    details: JsonObject,
    at: number,
  ): void {
    // Jobs of the story and their ends are always told; steps only while there are rows for them.
    if (action === 'step_completed' && this.#auditLeft <= this.#jobsLeft * 2) return;
    this.#auditLeft -= 1;
    const id = this.#output.ids.next('privacy_audit_log');
    this.#output.row('privacy_audit_log', {
      id,
      request_id: requestId,
      action,
      details: { ...details, prev: this.#previous },
      performed_by: action === 'requested' ? null : ACCOUNTS.officer.userId,
      performed_at: timestamp(at),
    });
    this.#previous = createHash('sha256').update(`${this.#previous}${id}`).digest('hex');
  }
}
