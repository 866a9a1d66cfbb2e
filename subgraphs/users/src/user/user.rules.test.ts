import { admin, companyUser, officer, person } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { mayIdentify } from './user.rules.ts';

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
