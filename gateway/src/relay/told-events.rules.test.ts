import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRawEvents, type ToldEvent } from './told-events.rules.ts';

const payloads = fc.record({
  programInstanceId: fc.option(fc.uuid()),
  campaignId: fc.option(fc.uuid()),
  programType: fc.option(fc.constantFrom('mentorship', 'language')),
  durationMinutes: fc.integer({ min: 1, max: 480 }),
  rating: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  languageLevel: fc.option(fc.constantFrom('A1', 'C2')),
});
const told: fc.Arbitrary<ToldEvent> = fc.record({
  eventId: fc.uuid(),
  type: fc.constant('kintell.session.completed'),
  companyId: fc.option(fc.uuid()),
  occurredAt: fc.constant('2025-11-15T09:00:00.5Z'),
  payload: payloads,
  volunteerKey: fc.option(fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String)),
  participantKey: fc.option(fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String)),
});

describe('a completed session that was told of', () => {
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

  it('is refused when its payload is not what its type promises, as are other types', () => {
    const [event] = fc.sample(told, 1);
    if (!event) throw new RangeError('Nothing was sampled.');
    expect(() => toRawEvents({ ...event, payload: { durationMinutes: '60' } })).toThrow(
      'expected number',
    );
    expect(() => toRawEvents({ ...event, type: 'campaign.updated' })).toThrow(RangeError);
  });
});
