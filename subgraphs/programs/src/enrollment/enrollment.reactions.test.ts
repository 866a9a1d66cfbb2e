import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { eventually } from '@teei/test/eventually.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const ENROLL = 'enroll { enrollment { id } }';
const MOVE = 'transitionEnrollment { enrollment { id } }';
const MOVE_INSTANCE = 'transitionProgramInstance { programInstance { id } }';
const ask = askSubgraph(() => rows.startProgrammes(true));

/** Waits until the domain has reacted to every event. */
async function settle(): Promise<void> {
  await eventually(async () =>
    expect(await ask.sql("select from events.deliveries where consumer = 'programs'")).toEqual([]),
  );
}

/** Tells of a change that another domain made. */
async function tell(type: string, aggregate: string, id: string, payload: object): Promise<void> {
  await ask.sql(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ($1, $2, $3, $4, now(), $5)`,
    [type, aggregate, id, rows.OWN, payload],
  );
  await settle();
}

/** Ids of enrolments that have waited in this order, the first for longest. */
async function wait(people: number): Promise<readonly unknown[]> {
  const waiting = await ask.sql(
    `with people as (
       insert into users.users (email, role)
       select 'waiting-' || gen_random_uuid() || '@example.org', 'volunteer'
       from generate_series(1, $2) returning id
     )
     insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, enrolled_at, status, role)
     select id, 'language', $1, timestamptz '2025-11-01Z' + interval '1 minute' * row_number() over (),
       'waitlisted', 'volunteer' from people
     returning id`,
    [rows.INSTANCE, people],
  );
  return waiting.map(({ id }) => id);
}

async function active(): Promise<readonly unknown[]> {
  const found = await ask.sql(
    `select id from programs.program_enrollments where status = 'active' order by enrolled_at, id`,
  );
  return found.map(({ id }) => id);
}

async function enroll(viewer: typeof rows.volunteer): Promise<unknown> {
  const input = { programInstanceId: rows.INSTANCE };
  return read(await done(ask, viewer, ENROLL, input), 'enrollment', 'id');
}

beforeEach(async () => {
  await settle();
  await rows.reset(ask, 1);
});

describe('a waiting list', () => {
  it('gives the seat of who leaves to who has waited longest, and tells of it', async () => {
    const first = await enroll(rows.volunteer);
    const [second, third] = await wait(2);
    const before = await newestEvent(ask);
    await done(ask, rows.volunteer, MOVE, { id: first, to: 'DROPPED' });
    await settle();
    expect(await active()).toEqual([second]);
    expect(await rows.seatsTaken(ask)).toEqual([1, 0]);
    expect((await eventsAfter(ask, before)).at(-1)).toMatchObject({
      event_type: 'enrollment.transitioned',
      aggregate_id: second,
      company_id: rows.OWN,
      actor_class: 'worker',
      payload: { campaignId: rows.CAMPAIGN, role: 'volunteer', from: 'waitlisted', to: 'active' },
    });
    await done(ask, rows.manager, MOVE, { id: second, to: 'COMPLETED' });
    await settle();
    expect(await active()).toEqual([third]);
  });

  it('passes over participants whose consent is not in force', async () => {
    const first = await enroll(rows.participant);
    await enroll(rows.newcomer);
    await ask.sql(
      `insert into programs.program_enrollments
         (user_id, program_type, program_instance_id, enrolled_at, status, role)
       values ($1, 'language', $2, '2025-11-01Z', 'waitlisted', 'participant')`,
      [rows.UNASKED, rows.INSTANCE],
    );
    await done(ask, rows.participant, MOVE, { id: first, to: 'DROPPED' });
    await settle();
    const promoted = await ask.sql(
      `select user_id from programs.program_enrollments where status = 'active'`,
    );
    expect(promoted).toEqual([{ user_id: rows.NEWCOMER }]);
    expect(await rows.seatsTaken(ask)).toEqual([0, 1]);
  });

  it('fills a capacity that was raised by several, in the order of waiting', async () => {
    await enroll(rows.volunteer);
    const waiting = await wait(6);
    await ask.sql('update campaigns.campaigns set volunteer_capacity = 5 where id = $1', [
      rows.CAMPAIGN,
    ]);
    const changed = { fields: ['volunteerCapacity'] };
    await tell('campaign.updated', 'campaign', rows.CAMPAIGN, changed);
    expect((await active()).slice(0, 4)).toEqual(waiting.slice(0, 4));
    expect(await rows.seatsTaken(ask)).toEqual([5, 0]);
  });

  it('waits while the campaign or the instance takes nobody in, and goes on after', async () => {
    const [first, second] = await wait(2);
    await force(ask, 'campaigns.campaigns', rows.CAMPAIGN, `status = 'paused'`);
    const changed = { fields: ['volunteerCapacity'] };
    await tell('campaign.updated', 'campaign', rows.CAMPAIGN, changed);
    expect(await active()).toEqual([]);
    await force(ask, 'campaigns.campaigns', rows.CAMPAIGN, `status = 'active'`);
    await tell('campaign.transitioned', 'campaign', rows.CAMPAIGN, {
      from: 'paused',
      to: 'active',
      reason: null,
      name: 'A campaign',
      templateId: rows.TEMPLATE,
      beneficiaryGroupId: rows.GROUP,
      startDate: '2025-10-01',
      endDate: '2026-03-31',
    });
    expect(await active()).toEqual([first]);
    await force(ask, 'programs.program_instances', rows.INSTANCE, `status = 'paused'`);
    await done(ask, rows.manager, MOVE, { id: first, to: 'DROPPED' });
    await settle();
    expect(await active()).toEqual([]);
    await done(ask, rows.coordinator, MOVE_INSTANCE, { id: rows.INSTANCE, to: 'ACTIVE' });
    await settle();
    expect(await active()).toEqual([second]);
  });

  it('loses and doubles no seat when many leave at once', async () => {
    await rows.reset(ask, 8);
    await ask.sql('update campaigns.campaigns set volunteers_enrolled = 8 where id = $1', [
      rows.CAMPAIGN,
    ]);
    const seated = await wait(8);
    await ask.sql(`update programs.program_enrollments set status = 'active'`);
    const waiting = await wait(6);
    await Promise.all(seated.map((id) => done(ask, rows.manager, MOVE, { id, to: 'COMPLETED' })));
    await settle();
    expect(await active()).toEqual(waiting);
    expect(await rows.seatsTaken(ask)).toEqual([6, 0]);
  });
});

describe('the consent of an enrolled person', () => {
  const query = `{ programInstance(id: "${rows.INSTANCE}") { enrollments { nodes {
    user { id } program: consentInForce(purpose: PROGRAM) marketing: consentInForce(purpose: MARKETING) } } } }`;

  it('is known by purpose to coordinators, and to the person', async () => {
    await enroll(rows.participant);
    const nodes = [{ user: { id: rows.PARTICIPANT }, program: true, marketing: false }];
    const found = { programInstance: { enrollments: { nodes } } };
    for (const viewer of [rows.coordinator, rows.participant, rows.staff]) {
      expect(await ask.data(viewer, query)).toEqual(found);
    }
    expect(await ask.codes(rows.manager, query)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
