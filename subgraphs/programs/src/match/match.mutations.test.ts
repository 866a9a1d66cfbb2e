import { askSubgraph, read } from '@teei/test/ask.ts';
import {
  change,
  outcomesAtOnce,
  done,
  eventsAfter,
  newestEvent,
  refused,
} from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { inBrief } from '@teei/test/user-errors.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';
import * as pairs from '../../test/pairs.ts';
import { checkMatch } from './match.rules.ts';

const ask = askSubgraph(rows.startProgrammes);
const CREATE = 'createBuddyMatch { match { id status } }';
const MOVE = 'transitionBuddyMatch { match { status } }';
const input = {
  programInstanceId: rows.INSTANCE,
  participantId: rows.PARTICIPANT,
  buddyId: rows.VOLUNTEER,
};

describe('a new match', () => {
  const facts = {
    status: 'active',
    config: {},
    has_participant: true,
    has_buddy: true,
    is_matched: false,
    buddy_matches: 2,
  };

  it.each([
    [{}, 'proposed', []],
    [{}, 'inactive', ['status BAD_USER_INPUT']],
    [{ status: 'planned' }, 'active', ['programInstanceId CONFLICT']],
    [{ config: { maxMatchesPerBuddy: 2 } }, 'active', ['buddyId CONFLICT']],
    [{ buddy_matches: 3 }, 'active', ['buddyId CONFLICT']],
    [
      { has_participant: false, has_buddy: false, is_matched: true },
      'active',
      ['participantId BAD_USER_INPUT', 'buddyId BAD_USER_INPUT', 'participantId CONFLICT'],
    ],
  ])('with %j, as %s: %j', (values, status, errors) => {
    expect(inBrief(checkMatch({ ...facts, ...values }, status))).toEqual(errors);
  });

  it.each(['PROPOSED', 'ACTIVE'])(
    'as %s is one, of two hundred at the same time',
    async (status) => {
      await pairs.enrollPair(ask);
      const outcomes = await outcomesAtOnce(200, (n) => {
        const buddyId = n % 2 === 0 ? rows.VOLUNTEER : rows.COLLEAGUE;
        return change(ask, rows.coordinator, CREATE, { ...input, status, buddyId });
      });
      expect(outcomes).toEqual({ done: 1, CONFLICT: 199 });
      expect(await ask.sql('select count(*)::int as n from programs.buddy_matches')).toEqual([
        { n: 1 },
      ]);
    },
    60_000,
  );
});

describe('of a match', () => {
  beforeEach(() => pairs.putMatch(ask, 'proposed'));

  it('two proposals are not both accepted, wherever they are', async () => {
    await ask.sql(`update programs.buddy_matches set participant_id = $1 where id = $2`, [
      rows.PARTICIPANT,
      pairs.FOREIGN_MATCH,
    ]);
    await done(ask, rows.participant, MOVE, { id: pairs.MATCH, to: 'ACTIVE' });
    expect(
      await refused(ask, rows.participant, MOVE, { id: pairs.FOREIGN_MATCH, to: 'ACTIVE' }),
    ).toEqual(['to CONFLICT']);
  });

  it.each([
    [
      'a volunteer who has dropped out',
      `update programs.program_enrollments set status = 'dropped' where user_id = '${rows.VOLUNTEER}'`,
    ],
    [
      'an instance that is paused',
      `update programs.program_instances set status = 'paused' where id = '${rows.INSTANCE}'`,
    ],
  ])('none is accepted with %s', async (_what, statement) => {
    await ask.sql(statement);
    for (const viewer of [rows.volunteer, rows.coordinator]) {
      const accepted = { id: pairs.MATCH, to: 'ACTIVE' };
      expect(await refused(ask, viewer, MOVE, accepted)).toEqual(['to CONFLICT']);
    }
    await force(ask, 'programs.program_instances', rows.INSTANCE, `status = 'active'`);
  });

  it('the pair accept and end it, and do not pause it', async () => {
    await done(ask, rows.participant, MOVE, { id: pairs.MATCH, to: 'ACTIVE' });
    expect(await refused(ask, rows.volunteer, MOVE, { id: pairs.MATCH, to: 'INACTIVE' })).toEqual([
      'to FORBIDDEN',
    ]);
    await done(ask, rows.volunteer, MOVE, { id: pairs.MATCH, to: 'ENDED' });
  });
});

