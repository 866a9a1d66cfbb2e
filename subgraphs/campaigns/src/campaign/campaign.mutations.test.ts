import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  OWN,
  CAMPAIGN,
  MANAGER,
  TEMPLATE,
  GROUP,
  INSTANCE,
  manager,
  startCampaigns,
  TRANSITION,
  UPDATE,
  DATES,
  put,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startCampaigns);

describe('moving a campaign', () => {
  it('opens it for recruiting, answers its new state, and tells who did it', async () => {
    const version = await put(ask, 'planned');
    const before = await newestEvent(ask);
    const payload = await done(ask, manager, TRANSITION, {
      id: CAMPAIGN,
      to: 'RECRUITING',
      reason: 'Everything is signed.',
      expectedUpdatedAt: version,
    });
    expect(payload).toMatchObject({ campaign: { id: CAMPAIGN, status: 'RECRUITING' } });
    expect(read(payload, 'campaign', 'updatedAt')).not.toBe(version);
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'campaign.transitioned',
        aggregate_id: CAMPAIGN,
        company_id: OWN,
        subject_id: null,
        actor_id: MANAGER,
        actor_class: 'company',
        payload: {
          from: 'planned',
          to: 'recruiting',
          reason: 'Everything is signed.',
          name: 'Mentors',
          templateId: TEMPLATE,
          beneficiaryGroupId: GROUP,
          startDate: '2026-01-12',
          endDate: '2026-04-12',
        },
      },
    ]);
  });

  it.each(['recruiting', 'active', 'paused'] as const)(
    'is for staff alone once it is %s',
    async (state) => {
      await put(ask, state);
      const input = { id: CAMPAIGN, to: state === 'active' ? 'PAUSED' : 'CLOSED' };
      if (state === 'active') await put(ask, 'active');
      expect(await refused(ask, manager, TRANSITION, input)).toEqual([
        { field: ['to'], code: 'FORBIDDEN' },
      ]);
      const illegal = { id: CAMPAIGN, to: 'DRAFT' };
      expect(await refused(ask, manager, TRANSITION, illegal)).toMatchObject([
        { code: 'INVALID_TRANSITION', transition: { allowed: [] } },
      ]);
    },
  );

  it('makes a plan of a draft only when nothing is missing, and names all that is', async () => {
    await put(
      ask,
      'draft',
      'template_id = null, beneficiary_group_id = null, start_date = null, end_date = null, quarter = null, budget_cents = 0, pricing_model = null, volunteer_capacity = 0, beneficiary_capacity = 0',
    );
    const faults = await refused(ask, manager, TRANSITION, { id: CAMPAIGN, to: 'PLANNED' });
    expect(faults.map((fault) => read(fault, 'field', 0))).toEqual([
      'template',
      'beneficiaryGroup',
      'startDate',
      'endDate',
      'volunteerCapacity',
      'beneficiaryCapacity',
      'budgetCents',
      'pricingModel',
    ]);
    await put(
      ask,
      'draft',
      `template_id = '${TEMPLATE}', beneficiary_group_id = '${GROUP}', start_date = '2026-01-12', end_date = '2026-04-12', quarter = '2026-Q1', budget_cents = 500000, pricing_model = 'seats', volunteer_capacity = 10, beneficiary_capacity = 12`,
    );
    await done(ask, manager, TRANSITION, { id: CAMPAIGN, to: 'PLANNED' });
  });

  it('takes a plan back only while it has no programme instances', async () => {
    await put(ask, 'planned');
    await ask.sql(
      `insert into programs.program_instances (id, campaign_id, company_id, template_id, name, start_date)
       values ($1, $2, $3, $4, 'Cohort', '2026-01-12')`,
      [INSTANCE, CAMPAIGN, OWN, TEMPLATE],
    );
    expect(await refused(ask, manager, TRANSITION, { id: CAMPAIGN, to: 'DRAFT' })).toEqual([
      { field: ['to'], code: 'BAD_USER_INPUT' },
    ]);
    await ask.sql('delete from programs.program_instances where id = $1', [INSTANCE]);
    await done(ask, manager, TRANSITION, { id: CAMPAIGN, to: 'DRAFT' });
  });
});

