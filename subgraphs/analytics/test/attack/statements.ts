/** Answers as statements about people: sums of what each person adds to them, told or withheld. */
import type { Level } from '../../src/level.ts';
import { peopleOf, toldSides, type Span } from '../worlds/people.ts';
import type { Side } from '../worlds/sides.sql.ts';
import { instanceOf, type Act, type AttackedCompany, type Person } from './attacked-company.ts';

const MIN_GROUP = 5;

export interface Statement {
  readonly name: string;
  /** Number of people that is told, or that it is withheld; a relation between numbers, of a share. */
  readonly told: number | 'relation' | 'withheld';
  /** Share of a person in the number: 1 or 0, or more in a relation. */
  readonly weigh: (person: Person) => number;
  /** True for a number that must stay unknown: one to four people are counted, or left out. */
  readonly isSmall: (people: number) => boolean;
}

/** Months of a span, counted from the first of the company: `last` is in it. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

type Counts = (person: Person) => boolean;

export const isSmall = (people: number): boolean => people > 0 && people < MIN_GROUP;

/** Statement of a number of people, null where it is withheld. */
export function count(name: string, told: unknown, counts: Counts): Statement {
  return {
    name,
    told: typeof told === 'number' ? told : 'withheld',
    weigh: (person) => Number(counts(person)),
    isSmall,
  };
}

/** Statement of a share of people, `part ÷ whole` of whole numbers. */
export function share(name: string, part: Counted, whole: Counted): Statement {
  return {
    name,
    told: 'relation',
    weigh: (person) =>
      whole.people * Number(part.counts(person)) - part.people * Number(whole.counts(person)),
    isSmall: () => false,
  };
}

/** Group with the number of people in it. */
export interface Counted {
  readonly people: number;
  readonly counts: Counts;
}

export function counted(people: readonly Person[], counts: Counts): Counted {
  return { people: people.filter(counts).length, counts };
}

export const isWithin =
  ({ first, last }: Months) =>
  ({ month }: Pick<Act, 'month'>): boolean =>
    month >= first && month <= last;

export const firstMonth = ({ acts }: Person): number => acts[0]?.month ?? Number.NaN;

export const isActive =
  (months: Months): Counts =>
  ({ acts }) =>
    acts.some(isWithin(months));

/** People who were active by the end of a month. */
export const isEver =
  (last: number): Counts =>
  (person) =>
    firstMonth(person) <= last;

/** People who began in a span. */
export const isNew =
  (months: Months): Counts =>
  (person) =>
    isWithin(months)({ month: firstMonth(person) });

/** Scores of an outcome, first to last, that a person has in an entity. */
export function scoresOf(
  { acts }: Person,
  outcome: string,
  isOwn: (act: Act) => boolean,
): readonly number[] {
  return acts.flatMap((act) => (act.outcome === outcome && isOwn(act) ? [act.score ?? 0] : []));
}

/** Band of a gain, as `OutcomeDelta` has them. */
export function bandOf(scores: readonly number[]): string | undefined {
  const gain = Number(((scores.at(-1) ?? 0) - (scores[0] ?? 0)).toFixed(6));
  if (scores.length < 2) return undefined;
  return gain < 0.1 ? 'connect' : gain <= 0.3 ? 'improve' : 'transform';
}

export interface Entity {
  readonly level: Level;
  readonly id: string;
  /** True for what was done in it. */
  readonly isOwn: (act: Act) => boolean;
}

/** People of a figure in cells, of those who were active on a side of an entity. */
export function inCells(
  company: AttackedCompany,
  sides: readonly Side[],
  {
    entity,
    span,
    role,
  }: { readonly entity: Entity; readonly span: Span; readonly role: Side['role'] },
): Counts {
  const own = sides.filter(
    (side) =>
      side.role === role &&
      side[entity.level] === entity.id &&
      side.at >= Date.parse(span.from) &&
      side.at < Date.parse(span.until),
  );
  const { told } = toldSides(own, entity.level, { span, count: (cell) => peopleOf(cell, role) });
  const cells = new Set(told.map(({ instance, at }) => `${instance} ${monthOfMoment(at)}`));
  return ({ acts }) =>
    acts.some((act) => cells.has(`${instanceOf(company, act.place)} ${String(act.month)}`));
}

/** Month of a moment, counted from April of its year. */
function monthOfMoment(at: number): string {
  return String(new Date(at).getUTCMonth() - 3);
}
