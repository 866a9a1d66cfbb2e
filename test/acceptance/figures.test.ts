import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestGraph, type TestGraph } from '../graph.ts';

const impactManager = tokenSubject(ACCOUNTS.companyUser);
const staff = tokenSubject(ACCOUNTS.admin);
const MIN_GROUP = 5;

const levels = z.array(z.object({ level: z.string(), count: z.number().nullable() }));
const Language = z.object({
  programInstances: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        cefr: z.object({
          n: z.number().optional(),
          reason: z.string().optional(),
          baseline: levels.optional(),
          latest: levels.optional(),
        }),
      }),
    ),
  }),
});

const Outcomes = z.object({
  company: z.object({
    outcomeDelta: z.array(
      z.object({
        outcomeType: z.string(),
        n: z.number(),
        baseline: z.number(),
        latest: z.number(),
      }),
    ),
    outcome: z.object({ n: z.number(), mean: z.number(), p50: z.number() }).nullable(),
  }),
});

const Costs = z.object({
  company: z.object({
    metrics: z.tuple([
      z.object({
        investmentCents: z.number(),
        volunteerHours: z.number(),
        costPerHourCents: z.number(),
      }),
    ]),
  }),
});

const Pace = z.object({
  company: z.object({
    campaigns: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          daysToFull: z.number().nullable(),
          projectedExhaustion: z.string().nullable(),
        }),
      ),
    }),
  }),
});

const Disclosures = z.object({
  company: z.object({
    disclosures: z.array(
      z.object({
        code: z.string(),
        standardVersion: z.string(),
        notAvailable: z.string().nullable(),
        datapoints: z.array(z.object({ label: z.string(), value: z.number().nullable() })),
      }),
    ),
  }),
});

const reached = z.number().nullable();
const stages = z.object({
  enrolled: reached,
  tookPart: reached,
  returned: reached,
  completed: reached,
});
const Funnels = z.object({
  programInstances: z.object({
    nodes: z.array(z.object({ id: z.string(), volunteer: stages, participant: stages })),
  }),
});

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph('in one process');
});
afterAll(() => graph.close());

/** Data of a company's answer. */
async function ask(selection: string): Promise<unknown> {
  const answer = await graph.ask(
    `query ($company: ID!) { company(id: $company) { ${selection} } }`,
    {
      as: impactManager,
      variables: { company: FJORDBANK },
    },
  );
  expect(answer.errors).toEqual([]);
  return answer.data;
}

