import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const { ENROLL, INSTANCE } = rows;
const ask = askSubgraph(rows.startProgrammes);
const input = { programInstanceId: INSTANCE };

beforeEach(() => rows.reset(ask));

describe('enrolling', () => {
  it('gives a volunteer a seat with their company, and tells of it', async () => {
    const before = await newestEvent(ask);
    const payload = await done(ask, rows.volunteer, ENROLL, input);
    expect(payload).toMatchObject({
      enrollment: {
        status: 'ACTIVE',
        role: 'VOLUNTEER',
        programType: 'LANGUAGE',
        enrolledAt: '2025-11-15T09:00:00Z',
        programInstance: { id: INSTANCE },
      },
    });
    expect(await rows.seatsTaken(ask)).toEqual([1, 0]);
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'enrollment.created',
        aggregate_id: read(payload, 'enrollment', 'id'),
        company_id: rows.OWN,
        subject_id: rows.VOLUNTEER,
        actor_id: rows.VOLUNTEER,
        actor_class: 'person',
        payload: {
          programInstanceId: INSTANCE,
          campaignId: rows.CAMPAIGN,
          programType: 'language',
          role: 'volunteer',
          status: 'active',
        },
      },
    ]);
  });

  it('takes a participant in wherever there is a programme', async () => {
    for (const programInstanceId of [INSTANCE, rows.FOREIGN_INSTANCE, rows.TEEI_INSTANCE]) {
      expect(await done(ask, rows.participant, ENROLL, { programInstanceId })).toMatchObject({
        enrollment: { status: 'ACTIVE', role: 'PARTICIPANT' },
      });
    }
    expect(await rows.seatsTaken(ask)).toEqual([0, 1]);
  });

  it('takes a volunteer without a company in where TEEI runs the programme, without a seat', async () => {
    const before = await newestEvent(ask);
    await done(ask, rows.freeVolunteer, ENROLL, { programInstanceId: rows.TEEI_INSTANCE });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { company_id: null, payload: { campaignId: null, status: 'active' } },
    ]);
  });

  it('is done for a volunteer by their company, and for anybody by staff', async () => {
    for (const [viewer, userId, status] of [
      [rows.manager, rows.VOLUNTEER, 'ACTIVE'],
      [rows.staff, rows.STRANGER, 'ACTIVE'],
      [rows.staff, rows.PARTICIPANT, 'ACTIVE'],
    ] as const) {
      expect(await done(ask, viewer, ENROLL, { ...input, userId })).toMatchObject({
        enrollment: { status },
      });
    }
    expect(await rows.seatsTaken(ask)).toEqual([2, 1]);
  });

  it('puts on the waiting list who finds no seat, on each side of its own', async () => {
    await rows.reset(ask, 1);
    const found = [];
    for (const viewer of [rows.volunteer, rows.colleague, rows.participant, rows.newcomer]) {
      const payload = await done(ask, viewer, ENROLL, input);
      found.push(read(payload, 'enrollment', 'status'));
    }
    expect(found).toEqual(['ACTIVE', 'WAITLISTED', 'ACTIVE', 'WAITLISTED']);
    expect(await rows.seatsTaken(ask)).toEqual([1, 1]);
  });

  it('makes no new version of the campaign, so that whoever edits it is not in the way', async () => {
    const version = 'select updated_at::text from campaigns.campaigns where id = $1';
    const before = await ask.sql(version, [rows.CAMPAIGN]);
    await done(ask, rows.volunteer, ENROLL, input);
    expect(await ask.sql(version, [rows.CAMPAIGN])).toEqual(before);
  });

  it('happens once for a person, however often it is asked at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => change(ask, rows.volunteer, ENROLL, input)),
    );
    const codes = answers.map((answer) => read(answer, 'userErrors', 0, 'code'));
    expect(codes.filter((code) => code !== 'CONFLICT')).toEqual([undefined]);
    expect(await rows.seatsTaken(ask)).toEqual([1, 0]);
  });

  it('is open again to who has left', async () => {
    const id = read(await done(ask, rows.volunteer, ENROLL, input), 'enrollment', 'id');
    await done(ask, rows.volunteer, rows.MOVE, { id, to: 'DROPPED' });
    expect(await rows.seatsTaken(ask)).toEqual([0, 0]);
    await done(ask, rows.volunteer, ENROLL, input);
    expect(await rows.seatsTaken(ask)).toEqual([1, 0]);
  });
});

