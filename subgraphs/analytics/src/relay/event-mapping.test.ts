import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rejectionReason, toRawEvents, type OutboxEvent } from './event-mapping.ts';

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

  it('is refused when it is of a type that analytics do not count', () => {
    const [event] = fc.sample(told, 1);
    expect(reasonOf({ ...event, type: 'campaign.updated' })).toBe(
      'Analytics know no events of the type campaign.updated.',
    );
  });
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
