/** Numbers of people of a company as the rules alone tell them, without a database, of many spans. */
import type { Activity } from '../../src/activity.sql.ts';
import { countCells, toCohorts } from '../../src/cohorts.rules.ts';
import type { SubjectRole } from '../../src/event-types.ts';
import { toMetrics } from '../../src/metrics.mapping.ts';
import type { MetricsRow } from '../../src/metrics.sql.ts';
import { monthOf } from '../../src/month.ts';
import { suppressionOf, toParticipation } from '../../src/participation.rules.ts';
import { toRetention } from '../../src/retention.rules.ts';
import { activityOfPatterns } from '../activity.ts';
import { sidesOfCompany, type AttackedCompany, type Person } from './attacked-company.ts';
import { entitiesOf, firstDayOf, ofMetrics, spanOf } from './metrics-statements.ts';
import { ELIGIBLE, ofParticipation, retentionQuestion, someSpans } from './questions.ts';
import { inCells, isWithin, type Entity, type Months, type Statement } from './statements.ts';

interface Asked {
  readonly role: SubjectRole;
  readonly seed: number;
  /** Day of the answers, YYYY-MM-DD. */
  readonly today: string;
}

/** Statements of `retention`, and of `participation` and `metrics` in some spans. */
export function tellByRules(
  company: AttackedCompany,
  { role, seed, today }: Asked,
): readonly Statement[] {
  const people = company.people.filter((one) => one.role === role);
  const activity = activityOf(people);
  const spans = someSpans(company, seed);
  const retention = toRetention(activity, {
    from: 0,
    months: company.months + 2,
    now: monthOf(today),
  });
  const facts = {
    activity,
    memberMonths: { '2020-01-01': ELIGIBLE },
    denominator: 'ELIGIBLE',
    today,
  } as const;
  const participation = spans.flatMap((months) =>
    toParticipation(facts, [{ ...spanOf(months), key: '' }]).flatMap((part) =>
      ofParticipation({ ...part }, months, { denominator: 'ELIGIBLE', volunteers: people }),
    ),
  );
  return [
    ...retentionQuestion(company, role).read(retention),
    ...(role === 'volunteer' ? participation : []),
    ...metricsByRules(company, people, { role, spans, today }),
  ];
}

/** Activity as it is read of people. */
function activityOf(people: readonly Person[]): Activity {
  const first = monthOf(firstDayOf(0));
  const months = people.map(({ acts }) => [...new Set(acts.map(({ month }) => first + month))]);
  return activityOfPatterns(
    [...Map.groupBy(months, (own) => own.join(' ')).values()].map((alike) => ({
      months: alike[0] ?? [],
      people: alike.length,
    })),
  );
}

/** Numbers of people of a company, its campaigns and instances, as `metrics` shows them. */
function metricsByRules(
  company: AttackedCompany,
  people: readonly Person[],
  { role, spans, today }: Pick<Asked, 'role' | 'today'> & { readonly spans: readonly Months[] },
): readonly Statement[] {
  const cohorts = toCohorts(countCells(activityOf(people)));
  const sides = sidesOfCompany(company);
  const numberIn = (entity: Entity, months: Months): unknown => {
    const own = actsIn(people, entity, months);
    const span = spanOf(months);
    const isTold = inCells(company, sides, { entity, span, role });
    const told = own.map((acts) => acts.filter((act) => isTold({ key: '', role, acts: [act] })));
    const all = own.filter((acts) => acts.length > 0).length;
    const everybody = people.filter(({ acts }) => acts.some(isWithin(months))).length;
    const suppression =
      all > 0 && all === everybody ? suppressionOf(all, cohorts, span, today) : 'NONE';
    const row = {
      entity: entity.id,
      part: '',
      [`${role}s_all`]: all,
      [`${role}s`]: told.filter((acts) => acts.length > 0).length,
      [`${role}s_left`]: Number(own.flat().length > told.flat().length),
    } satisfies MetricsRow;
    return toMetrics(row, { ...span, key: '' }, 'METRICS_MONTHLY', {
      suppression: { volunteers: suppression, participants: suppression },
    })[`${role}s`];
  };
  return entitiesOf(company).flatMap(([, entity]) =>
    spans.map((months) => {
      const name = `${entity.level} metrics ${String(months.first)}–${String(months.last)}`;
      const asked = { company, sides, entity, months, role };
      return ofMetrics(name, numberIn(entity, months), asked);
    }),
  );
}

/** Acts of each person in an entity and span. */
function actsIn(
  people: readonly Person[],
  { isOwn }: Entity,
  months: Months,
): readonly Person['acts'][] {
  return people.map(({ acts }) => acts.filter((act) => isOwn(act) && isWithin(months)(act)));
}
