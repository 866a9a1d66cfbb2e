import { askSubgraph } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { force } from '@teei/test/transitions.ts';
import { describe, expect, it } from 'vitest';
import { CAMPAIGN, FOREIGN, GROUP, OWN, startCampaigns, TEMPLATE } from '../../test/fixtures.ts';

const ask = askSubgraph(() => startCampaigns(true));

const put = (values: string): Promise<void> =>
  force(ask, 'campaigns.campaigns', CAMPAIGN, values).then(() => undefined);

async function status(): Promise<unknown> {
  const [row] = await ask.sql('select status from campaigns.campaigns where id = $1', [CAMPAIGN]);
  return row?.['status'];
}

describe('following its dates, a campaign', () => {
  // Tests live on 2025-11-15.
  it.each([
    ['recruiting', '2025-11-15', '2026-01-31', 'active'],
    ['recruiting', '2025-11-16', '2026-01-31', 'recruiting'],
    ['active', '2025-09-01', '2025-11-15', 'active'],
    ['active', '2025-09-01', '2025-11-14', 'completed'],
    ['paused', '2025-09-01', '2025-11-14', 'paused'],
    ['planned', '2025-09-01', '2025-11-14', 'planned'],
  ])('that is %s from %s to %s is %s afterwards', async (from, start, end, to) => {
    await put(`status = '${from}', start_date = '${start}', end_date = '${end}'`);
    const before = await newestEvent(ask);
    await runJob(ask, 'campaigns', 'campaign.follow_dates');
    expect(await status()).toBe(to);
    const events =
      from === to ? [] : [{ event_type: 'campaign.transitioned', payload: { from, to } }];
    expect(await eventsAfter(ask, before)).toMatchObject(events);
  });

  it('is captured once more, in the transaction that completes it', async () => {
    await put(`status = 'active', end_date = '2025-11-14', start_date = '2025-09-01'`);
    await ask.sql('delete from campaigns.campaign_metrics_snapshots');
    await runJob(ask, 'campaigns', 'campaign.follow_dates');
    expect(
      await ask.sql(
        `select full_snapshot ->> 'status' as status from campaigns.campaign_metrics_snapshots
         where campaign_id = $1`,
        [CAMPAIGN],
      ),
    ).toEqual([{ status: 'completed' }]);
  });
});

describe('the figures of a snapshot', () => {
  it('are computed from sessions, spending and outcomes', async () => {
    // Worth of the outcome: 100,000 × 0.8 × 0.9 × 0.75 = 54,000, half of it in the second year, at 3.5 %.
    await ask.sql(`update programs.program_templates set outcome_metrics = $1`, [
      JSON.stringify([
        {
          outcomeType: 'confidence',
          proxyCents: 100_000,
          deadweight: 0.2,
          displacement: 0.1,
          attribution: 0.25,
          dropOff: 0.5,
          years: 2,
        },
      ]),
    ]);
    await put(`status = 'active', budget_spent_cents = 50000, budget_cents = 100000,
      volunteers_enrolled = 5, volunteer_capacity = 10`);
    const person = GROUP;
    await ask.sql(
      `insert into users.users (id, email, role) values ($1, 'p@mail.example', 'participant'), ($2, 'v@own.example', 'volunteer')`,
      [person, TEMPLATE],
    );
    await ask.sql(
      `with instance as (
         insert into programs.program_instances (campaign_id, company_id, template_id, name, start_date)
         values ($1, $2::uuid, $3::uuid, 'Cohort', '2025-09-01') returning id)
       insert into programs.kintell_sessions
         (external_session_id, program_instance_id, company_id, participant_id, volunteer_id, session_type,
          scheduled_at, completed_at, duration_minutes)
       select 'one', id, $2::uuid, $4::uuid, $3::uuid, 'mentorship', '2025-11-14', '2025-11-14', 75 from instance`,
      [CAMPAIGN, OWN, TEMPLATE, person],
    );
    // A score of little confidence is passed over; the last one is 0.1 above the first.
    await ask.sql(
      `with scored (id, score, confidence, created_at) as (values
         (gen_random_uuid(), 0.4, 0.9, timestamptz '2025-10-01'),
         (gen_random_uuid(), 0.9, 0.5, '2025-10-15'),
         (gen_random_uuid(), 0.5, 0.9, '2025-11-01')
       ), pieces as (
         insert into evidence.evidence_snippets
           (id, company_id, campaign_id, program_instance_id, source_type, source_id, content)
         select scored.id, $2, $1, instance.id, 'survey', scored.id, 'Words'
         from scored, programs.program_instances as instance where instance.campaign_id = $1
       )
       insert into evidence.outcome_scores
         (user_id, evidence_snippet_id, outcome_type, score, confidence, model_version, created_at, company_id)
       select $3, id, 'confidence', score, confidence, 'a', created_at, $2 from scored`,
      [CAMPAIGN, OWN, person],
    );
    await ask.sql('delete from campaigns.campaign_metrics_snapshots');
    await runJob(ask, 'campaigns', 'snapshot.capture_daily');
    await runJob(ask, 'campaigns', 'campaign.score');
    expect(
      await ask.sql(
        `select s.snapshot_date::text as day, s.sroi_ratio::float8 as sroi, s.vis_score as vis,
           s.budget_utilization::float8 as burn, full_snapshot, c.upsell_score
         from campaigns.campaign_metrics_snapshots as s join campaigns.campaigns as c on c.id = campaign_id
         where c.id = $1`,
        [CAMPAIGN],
      ),
    ).toEqual([
      {
        day: '2025-11-15',
        // 77,379 ÷ (50,000 spent + 75 minutes at 3,200 an hour)
        sroi: 1.4329,
        vis: null,
        burn: 0.5,
        full_snapshot: {
          volunteerMinutes: 75,
          valueCents: 77_379,
          investmentCents: 54_000,
          status: 'active',
        },
        // 30 × 0.6 × 1.4329 ÷ 5 + 20 × 1 session ÷ 5 + 10 × half of the budget
        upsell_score: 14,
      },
    ]);
  });
});

