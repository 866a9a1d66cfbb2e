import { askSubgraph } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent } from '@teei/test/changes.ts';
import { eventually } from '@teei/test/eventually.ts';
import { runJob } from '@teei/test/jobs.ts';
import { force } from '@teei/test/transitions.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import * as pairs from '../../test/pairs.ts';
import { END_PARTICIPATION } from './instance.jobs.ts';

const MOVE_INSTANCE = 'transitionProgramInstance { programInstance { id } }';
const SECOND_INSTANCE = '0e000000-0000-4000-8000-000000000001';
const ask = askSubgraph(() => rows.startProgrammes(true));

/** Waits until the domain has reacted to every event and has run its jobs. */
async function settle(): Promise<void> {
  await eventually(async () =>
    expect(
      await ask.sql(
        `select outbox_id::text from events.deliveries where consumer = 'programs'
         union all select error from jobs.queue where name = $1 and key <> 'schedule'`,
        [END_PARTICIPATION],
      ),
    ).toEqual([]),
  );
}

/** Moves the own campaign, as its domain does. */
async function moveCampaign(from: string, to: string): Promise<void> {
  await force(ask, 'campaigns.campaigns', rows.CAMPAIGN, `status = '${to}'`);
  await ask.sql(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ('campaign.transitioned', 'campaign', $1, $2, now(), $3)`,
    [
      rows.CAMPAIGN,
      rows.OWN,
      {
        from,
        to,
        reason: null,
        name: 'A campaign',
        templateId: rows.TEMPLATE,
        beneficiaryGroupId: rows.GROUP,
        startDate: '2025-10-01',
        endDate: '2026-03-31',
      },
    ],
  );
  await settle();
}

/** A matched pair who take part, a volunteer who pauses and one who waits, in the own instance. */
async function putPeople(matchState = 'active'): Promise<void> {
  await settle();
  await pairs.putMatch(ask, matchState);
  await ask.sql('delete from programs.program_instances where id = $1', [SECOND_INSTANCE]);
  await ask.sql(`update programs.program_enrollments set status = 'paused' where user_id = $1`, [
    rows.COLLEAGUE,
  ]);
  await putWaiting(rows.INSTANCE);
  await ask.sql(
    `update campaigns.campaigns set volunteers_enrolled = 2, beneficiaries_enrolled = 1,
       volunteer_capacity = 2 where id = $1`,
    [rows.CAMPAIGN],
  );
}

async function putWaiting(instance: string): Promise<void> {
  await ask.sql(
    `insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, enrolled_at, status, role)
     values ($1, 'language', $2, '2025-11-01Z', 'waitlisted', 'volunteer')`,
    [rows.FREE_VOLUNTEER, instance],
  );
}

async function states(instance = rows.INSTANCE): Promise<Readonly<Record<string, unknown>>> {
  const found = await ask.sql(
    `select user_id, status
     from programs.program_enrollments where program_instance_id = $1`,
    [instance],
  );
  return Object.fromEntries(found.map(({ user_id, status }) => [String(user_id), status]));
}

function matchStates(): Promise<unknown> {
  return ask.sql('select id, status, ended_at from programs.buddy_matches order by id');
}

const ANY_DATE: unknown = expect.any(Date);
const ENDED_MATCH = { id: pairs.MATCH, status: 'ended', ended_at: ANY_DATE };
const foreignMatch = (status: string) => ({ id: pairs.FOREIGN_MATCH, status, ended_at: null });
const COMPLETED = {
  [rows.PARTICIPANT]: 'completed',
  [rows.VOLUNTEER]: 'completed',
  [rows.COLLEAGUE]: 'dropped',
  [rows.FREE_VOLUNTEER]: 'dropped',
};
const DROPPED = Object.fromEntries(Object.keys(COMPLETED).map((person) => [person, 'dropped']));

describe('participation', () => {
  it.each(['proposed', 'active', 'inactive'])(
    'ends with its campaign, and so does a match that is %s; each is told once',
    async (matchState) => {
      await putPeople(matchState);
      const before = await newestEvent(ask);
      await moveCampaign('active', 'completed');
      expect(await states()).toEqual(COMPLETED);
      expect(await matchStates()).toEqual([ENDED_MATCH, foreignMatch(matchState)]);
      const events = (await eventsAfter(ask, before)).filter(
        ({ event_type }) => !String(event_type).startsWith('program_instance.'),
      );
      expect(events.slice(1)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            event_type: 'buddy.match.ended',
            aggregate_id: pairs.MATCH,
            company_id: rows.OWN,
            actor_class: 'worker',
            payload: {
              programInstanceId: rows.INSTANCE,
              from: matchState,
              to: 'ended',
              reason: null,
            },
          }),
          expect.objectContaining({
            event_type: 'enrollment.transitioned',
            company_id: rows.OWN,
            subject_id: rows.PARTICIPANT,
            payload: {
              programInstanceId: rows.INSTANCE,
              campaignId: rows.CAMPAIGN,
              role: 'participant',
              from: 'active',
              to: 'completed',
              reason: null,
            },
          }),
        ]),
      );
      expect(events).toHaveLength(1 + 1 + Object.keys(COMPLETED).length);
      await runJob(ask, 'programs', END_PARTICIPATION);
      expect(await eventsAfter(ask, before)).toHaveLength(events.length + 1);
    },
  );

  it('keeps the seats with which its campaign ended', async () => {
    await putPeople();
    await moveCampaign('active', 'completed');
    expect(await rows.seatsTaken(ask)).toEqual([2, 1]);
  });

  it('is given up with a campaign that is closed', async () => {
    await putPeople();
    await moveCampaign('active', 'paused');
    expect(await states()).toMatchObject({ [rows.PARTICIPANT]: 'active' });
    await moveCampaign('paused', 'closed');
    expect(await states()).toEqual(DROPPED);
    expect(await matchStates()).toEqual([ENDED_MATCH, foreignMatch('active')]);
    expect(await rows.seatsTaken(ask)).toEqual([2, 1]);
  });

  it('ends with its instance alone, whose seats go to who waits in another', async () => {
    await putPeople();
    await ask.sql(
      `insert into programs.program_instances (id, campaign_id, template_id, name, start_date, status)
       values ($1, $2, $3, 'Another cohort', '2025-10-01', 'active')`,
      [SECOND_INSTANCE, rows.CAMPAIGN, rows.TEMPLATE],
    );
    await putWaiting(SECOND_INSTANCE);
    await done(ask, rows.coordinator, MOVE_INSTANCE, { id: rows.INSTANCE, to: 'COMPLETED' });
    await settle();
    expect(await states()).toEqual(COMPLETED);
    expect(await states(SECOND_INSTANCE)).toEqual({ [rows.FREE_VOLUNTEER]: 'active' });
    expect(await rows.seatsTaken(ask)).toEqual([1, 0]);
  });

  it('ends at night for who came in while it ended, of as many as there are', async () => {
    await putPeople();
    await force(ask, 'programs.program_instances', rows.INSTANCE, `status = 'completed'`);
    await ask.sql(
      `with people as (
         insert into users.users (email, role)
         select 'late-' || n || '@example.org', 'volunteer' from generate_series(1, 250) as n returning id
       )
       insert into programs.program_enrollments
         (user_id, program_type, program_instance_id, enrolled_at, status, role)
       select id, 'language', $1, '2025-11-01Z', 'waitlisted', 'volunteer' from people`,
      [rows.INSTANCE],
    );
    await runJob(ask, 'programs', END_PARTICIPATION);
    const open = `select from programs.program_enrollments
      where program_instance_id = $1 and status not in ('completed', 'dropped')`;
    await eventually(async () => expect(await ask.sql(open, [rows.INSTANCE])).toEqual([]));
    expect(await states()).toMatchObject(COMPLETED);
    expect(await states(rows.FOREIGN_INSTANCE)).toEqual({});
    await settle();
  });
});
