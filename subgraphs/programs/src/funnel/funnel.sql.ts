/** SQL of funnels: how far the people of instances and campaigns came. */
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import type { FunnelNorm, FunnelSums } from './funnel.rules.ts';

/** Entity that a funnel is of, by the column of its instances that names it. */
export type FunnelLevel = 'id' | 'campaign_id';

interface FunnelRow extends FunnelSums {
  readonly place: string;
}

/**
 * Counts the people of entities by the furthest step that each has come to, in one statement; no row for an entity
 * without instances.
 *
 * @param side 'volunteer' or 'participant'
 * @param withNorm also reads what is usual for the template, of entities whose instances share one
 */
export async function countFunnels(
  db: ProgramsContext['db'],
  level: FunnelLevel,
  ids: readonly string[],
  { side, withNorm }: { readonly side: string; readonly withNorm: boolean },
): Promise<ReadonlyMap<string, FunnelSums>> {
  const norm = withNorm
    ? sql`(select to_jsonb(n) from programs.funnel_norm(places.template_id, places.company_id, ${side}) as n)`
    : sql<FunnelNorm | null>`null`;
  const { rows } = await sql<FunnelRow>`
    with own as materialized (
      select i.id, i.${sql.ref(level)} as place, i.template_id, i.company_id
      from programs.program_instances as i where i.${sql.ref(level)} = any(${ids}::uuid[])
    ), places as (
      select place, (array_agg(company_id))[1] as company_id,
        case when min(template_id::text) = max(template_id::text)
          then (array_agg(template_id))[1] end as template_id
      from own group by place
    ), counted as (
      select steps.place, jsonb_build_array(count(*) filter (where step = 0), count(*) filter (where step = 1),
        count(*) filter (where step = 2), count(*) filter (where step = 3)) as people
      from programs.funnel_steps((select array_agg(id order by id) from own),
        (select array_agg(place order by id) from own), ${side}) as steps
      group by steps.place
    )
    select places.place, coalesce(counted.people, '[0, 0, 0, 0]') as people, ${norm} as norm
    from places left join counted on counted.place = places.place`.execute(db);
  return new Map(rows.map(({ place, people, norm: usual }) => [place, { people, norm: usual }]));
}
