/** The rows of people and of their memberships. */
import { type Clock, DAY, timestamp } from '../kernel/clock.ts';
import type { Person } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { ACCOUNTS, DEMO_PASSWORD_HASH } from '../story/story.ts';
import { listMemberships } from '../kernel/memberships.ts';

const ACCOUNT_IDS: ReadonlySet<string> = new Set(
  Object.values(ACCOUNTS).map(({ userId }) => userId),
);

/** Writes everybody and where they belong. */
export function writePeople(plan: Plan, output: Output): void {
  for (const person of plan.people.all) writePerson(output, plan.clock, person);
  writeMemberships(plan, output);
}

function writePerson(output: Output, clock: Clock, person: Person): void {
  const isErased = person.erasedAt !== undefined;
  output.row('users', {
    id: person.id,
    email: person.email,
    role: person.role,
    first_name: person.firstName,
    last_name: person.lastName,
    journey_flags: isErased
      ? {}
      : { onboarded: person.programs.size > 0, programs: [...person.programs].toSorted() },
    preferred_language: isErased ? null : person.language,
    created_at: timestamp(person.createdAt),
    updated_at: timestamp(person.erasedAt ?? Math.min(person.createdAt + 2 * DAY, clock.now)),
    password_hash: ACCOUNT_IDS.has(person.id) ? DEMO_PASSWORD_HASH : null,
  });
}

function writeMemberships(plan: Plan, output: Output): void {
  for (const { person, company, joinedAt } of listMemberships(plan)) {
    output.row('company_users', {
      id: output.ids.next('company_users'),
      company_id: company.id,
      user_id: person.id,
      joined_at: timestamp(joinedAt),
    });
  }
}
