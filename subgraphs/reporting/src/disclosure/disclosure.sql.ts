/** SQL of disclosures under reporting standards. */
import { periodNamed } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';
import type { DisclosureStandard, DisclosureTopic } from '../generated/graphql.ts';

/** Name of a standard and its version; null for the version that is in force for a financial year. */
const STANDARDS: Readonly<Record<DisclosureStandard, readonly [string, string | null]>> = {
  ESRS: ['ESRS', null],
  ESRS_2023: ['ESRS', '2023'],
  ESRS_2026: ['ESRS', '2026'],
  GRI: ['GRI', null],
};

/** Requirements of a standard that companies are asked about. */
export interface DisclosureRequest {
  /** Day of the request, YYYY-MM-DD: a year that begins later has no figures. */
  readonly today: string;
  readonly standard: DisclosureStandard;
  readonly financialYear: number;
  /** Stored value of the topic; undefined for all. */
  readonly topic: DisclosureTopic | undefined;
}

/**
 * Statement for the requirements that hold for companies in a financial year, with rows `{ parent_key, standard,
 * version, topic, code, title, isOptional, source, notAvailable, isMaterial, assessedAt, recordedAsOf, figures }`; `figures`
 * are elements of `{ figure, label, value, unit, source, isKnown, isRecorded }`, whose values are null where they are
 * withheld. Companies that the viewer may not see have none.
 */
export function disclosures(
  companyIds: readonly string[],
  { standard, financialYear, topic, today }: DisclosureRequest,
): RawBuilder<unknown> {
  const [name, version] = STANDARDS[standard];
  const { from, until } = periodNamed(String(financialYear));
  const figures = from <= today ? sql`c.figures` : sql`'{}'::jsonb`;
  // A version that is not in force yet is used by those alone who name it.
  const since = version === null ? sql`r.valid_from` : sql`r.optional_from`;
  return sql`
    with companies as materialized (
      select c.id, coalesce(m.figures, '{}') || programs.disclosed_figures(c.id, ${from}, ${until})
        || campaigns.disclosed_figures(c.id, ${from}, ${until})
        || evidence.disclosed_figures(c.id, ${from}, ${until}) as figures,
        m.figures as recorded, m.as_of
      from unnest(${companyIds}::uuid[]) as c (id)
      left join lateral (
        select jsonb_strip_nulls(jsonb_build_object('volunteerHours', p.total_volunteer_hours,
          'investment', p.total_investment_cents / 100.0, 'sroiRatio', p.sroi_ratio)) as figures, p.as_of
        from reporting.metrics_company_period as p
        where p.company_id = c.id and p.period = ${String(financialYear)}
      ) as m on true
    )
    select c.id as parent_key, r.standard, r.version, r.topic, r.code, r.title, r.source,
      r.missing as "notAvailable", r.valid_from > ${financialYear} as "isOptional",
      a.is_material as "isMaterial", a.assessed_at as "assessedAt", c.as_of as "recordedAsOf",
      coalesce((
        select jsonb_agg(jsonb_build_object('figure', d.figure, 'label', d.label, 'unit', d.unit, 'source', d.source,
          'value', ${figures} -> d.figure, 'isKnown', ${figures} ? d.figure,
          'isRecorded', coalesce(c.recorded ? d.figure, false)) order by d.position)
        from record.disclosure_datapoints as d
        where (d.standard, d.version, d.code) = (r.standard, r.version, r.code)
      ), '[]') as figures
    from companies as c
    cross join record.disclosure_requirements as r
    left join lateral (
      select m.is_material, m.assessed_at from record.materiality_assessments as m
      where m.company_id = c.id and m.financial_year = ${financialYear} and m.topic = r.topic
      order by m.assessed_at desc, m.id desc limit 1
    ) as a on true
    where c.figures is not null and r.standard = ${name} and ${version === null ? sql`true` : sql`r.version = ${version}`}
      and ${topic === undefined ? sql`true` : sql`r.topic = ${topic}`}
      and ${since} <= ${financialYear} and coalesce(r.valid_to, ${financialYear}) >= ${financialYear}
    order by r.topic, r.code`;
}
