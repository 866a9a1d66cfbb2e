import { askSubgraph } from '@teei/test/ask.ts';
import { eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import { eventually } from '@teei/test/eventually.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { programsSubgraph } from '../subgraph.ts';
import { followCampaign } from './instance.rules.ts';
import { instanceStates } from './instance.states.ts';

function id(n: number): string {
  return `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

const [OWN, TEMPLATE, CAMPAIGN, OTHER_CAMPAIGN] = [id(1), id(2), id(3), id(4)];
/** One instance in each state. */
const INSTANCES = new Map(instanceStates.states.map((state, index) => [state, id(10 + index)]));

const ask = askSubgraph(async () => {
  const subgraph = await startTestSubgraph(programsSubgraph, { seeded: false, react: true });
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own')`, [OWN]);
  await subgraph.sql(
    `insert into programs.program_templates (id, name, type) values ($1, 'Mentors', 'mentorship')`,
    [TEMPLATE],
  );
  await subgraph.sql(
    `insert into campaigns.campaigns (id, company_id, name, config_overrides)
     values ($1, $3, 'C', '{"reminders": "weekly"}'), ($2, $3, 'D', '{}')`,
    [CAMPAIGN, OTHER_CAMPAIGN, OWN],
  );
  return subgraph;
});

async function tell(to: string, campaign = CAMPAIGN): Promise<void> {
  await ask.sql(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ('campaign.transitioned', 'campaign', $1, $2, now(), $3)`,
    [
      campaign,
      OWN,
      {
        from: 'recruiting',
        to,
        reason: null,
        name: 'Mentors',
        templateId: TEMPLATE,
        beneficiaryGroupId: null,
        startDate: '2025-11-01',
        endDate: '2026-02-01',
      },
    ],
  );
  await eventually(async () =>
    expect(await ask.sql("select from events.deliveries where consumer = 'programs'")).toEqual([]),
  );
}

beforeEach(async () => {
  await ask.sql('delete from programs.program_instances');
});

async function insertInstances(): Promise<void> {
  for (const [state, instance] of INSTANCES) {
    await ask.sql(
      `insert into programs.program_instances
         (id, campaign_id, company_id, template_id, name, start_date, status)
       values ($1, $2, $3, $4, 'I', '2025-11-01', $5)`,
      [instance, CAMPAIGN, OWN, TEMPLATE, state],
    );
  }
}

async function states(): Promise<unknown[]> {
  const rows = await ask.sql('select status from programs.program_instances order by id');
  return rows.map(({ status }) => status);
}

describe('a programme instance', () => {
  it.each([
    ['paused', ['planned', 'paused', 'paused', 'completed', 'cancelled']],
    ['completed', ['cancelled', 'completed', 'completed', 'completed', 'cancelled']],
    ['closed', ['cancelled', 'active', 'cancelled', 'completed', 'cancelled']],
    ['recruiting', instanceStates.states],
  ])('follows its campaign when that is %s', async (to, expected) => {
    await insertInstances();
    const before = await newestEvent(ask);
    await tell(to);
    expect(await states()).toEqual(expected);
    const moved = instanceStates.states.filter((state, index) => state !== expected[index]);
    const emitted = (await eventsAfter(ask, before)).slice(1);
    expect(emitted.map(({ payload }) => payload)).toEqual(
      expect.arrayContaining(
        moved.map((from) => ({
          campaignId: CAMPAIGN,
          from,
          to: followCampaign(from, to),
          reason: null,
        })),
      ),
    );
    expect(emitted).toHaveLength(moved.length);
    // Heard of twice, it is followed once.
    await tell(to);
    expect(await states()).toEqual(expected);
  });

  it('only takes edges of its own state machine', () => {
    for (const campaignState of ['paused', 'completed', 'closed', 'active', 'recruiting']) {
      for (const state of instanceStates.states) {
        const next = followCampaign(state, campaignState);
        expect(next === undefined || instanceStates.allowed(state).includes(next)).toBe(true);
      }
    }
  });

  it('is unchanged by a transition of another campaign', async () => {
    await insertInstances();
    await tell('completed', OTHER_CAMPAIGN);
    expect(await states()).toEqual(instanceStates.states);
  });

  it('is created once when a campaign without any becomes active', async () => {
    await tell('active');
    await tell('active');
    expect(
      await ask.sql(
        `select name, campaign_id, company_id, template_id, status, start_date::text, end_date::text,
           config
         from programs.program_instances`,
      ),
    ).toEqual([
      {
        name: 'Mentors · Cohort 1',
        campaign_id: CAMPAIGN,
        company_id: OWN,
        template_id: TEMPLATE,
        status: 'planned',
        start_date: '2025-11-01',
        end_date: '2026-02-01',
        config: { reminders: 'weekly' },
      },
    ]);
  });
});
