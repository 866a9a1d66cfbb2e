/** Statements that numbers of `metrics` and of exports make about a company and what belongs to it. */
import type { SubjectRole } from '../../src/event-types.ts';
import { day } from '../rollups.ts';
import type { Span } from '../worlds/people.ts';
import {
  campaignOf,
  instanceOf,
  momentOf,
  PLACES,
  sidesOfCompany,
  type AttackedCompany,
} from './attacked-company.ts';
import {
  count,
  inCells,
  isWithin,
  type Entity,
  type Months,
  type Statement,
} from './statements.ts';

export const firstDayOf = (month: number): string =>
  `${day(momentOf({ month, day: 0 })).slice(0, 7)}-01`;

export const spanOf = ({ first, last }: Months): Span => ({
  from: firstDayOf(first),
  until: firstDayOf(last + 1),
});

interface PartOfMetrics {
  readonly company: AttackedCompany;
  readonly sides: ReturnType<typeof sidesOfCompany>;
  readonly entity: Entity;
  readonly months: Months;
  readonly role: SubjectRole;
}

/** Number of people in cells, or of all where it is suppressed. */
export function ofMetrics(
  name: string,
  told: unknown,
  { company, sides, entity, months, role }: PartOfMetrics,
): Statement {
  return typeof told === 'number'
    ? count(name, told, inCells(company, sides, { entity, span: spanOf(months), role }))
    : count(name, null, ({ acts }) =>
        acts.some((act) => entity.isOwn(act) && isWithin(months)(act)),
      );
}

/** Statements of the export of a company: its figures by month, and those of its campaigns and instances. */
export function ofExport(
  rows: readonly Readonly<Record<string, unknown>>[],
  company: AttackedCompany,
  role: SubjectRole,
): readonly Statement[] {
  const sides = sidesOfCompany(company);
  const entities = entitiesOf(company).map(([, entity]) => entity);
  const months = Array.from({ length: company.months }, (_, first) => ({ first, last: first }));
  return rows.flatMap((row) => {
    const entity = entities.find(({ id }) => id === row['id']);
    const own = months.find(({ first }) => firstDayOf(first).startsWith(String(row['month'])));
    const name = `export ${String(row['level'])} ${role} ${String(row['month'])}`;
    return entity && own
      ? [ofMetrics(name, row[`${role}s`], { company, sides, entity, months: own, role })]
      : [];
  });
}

const COMPANY: Pick<Entity, 'level' | 'isOwn'> = { level: 'company', isOwn: () => true };

/** Entities of a company with the type by which they are asked. */
export function entitiesOf(
  company: AttackedCompany,
): readonly (readonly [type: string, entity: Entity])[] {
  const campaigns = Array.from({ length: company.campaigns }, (_, own): Entity => ({
    level: 'campaign',
    id: campaignOf(company, own),
    isOwn: ({ place }) => place % company.campaigns === own,
  }));
  const instances = Array.from({ length: PLACES }, (_, own): Entity => ({
    level: 'instance',
    id: instanceOf(company, own),
    isOwn: ({ place }) => place === own,
  }));
  return [
    ['Company', { ...COMPANY, id: company.id }],
    ...campaigns.map((entity) => ['Campaign', entity] as const),
    ...instances.map((entity) => ['ProgramInstance', entity] as const),
  ];
}
