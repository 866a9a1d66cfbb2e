// The rows of people: users, memberships, identities in other systems and the trail of linking.
import { createHmac } from 'node:crypto';
import { buddySystemId } from './buddy-reports.ts';
import { type Clock, DAY, HOUR, timestamp } from './clock.ts';
import type { Person } from './model.ts';
import type { Output } from './output.ts';
import type { Plan } from './plan.ts';
import { rowsOf } from './profiles.ts';
import { Random } from './random.ts';
import { ACCOUNTS } from './story.ts';

type Provider = 'buddy' | 'discord' | 'kintell' | 'upskilling' | 'benevity' | 'goodera' | 'workday';

/** Key of the HMAC that replaces external ids of the erased; the demo's alone. */
const AUDIT_KEY = 'demo-audit-key';

/** Writes everybody and whatever says who they are elsewhere. */
export function writePeople(plan: Plan, output: Output): void {
  for (const person of plan.people.all) writePerson(output, plan.clock, person);
  writeMemberships(plan, output);
  writeIdentities(plan, output);
  writeLegacyIds(plan, output);
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
    created_at: timestamp(person.createdAt),
    updated_at: timestamp(person.erasedAt ?? Math.min(person.createdAt + 2 * DAY, clock.now)),
  });
}

function writeMemberships(plan: Plan, output: Output): void {
  for (const person of plan.people.all) {
    const second = plan.people.secondMemberships.get(person);
    for (const company of [person.company, second]) {
      if (!company) continue;
      output.row('company_users', {
        id: output.ids.next('company_users'),
        company_id: company.id,
        user_id: person.id,
        joined_at: timestamp(Math.min(person.createdAt + HOUR, plan.clock.now)),
      });
    }
  }
}

/** Everybody's analytics key, and as many others as the profile wants, with their audit trail. */
function writeIdentities(plan: Plan, output: Output): void {
  const random = new Random('identities');
  const { profile, clock, people } = plan;
  const living = people.all.filter((person) => person.erasedAt === undefined);
  let auditLeft = rowsOf(profile, 'identity_linking_audit');
  const link = (person: Person, provider: string, externalId: string): void => {
    const at = Math.min(person.createdAt + random.between(0.1, 40) * HOUR, clock.now);
    output.row('user_external_ids', {
      id: output.ids.next('user_external_ids'),
      profile_id: person.id,
      provider,
      external_id: externalId,
      created_at: timestamp(at),
      updated_at: timestamp(at),
      metadata: {},
    });
    audit(person, provider, externalId, 'created', at);
  };
  const audit = (
    person: Person,
    provider: string,
    externalId: string,
    operation: 'created' | 'updated' | 'deleted',
    at: number,
  ): void => {
    auditLeft -= 1;
    output.row('identity_linking_audit', {
      id: output.ids.next('identity_linking_audit'),
      profile_id: person.id,
      provider,
      external_id: externalId,
      operation,
      performed_by: operation === 'created' ? null : ACCOUNTS.admin.userId,
      performed_at: timestamp(at),
      metadata: {},
    });
  };

  for (const person of living) link(person, 'analytics', person.subjectKey);
  const others = rowsOf(profile, 'user_external_ids') - living.length;
  for (const [person, provider] of otherIdentities(living, random).slice(0, others)) {
    link(person, provider, externalIdOf(person, provider));
  }
  // The erased left only a keyed hash of what was linked and unlinked.
  for (const person of people.all) {
    if (person.erasedAt === undefined) continue;
    const hash = createHmac('sha256', AUDIT_KEY).update(person.subjectKey).digest('hex');
    audit(person, 'analytics', hash, 'created', person.createdAt + HOUR);
    audit(person, 'analytics', hash, 'deleted', person.erasedAt);
  }
  while (auditLeft > 0) {
    const person = random.pick(living);
    const at = random.between(person.createdAt, clock.now);
    audit(person, 'kintell', externalIdOf(person, 'kintell'), 'updated', at);
  }
}

/** Buddy ids of everybody in buddy programmes first, then the others at random. */
function otherIdentities(people: readonly Person[], random: Random): [Person, Provider][] {
  const buddies: [Person, Provider][] = [];
  const rest: [Person, Provider][] = [];
  for (const person of people) {
    const { programs } = person;
    if (programs.has('buddy')) buddies.push([person, 'buddy']);
    if (programs.has('language') || programs.has('mentorship')) rest.push([person, 'kintell']);
    if (programs.has('upskilling') || programs.has('weei')) rest.push([person, 'upskilling']);
    if (person.role === 'volunteer' && person.company) {
      const { n } = person.company;
      rest.push([person, n % 3 !== 0 ? 'benevity' : n % 2 === 0 ? 'goodera' : 'workday']);
    }
    if (person.role === 'participant') rest.push([person, 'discord']);
  }
  return [...buddies, ...random.shuffle(rest)];
}

function externalIdOf(person: Person, provider: Provider): string {
  return provider === 'buddy' ? buddySystemId(person) : `${provider}-${person.id.slice(0, 13)}`;
}

function writeLegacyIds(plan: Plan, output: Output): void {
  const random = new Random('legacy ids');
  const systems = ['kintell', 'discord', 'buddy'] as const;
  const oldest = plan.people.all
    .filter(({ role, erasedAt }) => role !== 'admin' && erasedAt === undefined)
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .slice(0, rowsOf(plan.profile, 'external_id_mappings'));
  for (const person of oldest) {
    const system = random.pick(systems);
    output.row('external_id_mappings', {
      id: output.ids.next('external_id_mappings'),
      user_id: person.id,
      external_system: system,
      external_id: `old-${system}-${person.id.slice(0, 13)}`,
      created_at: timestamp(Math.min(person.createdAt + 2 * HOUR, plan.clock.now)),
    });
  }
}
