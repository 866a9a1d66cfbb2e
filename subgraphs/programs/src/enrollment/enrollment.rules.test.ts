import { inBrief } from '@teei/test/user-errors.ts';
import { admin, companyUser, person } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { checkEnrollment, checkTransition } from './enrollment.rules.ts';
import { enrollmentStates } from './enrollment.states.ts';

const ID = '0b000000-0000-4000-8000-000000000001';
const company = companyUser(ID);
const oneself = person(ID, 'participant');
const consented = { is_open: true, has_consent: true };

describe('enrolling a person', () => {
  it.each([
    [company, { role: 'volunteer', has_consent: false }, []],
    [company, { role: 'participant' }, ['userId FORBIDDEN']],
    [oneself, { role: 'participant' }, []],
    [oneself, { role: 'participant', has_consent: false }, ['userId CONSENT_REQUIRED']],
    [admin, { role: 'participant', has_consent: false }, ['userId CONSENT_REQUIRED']],
    [admin, { role: 'company_user' }, ['userId BAD_USER_INPUT']],
    [
      admin,
      { role: 'participant', is_open: false, has_consent: false },
      ['programInstanceId CONFLICT', 'userId CONSENT_REQUIRED'],
    ],
  ])('by %j with %j: %j', (viewer, facts, errors) => {
    expect(inBrief(checkEnrollment({ ...consented, ...facts }, viewer))).toEqual(errors);
  });
});

describe('a transition of an enrolment', () => {
  const enrollment = { ...consented, role: 'participant' };

  it.each(enrollmentStates.edges)('from %s to %s: a person can only leave', (status, to) => {
    const errors = checkTransition({ ...enrollment, status }, to, oneself);
    expect(inBrief(errors)).toEqual(to === 'dropped' ? [] : ['to FORBIDDEN']);
    expect(checkTransition({ ...enrollment, status }, to, company)).toEqual([]);
  });

  it('offers a person only to leave', () => {
    const errors = checkTransition({ ...enrollment, status: 'active' }, 'waitlisted', oneself);
    expect(errors).toMatchObject([{ transition: { allowed: ['DROPPED'] } }]);
  });

  it.each([
    ['waitlisted', { is_open: false }, ['to CONFLICT']],
    ['waitlisted', { has_consent: false }, ['to CONSENT_REQUIRED']],
    ['waitlisted', { has_consent: false, role: 'volunteer' }, []],
    ['paused', { is_open: false, has_consent: false }, []],
  ])('from %s to active with %j: %j', (status, facts, errors) => {
    const found = checkTransition({ ...enrollment, status, ...facts }, 'active', admin);
    expect(inBrief(found)).toEqual(errors);
  });
});
