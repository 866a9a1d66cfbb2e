import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkGiving, consentState, consentsInForce, type ConsentAnswer } from './consent.rules.ts';

const AT = new Date('2025-11-15T09:00:00Z');
const BEFORE = '2025-11-15T08:59:59.999Z';
const AFTER = '2025-11-15T09:00:00.001Z';

describe('consent at a time', () => {
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

  it('without an answer is NOT_ASKED', () => {
    expect(consentState(undefined, AT)).toBe('NOT_ASKED');
  });
});

describe('the consents in force', () => {
  const given = { consent_given: true, withdrawn_at: null, expires_at: null };
  const refused = { ...given, consent_given: false };
  const expired = { ...given, expires_at: BEFORE };
  const withdrawn = { ...given, withdrawn_at: AFTER };

  it.each<[string, readonly ConsentAnswer[], readonly number[]]>([
    ['none', [], []],
    ['the last and those before it that have not ended', [given, expired, given], [0, 2]],
    ['none after a refusal', [refused, given], []],
    ['none after a withdrawal, even by a later request', [withdrawn, given], []],
  ])('are %s', (_which, answers, found) => {
    expect(consentsInForce(answers, AT)).toEqual(found.map((index) => answers[index]));
  });
});

/** A consent to this version that was not withdrawn. */
function inForce(consent_version: string, expires_at: string | null = null) {
  return { consent_given: true, withdrawn_at: null, expires_at, consent_version };
}

describe('giving consent', () => {
  it.each([
    ['to words that nobody has agreed to', null, [], []],
    ['to the words that were shown', '2', [], []],
    ['to other words than those shown', '1', [], ['version CONFLICT']],
    ['twice', '2', [inForce('2')], ['purpose CONFLICT']],
    ['twice, to older words too', '2', [inForce('1'), inForce('2')], ['purpose CONFLICT']],
    ['to new words', '2', [inForce('1')], []],
    ['before it runs out', '2', [inForce('2', AFTER)], []],
    ['thirty days before it runs out', '2', [inForce('2', '2025-12-15T09:00:00Z')], []],
    ['earlier than that', '2', [inForce('2', '2025-12-15T09:00:01Z')], ['purpose CONFLICT']],
  ])('%s', (_what, version, given, errors) => {
    expect(inBrief(checkGiving({ version, method: 'checkbox' }, '2', given, AT))).toEqual(errors);
  });

  it('on paper is recorded by nobody here', () => {
    const errors = checkGiving({ version: null, method: 'paper' }, '2', [], AT);
    expect(inBrief(errors)).toEqual(['method BAD_USER_INPUT']);
  });
});