describe('enrolling is refused', () => {
  it('to who is enrolled already', async () => {
    await done(ask, rows.volunteer, ENROLL, input);
    for (const viewer of [rows.volunteer, rows.manager, rows.staff]) {
      const twice = { ...input, userId: rows.VOLUNTEER };
      expect(await refused(ask, viewer, ENROLL, twice)).toEqual([
        { field: ['programInstanceId'], code: 'CONFLICT' },
      ]);
    }
  });

  it.each([
    ['a volunteer, of another company’s', rows.volunteer, rows.FOREIGN_INSTANCE],
    ['a volunteer of a company, of TEEI’s own', rows.volunteer, rows.TEEI_INSTANCE],
    ['a volunteer without a company, of a company’s', rows.freeVolunteer, INSTANCE],
    ['a company user, of another company’s', rows.manager, rows.FOREIGN_INSTANCE],
    ['a company user, of TEEI’s own', rows.manager, rows.TEEI_INSTANCE],
    ['a participant, of none', rows.participant, rows.UNKNOWN],
    ['staff, of none', rows.staff, rows.UNKNOWN],
  ])('to %s: there is no such instance', async (_who, viewer, programInstanceId) => {
    const userId = viewer === rows.manager || viewer === rows.staff ? rows.VOLUNTEER : null;
    expect(await refused(ask, viewer, ENROLL, { programInstanceId, userId })).toEqual([
      { field: ['programInstanceId'], code: 'NOT_FOUND' },
    ]);
  });

  it.each([
    ['a volunteer, a colleague', rows.volunteer, rows.COLLEAGUE],
    ['a participant, another', rows.participant, rows.NEWCOMER],
    ['a company user, a volunteer of another company', rows.manager, rows.STRANGER],
    ['a company user, a participant', rows.manager, rows.PARTICIPANT],
    ['staff, nobody', rows.staff, rows.UNKNOWN],
  ])('to %s: there is no such person', async (_who, viewer, userId) => {
    expect(await refused(ask, viewer, ENROLL, { ...input, userId })).toEqual([
      { field: ['userId'], code: 'NOT_FOUND' },
    ]);
  });

  it.each([
    ['staff', rows.staff, null],
    ['company users', rows.manager, null],
    ['company users, by staff', rows.staff, rows.MANAGER],
  ])('for %s, who have no side in a programme', async (_who, viewer, userId) => {
    expect(await refused(ask, viewer, ENROLL, { ...input, userId })).toEqual([
      { field: ['userId'], code: 'BAD_USER_INPUT' },
    ]);
  });

  it('to a company user for a member who is a participant', async () => {
    await ask.sql('insert into users.company_users (company_id, user_id) values ($1, $2)', [
      rows.OWN,
      rows.NEWCOMER,
    ]);
    expect(await refused(ask, rows.manager, ENROLL, { ...input, userId: rows.NEWCOMER })).toEqual([
      { field: ['userId'], code: 'FORBIDDEN' },
    ]);
    await ask.sql('delete from users.company_users where user_id = $1', [rows.NEWCOMER]);
  });

  it.each([
    [
      'programs.program_instances',
      INSTANCE,
      ['planned', 'active'],
      ['paused', 'completed', 'cancelled'],
    ],
    [
      'campaigns.campaigns',
      rows.CAMPAIGN,
      ['recruiting', 'active'],
      ['draft', 'planned', 'paused', 'completed', 'closed'],
    ],
  ])('by %s that are not open', async (table, id, open, closed) => {
    for (const state of closed) {
      await rows.putInto(ask, table, id, state);
      expect(await refused(ask, rows.volunteer, ENROLL, input)).toEqual([
        { field: ['programInstanceId'], code: 'CONFLICT' },
      ]);
      expect(
        await refused(ask, rows.manager, ENROLL, { ...input, userId: rows.VOLUNTEER }),
      ).toEqual([{ field: ['programInstanceId'], code: 'CONFLICT' }]);
      // A participant does not know of the instance until it is open.
      expect(await refused(ask, rows.participant, ENROLL, input)).toEqual([
        { field: ['programInstanceId'], code: 'NOT_FOUND' },
      ]);
    }
    for (const state of open) {
      await rows.reset(ask);
      await rows.putInto(ask, table, id, state);
      await done(ask, rows.volunteer, ENROLL, input);
    }
  });

  it('for participants without a live consent, also to staff', async () => {
    const missing = [{ field: ['userId'], code: 'CONSENT_REQUIRED' }];
    expect(await refused(ask, rows.unasked, ENROLL, input)).toEqual(missing);
    expect(await refused(ask, rows.staff, ENROLL, { ...input, userId: rows.UNASKED })).toEqual(
      missing,
    );
    for (const values of [
      `consent_given = false`,
      `withdrawn_at = '2025-11-15T09:00:00Z'`,
      `expires_at = '2025-11-15T09:00:00Z'`,
      `purpose = 'marketing'`,
      `consent_date = '2025-11-15T09:00:01Z'`,
    ]) {
      await changeConsent(values);
      expect([values, await refused(ask, rows.participant, ENROLL, input)]).toEqual([
        values,
        missing,
      ]);
    }
    for (const values of [
      `withdrawn_at = '2025-11-15T09:00:01Z'`,
      `expires_at = '2025-11-15T09:00:01Z'`,
      `consent_date = '2025-11-15T09:00:00Z'`,
    ]) {
      await rows.reset(ask);
      await changeConsent(values);
      await done(ask, rows.participant, ENROLL, input);
    }
    await changeConsent('purpose = purpose');
  });
});

/**
 * Puts the participant's consent as it was given, but for these values. Nobody could: the table only
 * grows, so its triggers are off for as long.
 */
async function changeConsent(values: string): Promise<void> {
  await ask.sql('alter table privacy.user_consents disable trigger user');
  await ask.sql('delete from privacy.user_consents where user_id = $1', [rows.PARTICIPANT]);
  await ask.sql(
    `insert into privacy.user_consents
       (user_id, purpose, consent_given, consent_text, consent_version, consent_date, consent_method)
     values ($1, 'program', true, 'text', '1', '2025-09-01Z', 'checkbox')`,
    [rows.PARTICIPANT],
  );
  await ask.sql(`update privacy.user_consents set ${values} where user_id = $1`, [
    rows.PARTICIPANT,
  ]);
  await ask.sql('alter table privacy.user_consents enable trigger user');
}
