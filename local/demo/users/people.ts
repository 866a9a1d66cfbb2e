/** Everybody in the demo: the story's people first, the others drawn. */
import { type Clock, DAY } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Company, Person, Role } from '../kernel/model.ts';
import { type Language, NAMES, slug } from '../kernel/names.ts';
import type { Profile } from '../kernel/profiles.ts';
import { share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import { STORY_PEOPLE } from './story-people.ts';
import type { People } from '../kernel/plan.ts';

/** Shares of the roles; the rest are admins. */
const SHARES = { volunteer: 0.48, participant: 0.44, company_user: 0.07 } as const;

/** Languages of participants and how common they are. */
const PARTICIPANTS: readonly (readonly [Language, number])[] = [
  ['uk', 0.45],
  ['ar', 0.17],
  ['en', 0.23],
  ['no', 0.15],
];

/** Draws the people of a profile, and adds volunteers and managers to their companies. */
export function planPeople(profile: Profile, clock: Clock, companies: readonly Company[]): People {
  const draw = new Draw(profile, clock);
  const total = profile.rows('users');
  const counts = {
    volunteer: Math.round(total * SHARES.volunteer),
    participant: Math.round(total * SHARES.participant),
    company_user: Math.round(total * SHARES.company_user),
  };
  const all: Person[] = STORY_PEOPLE.map((story, index) =>
    draw.story(
      story,
      index + 1,
      companies.find((company) => company.id === story.companyId),
    ),
  );
  const missing = (role: Role, wanted: number, company?: Company): number =>
    wanted - all.filter((person) => person.role === role && person.company === company).length;
  const add = (role: Role, count: number, company?: Company): void => {
    for (let i = 0; i < count; i += 1) all.push(draw.person(role, company));
  };

  const admins = total - counts.volunteer - counts.participant - counts.company_user;
  add('admin', missing('admin', admins));
  add('participant', missing('participant', counts.participant));
  const independents = Math.max(4, Math.round(total * 0.0092));
  add('volunteer', independents);
  const weights = companies.map((company) => company.weight);
  const volunteers = share(counts.volunteer - independents, weights);
  // Fjordbank has three managers in the story, every other company at least one.
  const managers = share(counts.company_user - companies.length - 2, weights);
  companies.forEach((company, index) => {
    const least = company.n === 1 ? 3 : 1;
    add('company_user', missing('company_user', (managers[index] ?? 0) + least, company), company);
    add('volunteer', missing('volunteer', volunteers[index] ?? 0, company), company);
  });

  for (const person of all) {
    if (person.role === 'company_user') person.company?.managers.push(person);
    if (person.role === 'volunteer') person.company?.volunteers.push(person);
  }
  const members = all.filter((person) => person.company);
  return {
    all,
    admins: all.filter((person) => person.role === 'admin'),
    participants: all.filter((person) => person.role === 'participant'),
    independents: all.filter((person) => person.role === 'volunteer' && !person.company),
    secondMemberships: secondMemberships(
      members,
      companies,
      profile.rows('company_users') - members.length,
    ),
  };
}

function secondMemberships(
  members: readonly Person[],
  companies: readonly Company[],
  count: number,
): Map<Person, Company> {
  const random = new Random('second memberships');
  const volunteers = random.shuffle(members.filter((person) => person.role === 'volunteer'));
  return new Map(
    volunteers.slice(0, Math.max(0, count)).map((person) => {
      const others = companies.filter((company) => company !== person.company && company.isActive);
      return [person, random.pick(others)];
    }),
  );
}

class Draw {
  readonly #random = new Random('people');
  readonly #keys = new Random('subject keys');
  readonly #consents = new Random('consent profiles');
  readonly #historyStart: number;
  readonly #clock: Clock;
  #n = 100;

  constructor(profile: Profile, clock: Clock) {
    this.#clock = clock;
    this.#historyStart = clock.month(1 - profile.months).start;
  }

  person(role: Role, company?: Company): Person {
    const random = this.#random;
    this.#n += 1;
    const language = this.#language(role, company);
    const firstName = random.pick(NAMES[language].first);
    const lastName = random.pick(NAMES[language].last);
    const host = company?.domain ?? (role === 'admin' ? 'teei' : 'mail');
    return this.#complete({
      id: demoId('users', this.#n),
      role,
      firstName,
      lastName,
      email: `${slug(firstName)}.${slug(lastName)}.${this.#n}@${host}.example`,
      language,
      company,
      createdAt: this.#createdAt(role, company),
    });
  }

  story(story: (typeof STORY_PEOPLE)[number], n: number, company?: Company): Person {
    const id = demoId('users', n);
    const erasedAt = story.erasedAt === undefined ? undefined : this.#clock.at(story.erasedAt);
    const person = this.#complete({
      id,
      role: story.role,
      firstName: erasedAt === undefined ? story.firstName : null,
      lastName: erasedAt === undefined ? story.lastName : null,
      email: erasedAt === undefined ? story.email : `erased+${id}@invalid`,
      language: story.language,
      company,
      createdAt: this.#createdAt(story.role, company),
    });
    return {
      ...person,
      aiConsent: true,
      publicationConsent: erasedAt === undefined ? 'live' : 'withdrawn',
      ...(erasedAt === undefined ? {} : { erasedAt }),
    };
  }

  #complete(
    known: Omit<
      Person,
      'subjectKey' | 'aiConsent' | 'publicationConsent' | 'achieved' | 'programs' | 'hasActiveMatch'
    >,
  ): Person {
    const aiConsent = this.#consents.chance(0.85);
    const publication = this.#consents.next();
    return {
      ...known,
      subjectKey: this.#keys.unsigned64(),
      aiConsent,
      publicationConsent: publication < 0.45 ? 'live' : publication < 0.52 ? 'withdrawn' : 'none',
      programs: new Set(),
      achieved: new Set(),
      hasActiveMatch: false,
    };
  }

  #language(role: Role, company: Company | undefined): Language {
    if (role === 'participant') {
      return this.#random.weighted(PARTICIPANTS, ([, weight]) => weight)[0];
    }
    const atHome = !company || company.country === 'NO' ? 0.8 : 0.1;
    return this.#random.chance(atHome) ? 'no' : 'en';
  }

  #createdAt(role: Role, company: Company | undefined): number {
    const random = this.#random;
    const floor = company?.createdAt ?? this.#historyStart - 60 * DAY;
    if (role === 'company_user' || role === 'admin') return floor + random.between(1, 30) * DAY;
    return random.between(floor + 5 * DAY, this.#clock.now - 7 * DAY);
  }
}
