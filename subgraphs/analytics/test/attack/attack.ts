/** The attack: what follows from all that a company is told, by adding and subtracting multiples of it. */
import type { SubjectRole } from '../../src/event-types.ts';
import fc from 'fast-check';
import type { Act, AttackedCompany, Person } from './attacked-company.ts';
import { RowSpace } from './row-space.ts';
import type { Statement } from './statements.ts';

/** People who could be there, beside those who are: more than statements, so that nothing follows by chance. */
const POSSIBLE_PEOPLE = 700;

export interface Attack {
  /** Withheld numbers of one to four people that can be computed. */
  readonly found: readonly string[];
  /** Number of those that were looked for. */
  readonly attacked: number;
}

/**
 * Computes what is withheld. The attacker knows what can be done, and where and when something was done at all, but neither
 * who did it nor how many: a number is known where it is a sum of multiples of those that are told, whatever people there are.
 */
export function attack(
  company: AttackedCompany,
  role: SubjectRole,
  statements: readonly Statement[],
): Attack {
  const present = company.people.filter((person) => person.role === role);
  const possible = possiblePeople(role, present);
  // Of a number that is told to be zero, everybody knows whom it does not count.
  const zeros = statements.filter(({ told }) => told === 0);
  const atoms = [...present, ...possible].filter((person) =>
    zeros.every(({ weigh }) => weigh(person) === 0),
  );
  const vectorOf = ({ weigh }: Statement): readonly number[] => atoms.map(weigh);
  const space = new RowSpace(
    statements
      .filter(({ told }) => told === 'relation' || (typeof told === 'number' && told > 0))
      .map(vectorOf),
  );
  const secrets = statements.filter(
    ({ told, weigh, isSmall }) =>
      told === 'withheld' && isSmall(present.reduce((sum, person) => sum + weigh(person), 0)),
  );
  return {
    found: secrets.filter((secret) => space.has(vectorOf(secret))).map(({ name }) => name),
    attacked: secrets.length,
  };
}

/** People who could be there: who did one or two of the things that somebody did, and some who did more. */
function possiblePeople(role: SubjectRole, present: readonly Person[]): readonly Person[] {
  const acts = [
    ...new Map(
      present.flatMap((person) => person.acts.map((act) => [keyOf(act), { ...act, day: 0 }])),
    ).values(),
  ].toSorted((a, b) => a.month - b.month);
  const pairs = acts.flatMap((act, at) =>
    acts.slice(at).map((other) => [...new Set([act, other])]),
  );
  const more = fc.sample(fc.subarray(acts, { minLength: 3, maxLength: 6 }), {
    numRuns: POSSIBLE_PEOPLE,
    seed: 1_000_003,
  });
  return [...pairs, ...more].map((own, index) => ({ role, key: String(index), acts: own }));
}

function keyOf({ month, place, outcome, level }: Act): string {
  return [month, place, outcome, level].join(' ');
}