describe('a check-in', () => {
  const CHECK_IN = 'submitCheckin { checkin { mood } }';

  it('asks for attention when the mood is low twice running', async () => {
    const matchId = await pairs.putMatch(ask);
    const before = await newestEvent(ask);
    for (const [day, mood] of [
      ['12', 'DIFFICULT'],
      ['13', 'STRUGGLING'],
      ['14', 'OKAY'],
      ['15', 'DIFFICULT'],
    ]) {
      await done(ask, rows.volunteer, CHECK_IN, { matchId, mood, checkinDate: `2025-11-${day}` });
    }
    const events = await eventsAfter(ask, before);
    expect(events.map(({ payload }) => read(payload, 'needsAttention'))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['in the future', 'active', '2025-11-16', ['checkinDate BAD_USER_INPUT']],
    ['before the match', 'active', '2025-10-31', ['checkinDate BAD_USER_INPUT']],
    ['of a pair that is paused', 'inactive', '2025-11-14', ['matchId CONFLICT']],
  ])('is refused %s', async (_what, state, checkinDate, errors) => {
    const matchId = await pairs.putMatch(ask, state);
    const late = { matchId, mood: 'OKAY', checkinDate };
    expect(await refused(ask, rows.volunteer, CHECK_IN, late)).toEqual(errors);
  });

  it('of one half is that of the day for the other half, too', async () => {
    const body = { matchId: await pairs.putMatch(ask), mood: 'OKAY', checkinDate: '2025-11-15' };
    await done(ask, rows.participant, CHECK_IN, body);
    for (const viewer of [rows.participant, rows.volunteer]) {
      expect(await refused(ask, viewer, CHECK_IN, body)).toEqual(['checkinDate CONFLICT']);
    }
  });
});

describe('feedback', () => {
  const GIVE = 'submitFeedback { feedback { fromRole } }';

  it('is given by each half once in 30 days', async () => {
    const matchId = await pairs.putMatch(ask);
    for (const [viewer, fromRole] of [
      [rows.volunteer, 'BUDDY'],
      [rows.participant, 'PARTICIPANT'],
    ] as const) {
      expect(await done(ask, viewer, GIVE, { matchId, rating: 1 })).toMatchObject({
        feedback: { fromRole },
      });
      const second = { matchId, rating: 0 };
      expect(await refused(ask, viewer, GIVE, second)).toEqual(['matchId CONFLICT']);
    }
    await ask.sql(`update programs.buddy_feedback set submitted_at = '2025-10-16T09:00:01Z'`);
    expect(await refused(ask, rows.participant, GIVE, { matchId, rating: 0 })).toEqual([
      'matchId CONFLICT',
    ]);
    await ask.sql(`update programs.buddy_feedback set submitted_at = '2025-10-16T08:59:59Z'`);
    await done(ask, rows.volunteer, GIVE, { matchId, rating: 0 });
  });

  it('can become evidence when its author has consented, and not otherwise', async () => {
    const matchId = await pairs.putMatch(ask);
    await ask.sql(
      `insert into privacy.user_consents
         (user_id, purpose, consent_given, consent_text, consent_version, consent_date, consent_method)
       values ($1, 'ai_processing', true, 'text', '1', '2025-09-01Z', 'checkbox')`,
      [rows.PARTICIPANT],
    );
    const before = await newestEvent(ask);
    for (const viewer of [rows.participant, rows.volunteer]) {
      await done(ask, viewer, GIVE, { matchId, feedbackText: 'We cook.' });
    }
    const events = await eventsAfter(ask, before);
    expect(events.map(({ payload }) => read(payload, 'mayExtract'))).toEqual([true, false]);
  });
});

describe('an event', () => {
  const LOG = 'logBuddyEvent { event { id } }';

  it.each([
    ['active', '2025-11-16', []],
    ['active', '2025-11-17', ['eventDate']],
    ['ended', '2025-11-10', []],
    ['ended', '2025-11-11', ['eventDate']],
    ['proposed', '2025-11-10', ['matchId']],
  ])('of a pair that is %s, on %s: %j', async (state, eventDate, fields) => {
    const matchId = await pairs.putMatch(ask, state);
    const body = { matchId, eventType: 'WORKSHOP', eventDate };
    const errors = read(await change(ask, rows.participant, LOG, body), 'userErrors');
    expect(Array.isArray(errors) && errors.map((error) => read(error, 'field', 0))).toEqual(fields);
  });

  it('that one half has logged is refused to the other half', async () => {
    const matchId = await pairs.putMatch(ask);
    const body = { matchId, eventType: 'WORKSHOP', eventDate: '2025-11-14' };
    await done(ask, rows.participant, LOG, body);
    for (const viewer of [rows.participant, rows.volunteer]) {
      expect(await refused(ask, viewer, LOG, body)).toEqual(['eventDate CONFLICT']);
    }
  });
});
