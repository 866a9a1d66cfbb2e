/** Questions of an attacker: every field about people, with random arguments, and what the answers say. */
import { addDays, quarterOf } from '@teei/platform/calendar/period.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import fc from 'fast-check';
import { z } from 'zod';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { SubjectRole } from '../../src/event-types.ts';
import { monthOf } from '../../src/month.ts';
import {
  LEVELS,
  OUTCOMES,
  sidesOfCompany,
  type AttackedCompany,
  type Person,
} from './attacked-company.ts';
import { entitiesOf, firstDayOf, ofMetrics, spanOf } from './metrics-statements.ts';
import {
  bandOf,
  count,
  counted,
  firstMonth,
  isActive,
  isEver,
  isNew,
  scoresOf,
  share,
  type Entity,
  type Months,
  type Statement,
} from './statements.ts';

/** Members of each company, all from before its first month. */
export const ELIGIBLE = 40;

const period = (months: Months): string => {
  const { from, until } = spanOf(months);
  return `period: { from: "${from}", to: "${addDays(until, -1)}" }`;
};

/** All spans of a company's months, and those that begin before anything was done. */
function spansOf({ months }: AttackedCompany): readonly Months[] {
  return [-3, ...Array.from({ length: months }, (_, month) => month)].flatMap((first) =>
    Array.from({ length: months }, (_, last) => ({ first, last })).filter(
      ({ last }) => last >= first,
    ),
  );
}

/** Spans that are asked for; of a longer company, some of all. */
const MAX_SPANS = 40;

/** Random spans of a company. */
export function someSpans(company: AttackedCompany, seed: number): readonly Months[] {
  const [spans = []] = fc.sample(fc.shuffledSubarray([...spansOf(company)], { minLength: 27 }), {
    numRuns: 1,
    seed,
  });
  return spans.slice(0, MAX_SPANS);
}

const record = z.record(z.string(), z.unknown());
const list = z.array(record);

/** A field with arguments, and the statements that its value makes. */
interface Question {
  readonly field: string;
  readonly read: (value: unknown) => readonly Statement[];
}

const GRANULARITIES = ['null', 'MONTH', 'QUARTER'] as const;

/** Parts of a span, as a granularity cuts it. */
function partsOf(span: Months, granularity: (typeof GRANULARITIES)[number]): readonly Months[] {
  const size = { null: span.last - span.first + 1, MONTH: 1, QUARTER: 3 }[granularity];
  const parts: Months[] = [];
  for (let first = span.first; first <= span.last;) {
    // Quarters begin every third month, counted from the first.
    const next = granularity === 'QUARTER' ? first + 3 - ((first + 12) % 3) : first + size;
    parts.push({ first, last: Math.min(span.last, next - 1) });
    first = next;
  }
  return parts;
}

function participationQuestions(company: AttackedCompany, seed: number): readonly Question[] {
  const volunteers = company.people.filter(({ role }) => role === 'volunteer');
  const asked = fc.sample(
    fc.record({
      granularity: fc.constantFrom(...GRANULARITIES),
      denominator: fc.constantFrom('ELIGIBLE', 'ACTIVE'),
    }),
    { numRuns: MAX_SPANS, seed },
  );
  return someSpans(company, seed).map((span, index) => {
    const { granularity = 'null', denominator = 'ELIGIBLE' } = asked[index] ?? {};
    return {
      field: `participation(${period(span)}, granularity: ${granularity}, denominator: ${denominator}) {
        periodStart periodEnd eligible activeVolunteers firstTimeVolunteers returningVolunteers notYetActive notYetActiveAsOf rate }`,
      read: (value) =>
        list.parse(value).flatMap((part, at) => {
          const months = partsOf(span, granularity)[at] ?? span;
          return ofParticipation(part, months, { denominator, volunteers });
        }),
    };
  });
}

/** Month of the company that ends on a day. */
function lastMonthOf(day: string): number {
  const [first, own] = [firstDayOf(0), day].map((one) => monthOf(one));
  return (own ?? 0) - (first ?? 0);
}