describe('figures equal a recomputation from the rows of Postgres', () => {
  it('of language levels, instance by instance (Q15)', async () => {
    const answer = await graph.ask(
      `{ programInstances(first: 50) { nodes { id cefr {
        ... on CefrProgress { n baseline { level count } latest { level count } }
        ... on Suppressed { reason } } } } }`,
      { as: staff },
    );
    expect(answer.errors).toEqual([]);
    const { nodes } = Language.parse(answer.data).programInstances;
    const rows = await graph.sql(
      `select program_instance_id as id, array_agg(baseline) as baseline, array_agg(latest) as latest
       from (
         select program_instance_id,
           (array_agg(level order by completed_at))[1] as baseline,
           (array_agg(level order by completed_at desc))[1] as latest
         from programs.kintell_sessions cross join lateral (
           select case when metadata ->> 'source_level' = 'PRE_A1' then 'PRE_A1' else language_level end as level) as source
         where completed_at is not null and level is not null
         group by program_instance_id, participant_id) as person
       group by id`,
    );
    const people = z
      .array(
        z.object({ id: z.string(), baseline: z.array(z.string()), latest: z.array(z.string()) }),
      )
      .parse(rows);
    for (const { id, cefr } of nodes) {
      const own = people.find((row) => row.id === id) ?? { baseline: [], latest: [] };
      const isSmall = own.baseline.length > 0 && own.baseline.length < MIN_GROUP;
      expect([id, cefr.n ?? null, cefr.reason ?? null]).toEqual(
        isSmall ? [id, null, 'TOO_FEW_PEOPLE'] : [id, own.baseline.length, null],
      );
      for (const side of ['baseline', 'latest'] as const) {
        for (const { level, count } of cefr[side] ?? []) {
          expect([own[side].filter((one) => one === level).length, null]).toContain(count);
        }
      }
    }
    expect(nodes.some(({ cefr }) => (cefr.n ?? 0) > 0)).toBe(true);
  });

  it('of funnels, from enrolments and what people took part in', async () => {
    const answer = await graph.ask(
      `{ programInstances(first: 50) { nodes { id
        volunteer: funnel(role: VOLUNTEER) { ...steps }
        participant: funnel(role: PARTICIPANT) { ...steps } } } }
      fragment steps on Funnel { enrolled tookPart returned completed }`,
      { as: staff },
    );
    expect(answer.errors).toEqual([]);
    const { nodes } = Funnels.parse(answer.data).programInstances;
    const enrolled = await graph.sql(
      `select distinct program_instance_id || ' ' || role as place, user_id,
         bool_or(status = 'completed') over (partition by program_instance_id, role, user_id) as completed
       from programs.program_enrollments`,
      [],
    );
    const days = await graph.sql(
      `select distinct place || ' ' || user_id as person, day from (
         select program_instance_id || ' ' || side.role as place, side.user_id, completed_at::date as day
         from programs.kintell_sessions
           cross join lateral (values ('volunteer', volunteer_id), ('participant', participant_id)) as side (role, user_id)
         where completed_at is not null
         union all
         select program_instance_id || ' ' || side.role, side.user_id, event_date
         from programs.buddy_events join programs.buddy_matches as m on m.id = match_id
           cross join lateral (values ('volunteer', buddy_id), ('participant', participant_id)) as side (role, user_id)
         union all
         select program_instance_id || ' ' || role, user_id, unnest(array[started_at, completed_at])::date
         from programs.learning_progress cross join (values ('volunteer'), ('participant')) as side (role)
         where progress_percent > 0
       ) as taken where day is not null`,
      [],
    );
    const daysOf = Map.groupBy(days, ({ person }) => String(person));
    let shown = 0;
    for (const { id, ...funnels } of nodes) {
      for (const role of ['volunteer', 'participant'] as const) {
        const people = enrolled.filter(({ place }) => place === `${id} ${role}`);
        const steps = people.map(({ place, user_id: person, completed }) =>
          completed === true
            ? Number.POSITIVE_INFINITY
            : (daysOf.get(`${String(place)} ${String(person)}`)?.length ?? 0),
        );
        for (const [index, count] of Object.values(funnels[role]).entries()) {
          const least = [0, 1, 2, Number.POSITIVE_INFINITY][index] ?? 0;
          expect([steps.filter((step) => step >= least).length, null]).toContain(count);
          if (count !== null && count > 0) shown += 1;
        }
      }
    }
    expect(shown).toBeGreaterThan(10);
  });

  it('of the change of outcomes', async () => {
    const { company } = Outcomes.parse(
      await ask(
        'outcomeDelta { outcomeType n baseline latest } outcome(type: CONFIDENCE) { n mean p50 }',
      ),
    );
    // The first reading of a snippet counts, as in the events; of participants.
    const rows = await graph.sql(
      `select upper(outcome_type) as "outcomeType", count(*)::int as n,
         round(avg(baseline), 2)::float as baseline, round(avg(latest), 2)::float as latest
       from (
         select outcome_type, (array_agg(score order by first.created_at))[1] as baseline,
           (array_agg(score order by first.created_at desc))[1] as latest, count(*) as scores
         from (
           select distinct on (evidence_snippet_id, outcome_type) *
           from evidence.outcome_scores
           where company_id = $1 and score is not null
           order by evidence_snippet_id, outcome_type, created_at) as first
         join users.users as person on person.id = first.user_id and person.role = 'participant'
         group by outcome_type, user_id) as person
       where scores > 1 group by outcome_type`,
      [FJORDBANK],
    );
    const byHand = new Map(rows.map((row) => [row['outcomeType'], row]));
    expect(company.outcomeDelta.length).toBeGreaterThan(0);
    for (const delta of company.outcomeDelta) {
      expect(delta).toEqual(byHand.get(delta.outcomeType));
    }
    const [latest] = await graph.sql(
      `select count(*)::int as n, round(avg(score), 2)::float as mean,
         round(percentile_cont(0.5) within group (order by score)::numeric, 2)::float as p50
       from (
         select distinct on (s.user_id) s.user_id, s.score from (
           select distinct on (evidence_snippet_id) * from evidence.outcome_scores
           where company_id = $1 and score is not null and outcome_type = 'confidence'
           order by evidence_snippet_id, created_at) as s
         join users.users as person on person.id = s.user_id and person.role = 'participant'
         order by s.user_id, s.created_at desc) as person`,
      [FJORDBANK],
    );
    // Withheld where it would leave too few.
    expect(company.outcome ?? latest).toEqual(latest);
  });

  it('of what an hour of a volunteer costs', async () => {
    const { company } = Costs.parse(
      await ask(`metrics(period: { quarter: "2025-Q3" }) {
        investmentCents volunteerHours costPerHourCents }`),
    );
    const [figures] = company.metrics;
    const { costPerHourCents, volunteerHours, investmentCents } = figures;
    expect((costPerHourCents * volunteerHours) / investmentCents).toBeCloseTo(1, 3);
    const [row] = await graph.sql(
      `select sum(duration_minutes)::float / 60 as hours from programs.kintell_sessions
       where company_id = $1 and completed_at >= '2025-07-01' and completed_at < '2025-10-01'`,
      [FJORDBANK],
    );
    expect(volunteerHours).toBeGreaterThanOrEqual(Number(row?.['hours']) - 0.01);
  });

  it('of when a campaign is full and has spent its budget (Q16)', async () => {
    const { company } = Pace.parse(
      await ask('campaigns(first: 50) { nodes { id daysToFull projectedExhaustion } }'),
    );
    const rows = await graph.sql(
      `select c.id, case when volunteers_enrolled >= volunteer_capacity then 0 else
           ceil((volunteer_capacity - volunteers_enrolled) / nullif(taken, 0))::int end as full,
         ('2025-11-15'::date + case when budget_spent_cents >= budget_cents then 0 else
           ceil((budget_cents - budget_spent_cents) / nullif(paid, 0))::int end)::text as exhausted
       from campaigns.campaigns as c cross join lateral (
         select (c.volunteers_enrolled - s.volunteers_enrolled)::numeric / days as taken,
           (c.budget_spent_cents - s.budget_spent_cents)::numeric / days as paid
         from campaigns.campaign_metrics_snapshots as s
           cross join lateral (select '2025-11-15'::date - s.snapshot_date) as ago (days)
         where s.campaign_id = c.id and days between 7 and 28 order by days desc limit 1) as pace
       where status in ('recruiting', 'active') and taken >= 0 and budget_cents > 0
         and company_id = $1`,
      [FJORDBANK],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { id, full, exhausted } of rows) {
      expect(company.campaigns.nodes).toContainEqual({
        id,
        daysToFull: full,
        projectedExhaustion: exhausted,
      });
    }
  });

  it('of disclosures on affected communities, requirement by requirement (Q07)', async () => {
    const { company } = Disclosures.parse(
      await ask(`disclosures(standard: ESRS, topic: S3, financialYear: 2025) {
        code standardVersion: version notAvailable datapoints { label value } }`),
    );
    const year = `'[2025-01-01,2026-01-01)'::daterange`;
    const [row] = await graph.sql(
      `select
         (select count(*)::int from programs.buddy_feedback where company_id = $1
           and (submitted_at at time zone 'UTC')::date <@ ${year}) as feedback,
         (select count(*)::int from programs.buddy_checkins where company_id = $1
           and checkin_date <@ ${year}) as checkins,
         (select count(distinct user_id)::int from programs.program_enrollments where company_id = $1
           and role = 'participant' and status in ('active', 'paused', 'completed')
           and daterange((enrolled_at at time zone 'UTC')::date, (completed_at at time zone 'UTC')::date, '[]')
             && ${year}) as participants,
         (select count(*)::int from programs.program_instances where company_id = $1
           and status not in ('planned', 'cancelled') and daterange(start_date, end_date, '[]') && ${year}) as instances,
         (select count(*)::int from evidence.evidence_snippets where company_id = $1
           and content <> '[withdrawn]' and (created_at at time zone 'UTC')::date <@ ${year}) as evidence,
         (select json_build_array(count(*), sum(beneficiary_capacity), sum(beneficiaries_enrolled))
           from campaigns.campaigns where company_id = $1 and status not in ('draft', 'planned', 'recruiting')
             and daterange(start_date, end_date, '[]') && ${year}) as campaigns`,
      [FJORDBANK],
    );
    const value = (code: string, label: string): number | null | undefined =>
      company.disclosures
        .find((one) => one.code === code)
        ?.datapoints.find((one) => one.label.startsWith(label))?.value;
    expect(company.disclosures.map(({ code }) => code)).toEqual([
      'S3-1',
      'S3-2',
      'S3-3',
      'S3-4',
      'S3-5',
    ]);
    for (const { standardVersion, datapoints, notAvailable } of company.disclosures) {
      expect(standardVersion).toBe('2023');
      expect(datapoints.length > 0 || notAvailable !== null).toBe(true);
    }
    expect({
      feedback: value('S3-2', 'Feedback'),
      checkins: value('S3-2', 'Check-ins'),
      participants: value('S3-2', 'People'),
      instances: value('S3-4', 'Programme instances'),
      evidence: value('S3-4', 'Pieces of evidence'),
      campaigns: [
        value('S3-4', 'Campaigns'),
        value('S3-5', 'Places for'),
        value('S3-5', 'Beneficiaries'),
      ],
    }).toEqual(row);
    expect(Number(row?.['participants'])).toBeGreaterThanOrEqual(MIN_GROUP);
  });
});
