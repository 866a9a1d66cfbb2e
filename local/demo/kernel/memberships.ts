/** Members of companies: rows of Postgres, and the numbers by month that figures divide by. */
import { HOUR } from './clock.ts';
import type { Company, Person } from './model.ts';
import type { Plan } from './plan.ts';

interface Membership {
  readonly person: Person;
  readonly company: Company;
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
}

/** Memberships of everybody, second ones included. */
export function* listMemberships(plan: Plan): Generator<Membership> {
  for (const person of plan.people.all) {
    const second = plan.people.secondMemberships.get(person);
    for (const company of [person.company, second]) {
      if (!company) continue;
      yield { person, company, joinedAt: Math.min(person.createdAt + HOUR, plan.clock.now) };
    }
  }
}

/** Number of members of each company by the first day of the month in which they joined. */
export function memberMonths(plan: Plan): ReadonlyMap<Company, Readonly<Record<string, number>>> {
  const byCompany = new Map<Company, Record<string, number>>();
  for (const { company, joinedAt } of listMemberships(plan)) {
    const months = byCompany.get(company) ?? {};
    const month = `${new Date(joinedAt).toISOString().slice(0, 7)}-01`;
    months[month] = (months[month] ?? 0) + 1;
    byCompany.set(company, months);
  }
  return byCompany;
}