export function ofParticipation(
  part: z.infer<typeof record>,
  months: Months,
  {
    denominator,
    volunteers,
  }: { readonly denominator: string; readonly volunteers: readonly Person[] },
): readonly Statement[] {
  const name = `participation ${String(months.first)}–${String(months.last)}`;
  const notYet = part['notYetActive'];
  const ever = isEver(months.last);
  const notYetAsOf = lastMonthOf(String(part['notYetActiveAsOf']));
  const rate = part['rate'];
  const isShare = typeof rate === 'number' && rate < 1;
  return [
    count(`${name} active`, part['activeVolunteers'], isActive(months)),
    count(`${name} first`, part['firstTimeVolunteers'], isNew(months)),
    count(
      `${name} returning`,
      part['returningVolunteers'],
      (person) => isActive(months)(person) && !isNew(months)(person),
    ),
    // Members less those who had begun are arithmetic of totals: no secret, but a number that tells of the others.
    ...(typeof notYet === 'number' && notYet > 0
      ? [count(`${name} not yet`, ELIGIBLE - notYet, isEver(notYetAsOf))]
      : []),
    ...(isShare && denominator === 'ELIGIBLE'
      ? [count(`${name} rate`, Math.round(rate * ELIGIBLE), isActive(months))]
      : []),
    ...(typeof rate === 'number' && denominator === 'ACTIVE'
      ? [share(`${name} rate`, counted(volunteers, isActive(months)), counted(volunteers, ever))]
      : []),
  ];
}

export function retentionQuestion(company: AttackedCompany, role: SubjectRole): Question {
  return {
    field: `retention(role: ${role.toUpperCase()}, from: "${firstDayOf(-3)}", months: ${company.months + 2}) {
      cohortMonth cohortSize cells { monthIndex active rate suppressed } }`,
    read: (value) =>
      list.parse(value).flatMap(({ cohortMonth, cohortSize, cells }) => {
        const cohort =
          spansOf(company).find(({ first }) => firstDayOf(first) === cohortMonth)?.first ?? 0;
        return [
          count(
            `${role} cohort ${String(cohort)}`,
            cohortSize,
            isNew({ first: cohort, last: cohort }),
          ),
          ...list.parse(cells).map(({ monthIndex, active }) => {
            const month = cohort + Number(monthIndex);
            return count(
              `${role} cohort ${String(cohort)} + ${String(monthIndex)}`,
              active,
              (person) =>
                firstMonth(person) === cohort && isActive({ first: month, last: month })(person),
            );
          }),
        ];
      }),
  };
}

/** Spans of metrics: some of all, and the parts of the longest. */
function metricsQuestions(
  company: AttackedCompany,
  entity: Entity,
  { role, seed }: { readonly role: SubjectRole; readonly seed: number },
): readonly Question[] {
  const sides = sidesOfCompany(company);
  const asked = fc.sample(
    fc.record({
      span: fc.constantFrom(...spansOf(company)),
      granularity: fc.constantFrom(...GRANULARITIES),
    }),
    { numRuns: 8, seed },
  );
  return asked.map(({ span, granularity }) => ({
    field: `metrics(${period(span)}, granularity: ${granularity}) {
      periodStart ${role === 'volunteer' ? 'volunteers' : 'participants costPerBeneficiaryCents'} }`,
    read: (value) =>
      list.parse(value).flatMap((part, at) => {
        const months = partsOf(span, granularity)[at] ?? span;
        const name = `${entity.level} metrics ${role} ${String(months.first)}–${String(months.last)}`;
        return [ofMetrics(name, part[`${role}s`], { company, sides, entity, months, role })];
      }),
  }));
}

function outcomeQuestions({ level, isOwn }: Entity): readonly Question[] {
  return [
    ...OUTCOMES.map((outcome) => ({
      field: `outcome(type: ${outcome.toUpperCase()}) { n mean p25 p50 p75 }`,
      read: (value: unknown) => [
        count(
          `${level} ${outcome}`,
          value === null ? null : record.parse(value)['n'],
          (person) => scoresOf(person, outcome, isOwn).length > 0,
        ),
        // Those with one score, whose number no field has.
        count(
          `${level} ${outcome} once`,
          null,
          (person) => scoresOf(person, outcome, isOwn).length === 1,
        ),
      ],
    })),
    {
      field: 'outcomeDelta { outcomeType n baseline latest delta connect improve transform }',
      read: (value) =>
        OUTCOMES.flatMap((outcome) => {
          const delta = list
            .parse(value)
            .find(({ outcomeType }) => outcomeType === outcome.toUpperCase());
          return [
            count(
              `${level} ${outcome} change`,
              delta?.['n'],
              (person) => scoresOf(person, outcome, isOwn).length > 1,
            ),
            ...['connect', 'improve', 'transform'].map((band) =>
              count(
                `${level} ${outcome} ${band}`,
                delta?.[band],
                (person) => bandOf(scoresOf(person, outcome, isOwn)) === band,
              ),
            ),
          ];
        }),
    },
  ];
}

