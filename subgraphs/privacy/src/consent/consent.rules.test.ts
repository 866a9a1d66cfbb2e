import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentState } from './consent.rules.ts';

const AT = new Date('2025-11-15T09:00:00Z');
const BEFORE = '2025-11-15T08:59:59.999Z';
const AFTER = '2025-11-15T09:00:00.001Z';

const moment = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const answer = fc.record({
  consent_given: fc.boolean(),
  withdrawn_at: fc.option(moment),
  expires_at: fc.option(moment),
});

describe('consent at a moment', () => {
  it.each([
    ['given', true, null, null, 'GIVEN'],
    ['given, with its end ahead', true, null, AFTER, 'GIVEN'],
    ['given and run out', true, null, BEFORE, 'EXPIRED'],
    ['running out at this very moment', true, null, AT.toISOString(), 'EXPIRED'],
    ['taken back', true, BEFORE, null, 'WITHDRAWN'],
    ['taken back at this very moment', true, AT.toISOString(), null, 'WITHDRAWN'],
    ['to be taken back later', true, AFTER, null, 'GIVEN'],
    ['taken back and run out', true, BEFORE, BEFORE, 'WITHDRAWN'],
    ['refused', false, null, null, 'REFUSED'],
    ['refused, which does not run out', false, null, BEFORE, 'REFUSED'],
    ['a withdrawal written as an answer', false, BEFORE, null, 'WITHDRAWN'],
  ])('%s', (_name, consent_given, withdrawn_at, expires_at, state) => {
    expect(consentState({ consent_given, withdrawn_at, expires_at }, AT)).toBe(state);
  });

  it('that nobody asked for is not given', () => {
    expect(consentState(undefined, AT)).toBe('NOT_ASKED');
  });

  it('is never given again once it has ended', () => {
    fc.assert(
      fc.property(answer, moment, moment, (given, one, other) => {
        const [earlier = one, later = other] = [one, other].toSorted();
        const [before, after] = [earlier, later].map((at) => consentState(given, new Date(at)));
        expect(after === 'GIVEN' && before !== 'GIVEN').toBe(false);
      }),
    );
  });

  it('is given only by a yes that was neither taken back nor run out by then', () => {
    fc.assert(
      fc.property(answer, moment, (given, at) => {
        const stands =
          given.consent_given &&
          (given.withdrawn_at === null || given.withdrawn_at > at) &&
          (given.expires_at === null || given.expires_at > at);
        expect(consentState(given, new Date(at)) === 'GIVEN').toBe(stands);
      }),
    );
  });
});
