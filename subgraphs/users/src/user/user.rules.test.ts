import { admin, companyUser, officer, person } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { checkRoleChange, mayIdentify, withFlag } from './user.rules.ts';

const ANYBODY = '0e000000-0000-4000-8000-000000000001';

describe('the identity of a user', () => {
  it('is hidden from companies for participants', () => {
    expect(mayIdentify(companyUser(ANYBODY), 'participant')).toBe(false);
    expect(mayIdentify(companyUser(ANYBODY), 'volunteer')).toBe(true);
  });

  it('does not depend on the role for other viewers', () => {
    for (const viewer of [admin, officer, person(ANYBODY, 'volunteer')]) {
      expect(mayIdentify(viewer, 'participant')).toBe(true);
    }
  });
});

describe('a change of role', () => {
  const free = {
    email: 'vera@own.example',
    role: 'volunteer',
    has_live_part: false,
    is_last_company_user: false,
  };

  it.each([
    ['a person who takes part nowhere', {}, 'participant', []],
    ['a person with a place or a match', { has_live_part: true }, 'participant', ['role']],
    ['the last company user', { is_last_company_user: true }, 'participant', ['role']],
    [
      'both, told at once',
      { has_live_part: true, is_last_company_user: true },
      'admin',
      ['role', 'role'],
    ],
    ['a person who has the role', { has_live_part: true }, 'volunteer', []],
    ['an erased account', { email: 'erased+1@invalid' }, 'admin', ['id']],
  ])('of %s', (_case, facts, to, fields) => {
    const errors = checkRoleChange({ ...free, ...facts }, to);
    expect(errors.map(({ field }) => field[0])).toEqual(fields);
    for (const { code } of errors) expect(code).toBe('CONFLICT');
  });
});

describe('a journey flag', () => {
  it('is set beside the others, and removed by null', () => {
    const flags = { onboarded: true, cv: 'text' };
    expect(withFlag(flags, 'mentor', false)).toEqual({ ...flags, mentor: false });
    expect(withFlag(flags, 'onboarded', null)).toEqual({ cv: 'text' });
    expect(withFlag(null, 'onboarded', true)).toEqual({ onboarded: true });
  });
});