function levelQuestion({ isOwn, id }: Entity): Question {
  const levelsOf = ({ acts }: Person): readonly string[] =>
    acts.flatMap((act) => (isOwn(act) && act.level !== undefined ? [act.level] : []));
  return {
    field: `cefr { __typename ... on CefrProgress { n medianLevelsGained sessionsPerLevel
      baseline { level count } latest { level count } } }`,
    read: (value) => {
      const progress = record.parse(value);
      const shown = (side: 'baseline' | 'latest', level: string): unknown => {
        if (progress['__typename'] === 'Suppressed') return null;
        const found = list.parse(progress[side]).find((one) => one['level'] === level);
        return found ? found['count'] : 0;
      };
      return [
        count(`${id} levels`, progress['n'], (person) => levelsOf(person).length > 0),
        ...LEVELS.flatMap((level) => [
          count(
            `${id} from ${level}`,
            shown('baseline', level),
            (person) => levelsOf(person)[0] === level,
          ),
          count(
            `${id} to ${level}`,
            shown('latest', level),
            (person) => levelsOf(person).at(-1) === level,
          ),
        ]),
      ];
    },
  };
}

/** Benchmarks of quarters: the company's own value tells its numbers of people. */
function benchmarkQuestions(company: AttackedCompany): readonly Question[] {
  const volunteers = company.people.filter(({ role }) => role === 'volunteer');
  const quarters = Array.from({ length: company.months / 3 }, (_, at): Months => ({
    first: 3 * at,
    last: 3 * at + 2,
  }));
  const ownOf = (value: unknown) =>
    quarters.flatMap((quarter) => {
      const name = quarterOf(new Date(spanOf(quarter).from));
      const found = list.parse(value).find((one) => one['quarter'] === name);
      const own = record.parse(found?.['result'] ?? {})['own'];
      return typeof own === 'number' ? [{ own, quarter }] : [];
    });
  const selection = '{ quarter result { ... on Benchmark { cohortSize own } } }';
  return [
    {
      field: `benchmarkSeries(metric: HOURS_PER_VOLUNTEER, by: COUNTRY, quarters: 6) ${selection}`,
      read: (value) =>
        ownOf(value).map(({ quarter }) =>
          // An hour for each act, and hours are told.
          count(
            'hours per volunteer',
            volunteers.filter(isActive(quarter)).length,
            isActive(quarter),
          ),
        ),
    },
    {
      field: `benchmarkSeries(metric: RETENTION_THREE_MONTHS, by: COUNTRY, quarters: 6) ${selection}`,
      read: (value) =>
        ownOf(value).map(({ quarter }) => {
          const cohorts = isNew({ first: 0, last: quarter.last - 3 });
          const kept = (person: Person): boolean =>
            cohorts(person) &&
            isActive({ first: firstMonth(person) + 3, last: firstMonth(person) + 3 })(person);
          return share('retention', counted(volunteers, kept), counted(volunteers, cohorts));
        }),
    },
  ];
}

/** Asks every field about the people of a side, as a viewer of the company. */
export async function askAbout(
  execute: RunningSubgraph['execute'],
  viewer: Viewer,
  {
    company,
    role,
    seed,
  }: { readonly company: AttackedCompany; readonly role: SubjectRole; readonly seed: number },
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  for (const [index, [type, entity]] of entitiesOf(company).entries()) {
    const questions = [
      ...metricsQuestions(company, entity, { role, seed: seed + index }),
      ...(type === 'Company' ? [retentionQuestion(company, role)] : []),
      ...(type === 'Company' && role === 'volunteer'
        ? [...participationQuestions(company, seed), ...benchmarkQuestions(company)]
        : []),
      ...(role === 'participant' ? outcomeQuestions(entity) : []),
      ...(role === 'participant' && type === 'ProgramInstance' ? [levelQuestion(entity)] : []),
    ];
    const selection = questions.map(({ field }, at) => `q${String(at)}: ${field}`).join('\n');
    const { data, errors } = await execute({
      query: `query ($one: [_Any!]!) { all: _entities(representations: $one) { ... on ${type} { ${selection} } } }`,
      variables: { one: [{ __typename: type, id: entity.id }] },
      viewer,
    });
    if (errors) throw new Error(JSON.stringify(errors));
    const [answers = {}] = z.object({ all: list }).parse(data).all;
    statements.push(...questions.flatMap(({ read }, at) => read(answers[`q${String(at)}`])));
  }
  return statements;
}
