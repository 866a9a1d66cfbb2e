import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rejectionReason, toRawEvents } from './event-mapping.ts';
import type { OutboxEvent } from './outbox-event.ts';

const payloads = fc.record({
  programInstanceId: fc.option(fc.uuid()),
  campaignId: fc.option(fc.uuid()),
  programType: fc.option(fc.constantFrom('mentorship', 'language')),
  durationMinutes: fc.integer({ min: 1, max: 480 }),
  rating: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  languageLevel: fc.option(fc.constantFrom('A1', 'C2')),
  volunteerId: fc.option(fc.uuid()),
  participantId: fc.option(fc.uuid()),
});
const told: fc.Arbitrary<OutboxEvent> = fc.record({
  eventId: fc.uuid(),
  type: fc.constant('kintell.session.completed'),
  companyId: fc.option(fc.uuid()),
  occurredAt: fc.constant('2025-11-15T09:00:00.5Z'),
  payload: payloads,
  volunteerKey: fc.option(fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String)),
  participantKey: fc.option(fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String)),
  campaignId: fc.constant(null),
  instanceId: fc.constant(null),
  programType: fc.constant(null),
  isByVolunteer: fc.boolean(),
});

describe('a completed session that was reported', () => {
  it('counts its minutes once, on the volunteer’s side', () => {
    fc.assert(
      fc.property(told, payloads, (event, payload) => {
        const raw = toRawEvents({ ...event, payload });
        expect(raw.map(({ minutes = 0 }) => minutes)).toEqual([
          payload.durationMinutes,
          ...raw.slice(1).map(() => 0),
        ]);
        expect(raw).toHaveLength(payload.rating === null ? 2 : 3);
      }),
    );
  });

  it('is the same each time, ids and all, and shares no id with another', () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        fc.pre(one.eventId !== other.eventId);
        expect(toRawEvents(one)).toEqual(toRawEvents(one));
        const ids = [...toRawEvents(one), ...toRawEvents(other)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it.each([
    ['a campaign id that is no UUID', { campaignId: 'summer' }, 'campaignId'],
    ['an instance id that is no UUID', { programInstanceId: '1' }, 'programInstanceId'],
    ['a person id that is no UUID', { volunteerId: 'nobody' }, 'volunteerId'],
    ['a negative duration', { durationMinutes: -1 }, 'durationMinutes'],
    ['a fraction of a minute', { durationMinutes: 1.5 }, 'durationMinutes'],
    ['59 million hours', { durationMinutes: 3_540_000_000 }, 'durationMinutes'],
    ['a duration in words', { durationMinutes: '60' }, 'durationMinutes'],
    ['no duration', { durationMinutes: undefined }, 'durationMinutes'],
    ['a rating above 1', { rating: 1.01 }, 'rating'],
    ['a level that there is not', { languageLevel: 'D1' }, 'languageLevel'],
    ['a source’s level that there is not', { sourceLevel: 'A1_PLUS' }, 'sourceLevel'],
    ['a program type without end', { programType: 'x'.repeat(65) }, 'programType'],
  ])('is refused with %s, by a reason that tells no value', (_fault, change, member) => {
    const [event] = fc.sample(told, 1);
    const [payload] = fc.sample(payloads, 1);
    const reason = reasonOf({ ...event, payload: { ...payload, ...change } });
    expect(reason).toMatch(new RegExp(`^${member}: `));
    expect(reason).not.toMatch(/summer|nobody|3540000000|xxx/);
  });

  it.each(['1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z', 'yesterday'])(
    'is refused when it happened at %s',
    (occurredAt) => {
      const [event] = fc.sample(told, 1);
      expect(reasonOf({ ...event, occurredAt })).toMatch(/^occurredAt: /);
    },
  );

  it.each([
    [{ languageLevel: null, sourceLevel: 'PRE_A1' }, 'PRE_A1'],
    [{ languageLevel: 'A2', sourceLevel: 'A2_PLUS' }, 'A2'],
    [{ languageLevel: 'C1', sourceLevel: null }, 'C1'],
    [{ languageLevel: 'C1' }, 'C1'],
    [{ languageLevel: null }, undefined],
  ])('with the levels %j counts as %s', (levels, cefr) => {
    fc.assert(
      fc.property(told, payloads, (event, payload) => {
        const raw = toRawEvents({ ...event, payload: { ...payload, ...levels } });
        expect(raw.map((one) => one.cefr).filter((one) => one !== undefined)).toEqual(
          cefr === undefined ? [] : [cefr],
        );
      }),
    );
  });

  it('is refused when it is of a type that analytics do not count', () => {
    const [event] = fc.sample(told, 1);
    expect(reasonOf({ ...event, type: 'campaign.updated' })).toBe(
      'Analytics know no events of the type campaign.updated.',
    );
  });
});

/** An event of a pair in a programme of a company. */
const ofPair: OutboxEvent = {
  eventId: '0197a000-0000-7000-8000-000000000001',
  type: '',
  companyId: '0a000000-0000-4000-8000-000000000001',
  occurredAt: '2025-11-15T09:00:00Z',
  payload: {},
  campaignId: '0b000000-0000-4000-8000-000000000001',
  instanceId: '0c000000-0000-4000-8000-000000000001',
  programType: 'buddy',
  volunteerKey: '7',
  participantKey: '8',
  isByVolunteer: false,
};
const { companyId, campaignId, instanceId, programType } = ofPair;
const volunteer = { subjectKey: '7', subjectRole: 'volunteer' };
const participant = { subjectKey: '8', subjectRole: 'participant' };
const began = [
  { type: 'buddy.match.created', ...volunteer, visPoints: 10 },
  { type: 'buddy.match.created', ...participant },
];
const scored = {
  outcomeType: 'belonging',
  score: 0.7,
  confidence: 0.8,
  isFirst: true,
  valueCents: 250,
};
const met = { eventType: 'hangout', eventDate: '2025-11-15' };

it.each<[string, string, object, Partial<OutboxEvent>, object[]]>([
  ['a match of two who agreed', 'buddy.match.created', { status: 'active' }, {}, began],
  ['a proposed match', 'buddy.match.created', { status: 'proposed' }, {}, []],
  [
    'an accepted proposal',
    'buddy.match.transitioned',
    { from: 'proposed', to: 'active' },
    {},
    began,
  ],
  ['a match that wakes up', 'buddy.match.transitioned', { from: 'inactive', to: 'active' }, {}, []],
  [
    'the end of a match',
    'buddy.match.ended',
    { from: 'active', to: 'ended' },
    {},
    [{ type: 'buddy.match.ended' }],
  ],
  ['a declined proposal', 'buddy.match.ended', { from: 'proposed', to: 'ended' }, {}, []],
  [
    'a meeting',
    'buddy.event.logged',
    met,
    {},
    [
      {
        type: 'buddy.event.logged',
        ...volunteer,
        minutes: 90,
        costCents: 4_800,
        visPoints: 5,
        co2eGrams: 1_400,
      },
      { type: 'buddy.event.logged', ...participant },
    ],
  ],
  [
    'a shared skill, of somebody who has been erased',
    'buddy.event.logged',
    { ...met, eventType: 'skill_share' },
    { volunteerKey: null },
    [
      {
        type: 'buddy.event.logged',
        ...volunteer,
        subjectKey: undefined,
        minutes: 60,
        costCents: 3_200,
        visPoints: 5,
        co2eGrams: 1_400,
      },
      { type: 'buddy.event.logged', ...participant },
      {
        type: 'buddy.skill_share.completed',
        ...volunteer,
        subjectKey: undefined,
        visPoints: 15,
      },
    ],
  ],
  [
    'a participant’s check-in',
    'buddy.checkin.submitted',
    {},
    {},
    [{ type: 'buddy.checkin.completed', ...participant }],
  ],
  [
    'a volunteer’s check-in',
    'buddy.checkin.submitted',
    {},
    { isByVolunteer: true },
    [{ type: 'buddy.checkin.completed', ...volunteer, visPoints: 3 }],
  ],
  [
    'a participant’s feedback',
    'buddy.feedback.submitted',
    { fromRole: 'participant', rating: 0.9 },
    {},
    [{ type: 'buddy.feedback.submitted', ...participant, rating: 0.9 }],
  ],
  [
    'a volunteer’s feedback',
    'buddy.feedback.submitted',
    { fromRole: 'buddy', rating: null },
    {},
    [{ type: 'buddy.feedback.submitted', ...volunteer, rating: null, visPoints: 8 }],
  ],
  [
    'a milestone of a pair',
    'buddy.milestone.reached',
    {},
    {},
    [{ type: 'buddy.milestone.reached', ...volunteer, visPoints: 20 }],
  ],
  [
    'a completed course',
    'learning_progress.recorded',
    { from: 'in_progress', status: 'completed' },
    {},
    [{ type: 'upskilling.course.completed', ...participant }],
  ],
  [
    'a course that was completed before',
    'learning_progress.recorded',
    { from: 'completed', status: 'completed' },
    {},
    [],
  ],
  [
    'money that was spent',
    'campaign.spend_recorded',
    { amountCents: 90 },
    {},
    [{ type: 'spend.recorded', costCents: 90 }],
  ],
  [
    'the first score of an outcome in a piece of evidence',
    'outcome.recorded',
    scored,
    {},
    [
      {
        type: 'outcome.recorded',
        ...participant,
        outcomeType: 'belonging',
        outcomeScore: 0.7,
        outcomeConfidence: 0.8,
        valueCents: 250,
      },
    ],
  ],
  [
    'the score of a volunteer, who is none of those whom outcomes are about',
    'outcome.recorded',
    { ...scored, speaker: 'volunteer', valueCents: 0 },
    {},
    [],
  ],
  ['the score of another model', 'outcome.recorded', { ...scored, isFirst: false }, {}, []],
  ['an outcome that is undecided', 'outcome.recorded', { ...scored, score: null }, {}, []],
  ['a company that changed', 'company.updated', {}, {}, []],
])('%s counts as the figures define it', (_what, type, payload, change, expected) => {
  const raw = toRawEvents({ ...ofPair, type, payload, ...change });
  expect(raw.map(({ id: _id, occurredAt: _at, ...part }) => part)).toEqual(
    expected.map((part) => ({ companyId, campaignId, instanceId, programType, ...part })),
  );
});

it('a meeting counts on its own day, however late it is told', () => {
  const [logged] = toRawEvents({
    ...ofPair,
    type: 'buddy.event.logged',
    payload: { ...met, eventDate: '2025-09-20' },
  });
  expect(logged?.occurredAt).toBe(Date.UTC(2025, 8, 20, 12));
});

it.each([
  ['buddy.event.logged', { ...met, eventType: 'toString' }, 'eventType'],
  ['buddy.event.logged', { ...met, eventDate: 'tomorrow' }, 'eventDate'],
  ['buddy.feedback.submitted', { fromRole: 'staff', rating: 1 }, 'fromRole'],
  ['campaign.spend_recorded', { amountCents: -1 }, 'amountCents'],
  ['campaign.spend_recorded', { amountCents: 1e15 }, 'amountCents'],
  ['buddy.match.created', {}, 'status'],
])('%s is refused with %j, by a reason that names the member', (type, payload, member) => {
  expect(reasonOf({ ...ofPair, type, payload })).toMatch(new RegExp(`^${member}: `));
});

/** Reason that an event is rejected. */
function reasonOf(event: object): string {
  try {
    toRawEvents(z.custom<OutboxEvent>().parse(event));
  } catch (error) {
    return rejectionReason(error);
  }
  throw new TypeError('The event was taken.');
}