describe('changing a campaign', () => {
  it('writes the new values alone, and the quarter of a new first day', async () => {
    const expectedUpdatedAt = await put(ask, 'planned');
    const before = await newestEvent(ask);
    const payload = await done(ask, manager, UPDATE, {
      id: CAMPAIGN,
      expectedUpdatedAt,
      startDate: '2026-04-01',
      endDate: '2026-06-30',
      volunteerCapacity: 20,
      tags: ['spring', '🌻'],
    });
    expect(payload).toMatchObject({
      campaign: {
        name: 'Mentors',
        startDate: '2026-04-01',
        endDate: '2026-06-30',
        quarter: '2026-Q2',
        volunteerCapacity: 20,
        tags: ['spring', '🌻'],
      },
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      {
        event_type: 'campaign.updated',
        payload: { fields: ['startDate', 'endDate', 'volunteerCapacity', 'tags'] },
      },
    ]);
    await done(ask, manager, UPDATE, {
      id: CAMPAIGN,
      expectedUpdatedAt: read(payload, 'campaign', 'updatedAt'),
      startDate: '2026-01-12',
      volunteerCapacity: 10,
    });
  });

  it('takes the version in any spelling of the same moment, and no other version', async () => {
    const version = await put(ask, 'planned');
    const local = version
      .replace(/T(\d\d)/, (_all, hour: string) => `T${hour}`)
      .replace('Z', '+00:00');
    await done(ask, manager, UPDATE, { id: CAMPAIGN, expectedUpdatedAt: local, name: 'Once' });
    for (const stale of [version, '2025-01-01T00:00:00Z']) {
      const input = { id: CAMPAIGN, expectedUpdatedAt: stale, name: 'Twice' };
      expect(await refused(ask, manager, UPDATE, input)).toEqual([
        { field: ['expectedUpdatedAt'], code: 'CONFLICT' },
      ]);
      expect(
        await refused(ask, manager, TRANSITION, {
          id: CAMPAIGN,
          to: 'RECRUITING',
          expectedUpdatedAt: stale,
        }),
      ).toEqual([{ field: ['expectedUpdatedAt'], code: 'CONFLICT' }]);
    }
  });

  it.each([
    ['NUL', 'a\0b'],
    ['a change of direction', 'a\u202Eb'],
    ['half a character pair', 'a\uD800b'],
    ['201 characters', 'x'.repeat(201)],
    ['null', null],
  ])('is refused a name with %s', async (_what, name) => {
    const expectedUpdatedAt = await put(ask, 'planned');
    expect(await refused(ask, manager, UPDATE, { id: CAMPAIGN, expectedUpdatedAt, name })).toEqual([
      { field: ['name'], code: 'BAD_USER_INPUT' },
    ]);
  });

  it.each([
    [{ endDate: '2026-01-11' }, 'endDate'],
    [{ startDate: '2026-04-13' }, 'endDate'],
    [{ volunteerCapacity: 6 }, 'volunteerCapacity'],
    [{}, undefined],
  ])('is refused %j, which does not fit the rest', async (values, field) => {
    const expectedUpdatedAt = await put(ask, 'planned', `volunteers_enrolled = 7, ${DATES}`);
    expect(
      await refused(ask, admin, UPDATE, { id: CAMPAIGN, expectedUpdatedAt, ...values }),
    ).toEqual([{ field: field ? [field] : [], code: 'BAD_USER_INPUT' }]);
  });

  it.each([
    [{ startDate: '2026-01-13' }, 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
    [{ endDate: '2026-04-11' }, 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
    [{ budgetCents: 600_000 }, 'FORBIDDEN', undefined],
    [{ pricingModel: 'BUNDLE' }, 'FORBIDDEN', undefined],
    [{ volunteerCapacity: 9 }, 'FORBIDDEN', undefined],
    [{ beneficiaryCapacity: 11 }, 'FORBIDDEN', undefined],
    [{ volunteerCapacity: 11, endDate: '2026-05-01' }, undefined, undefined],
  ])(
    'once it recruits, %j is answered %s to its company and %s to staff',
    async (values, ...codes) => {
      const answered: unknown[] = [];
      for (const viewer of [manager, admin]) {
        const expectedUpdatedAt = await put(
          ask,
          'recruiting',
          `${DATES}, volunteer_capacity = 10, beneficiary_capacity = 12, volunteers_enrolled = 0`,
        );
        const input = { id: CAMPAIGN, expectedUpdatedAt, ...values };
        answered.push(read(await change(ask, viewer, UPDATE, input), 'userErrors', 0, 'code'));
      }
      expect(answered).toEqual(codes);
    },
  );

  it.each(['completed', 'closed'] as const)('is over when the campaign is %s', async (state) => {
    const expectedUpdatedAt = await put(ask, state);
    const input = { id: CAMPAIGN, expectedUpdatedAt, name: 'Late' };
    expect(await refused(ask, admin, UPDATE, input)).toEqual([{ field: [], code: 'FORBIDDEN' }]);
  });
});