describe('the mean impact score of the newest snapshot', () => {
  it('becomes that of the campaign, whatever its status, and leaves its version as it is', async () => {
    await ask.sql('delete from campaigns.campaign_metrics_snapshots');
    await force(ask, 'campaigns.campaigns', CAMPAIGN, `status = 'completed', vis_score = 90`);
    await force(ask, 'campaigns.campaigns', FOREIGN, `status = 'active', vis_score = 90`);
    await ask.sql(
      `insert into campaigns.campaign_metrics_snapshots
         (campaign_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents, vis_score)
       values ($1, '2025-11-13', 1, 1, 0, 70), ($1, '2025-11-14', 1, 1, 0, 41.25), ($2, '2025-11-14', 1, 1, 0, null)`,
      [CAMPAIGN, FOREIGN],
    );
    const scores =
      'select id, vis_score as vis, updated_at as version from campaigns.campaigns order by id';
    const before = await ask.sql(scores);
    await runJob(ask, 'campaigns', 'campaign.score');
    expect(await ask.sql(scores)).toEqual(
      before.map((row) => ({ ...row, vis: row['id'] === CAMPAIGN ? 41.25 : null })),
    );
  });
});

describe('old snapshots', () => {
  it('are thinned to one a week after 90 days, one a month after a year, one a year after three', async () => {
    await ask.sql('delete from campaigns.campaign_metrics_snapshots');
    await ask.sql(
      `insert into campaigns.campaign_metrics_snapshots
         (campaign_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
       select $1::uuid, day, 0, 0, 0 from generate_series('2021-01-01', '2025-11-15', interval '1 day') as day
       union all select $2::uuid, '2020-05-05', 0, 0, 0`,
      [CAMPAIGN, FOREIGN],
    );
    const ages = `select count(*) filter (where snapshot_date > date '2025-11-15' - 90)::int as days,
        count(*) filter (where snapshot_date <= date '2025-11-15' - 90
          and snapshot_date > '2024-11-15')::int as weeks,
        count(*) filter (where snapshot_date <= '2024-11-15')::int as months,
        min(snapshot_date)::text as first
      from campaigns.campaign_metrics_snapshots where campaign_id = $1`;
    for (let run = 0; run < 2; run += 1) {
      await runJob(ask, 'campaigns', 'snapshot.thin');
      expect(await ask.sql(ages, [CAMPAIGN])).toEqual([
        { days: 90, weeks: 41, months: 26, first: '2021-12-31' },
      ]);
    }
    // The last one of a campaign stays for good, as it is the last one of its year.
    expect(await ask.sql(ages, [FOREIGN])).toMatchObject([{ first: '2020-05-05' }]);
  });
});

/** Cents that the company's campaigns spent in each year, as its reports have them. */
async function spent(): Promise<unknown> {
  const [row] = await ask.sql(
    `select array_agg(campaigns.spent_in(c.company_id, make_date(y, 1, 1), make_date(y + 1, 1, 1), '2025-11-15')::int
       order by y) as cents
     from campaigns.campaigns as c cross join generate_series(2020, 2025) as y where c.id = $1`,
    [CAMPAIGN],
  );
  return row?.['cents'];
}

describe('money that was spent in a year', () => {
  it('stays known when old snapshots are thinned', async () => {
    await ask.sql('delete from campaigns.campaign_metrics_snapshots');
    await ask.sql('update campaigns.campaigns set budget_spent_cents = 0 where id <> $1', [
      CAMPAIGN,
    ]);
    await force(
      ask,
      'campaigns.campaigns',
      CAMPAIGN,
      `created_at = '2020-06-01Z', budget_spent_cents = 2000`,
    );
    // A cent a day from 1 January 2021 on.
    await ask.sql(
      `insert into campaigns.campaign_metrics_snapshots
         (campaign_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
       select $1::uuid, day, 0, 0, greatest(day::date - date '2020-12-31', 0)
       from generate_series('2020-12-01', '2025-11-15', interval '1 day') as day`,
      [CAMPAIGN],
    );
    const years = [0, 365, 365, 365, 366, 2000 - 1461];
    expect(await spent()).toEqual(years);
    await runJob(ask, 'campaigns', 'snapshot.thin');
    expect(await spent()).toEqual(years);
  });

  it('is unknown where the snapshot of an end of the year is gone, unless nothing was spent before', async () => {
    await ask.sql(
      `delete from campaigns.campaign_metrics_snapshots where snapshot_date < '2023-12-01'`,
    );
    expect(await spent()).toEqual([null, null, null, null, 366, 2000 - 1461]);
    await force(ask, 'campaigns.campaigns', CAMPAIGN, `created_at = '2023-02-01Z'`);
    expect(await spent()).toEqual([0, 0, 0, 1095, 366, 2000 - 1461]);
  });
});

it('money that was spent cannot be unspent, whoever asks', async () => {
  await put('budget_spent_cents = 500');
  await ask.sql('begin; set local role campaigns_admin');
  await expect(
    ask.sql('update campaigns.campaigns set budget_spent_cents = 499 where id = $1', [CAMPAIGN]),
  ).rejects.toThrow('expected budget_spent_cents to grow');
  await ask.sql('rollback');
});
