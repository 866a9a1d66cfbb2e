/** External ids of people, and the audit trail of linking and unlinking them. */
import { createHmac } from 'node:crypto';
import { type Clock, HOUR, timestamp } from '../kernel/clock.ts';
import { buddySystemId, type Person } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Random } from '../kernel/random.ts';
import { ACCOUNTS } from '../story/story.ts';

type Provider = 'buddy' | 'discord' | 'kintell' | 'upskilling' | 'benevity' | 'goodera' | 'workday';

/** Key of the HMAC that replaces external ids of the erased; the demo's alone. */
const AUDIT_KEY = 'demo-audit-key';

type Operation = 'created' | 'updated' | 'deleted';

/** Everybody's analytics key, as many other identities as the profile wants, and the legacy ones. */
export function writeIdentities(plan: Plan, output: Output): void {
  const random = new Random('identities');
  const { profile, clock, people } = plan;
  const trail = new Trail(output, clock, random);
  const living = people.all.filter((person) => person.erasedAt === undefined);
  for (const person of living) trail.link(person, 'analytics', person.subjectKey);
  const others = profile.rows('user_external_ids') - living.length;
  for (const [person, provider] of otherIdentities(living, random).slice(0, others)) {
    trail.link(person, provider, externalIdOf(person, provider));
  }
  // The erased left only a keyed hash of what was linked and unlinked.
  for (const person of people.all) {
    if (person.erasedAt === undefined) continue;
    const hash = createHmac('sha256', AUDIT_KEY).update(person.subjectKey).digest('hex');
    trail.audit(person, 'analytics', hash, 'created', person.createdAt + HOUR);
    trail.audit(person, 'analytics', hash, 'deleted', person.erasedAt);
  }
  const more = profile.rows('identity_linking_audit') - trail.length;
  for (let index = 0; index < more; index += 1) {
    const person = random.pick(living);
    const at = random.between(person.createdAt, clock.now);
    trail.audit(person, 'kintell', externalIdOf(person, 'kintell'), 'updated', at);
  }
  writeLegacyIds(plan, output);
}

/** Links people, and writes down each time that somebody did. */
class Trail {
  readonly #output: Output;
  readonly #clock: Clock;
  readonly #random: Random;
  #length = 0;

  constructor(output: Output, clock: Clock, random: Random) {
    this.#output = output;
    this.#clock = clock;
    this.#random = random;
  }

  get length(): number {
    return this.#length;
  }

  link(person: Person, provider: string, externalId: string): void {
    const at = Math.min(person.createdAt + this.#random.between(0.1, 40) * HOUR, this.#clock.now);
    this.#output.row('user_external_ids', {
      id: this.#output.ids.next('user_external_ids'),
      profile_id: person.id,
      provider,
      external_id: externalId,
      created_at: timestamp(at),
      updated_at: timestamp(at),
      metadata: {},
    });
    this.audit(person, provider, externalId, 'created', at);
  }

  audit(
    person: Person,
    provider: string,
    externalId: string,
    operation: Operation,
    at: number,
  ): void {
    this.#length += 1;
    this.#output.row('identity_linking_audit', {
      id: this.#output.ids.next('identity_linking_audit'),
      profile_id: person.id,
      provider,
      external_id: externalId,
      operation,
      performed_by: operation === 'created' ? null : ACCOUNTS.admin.userId,
      performed_at: timestamp(at),
      metadata: {},
    });
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
    .slice(0, plan.profile.rows('external_id_mappings'));
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
