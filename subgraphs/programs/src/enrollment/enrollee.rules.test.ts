import { admin, companyUser, officer, person } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { mayIdentifyEnrollee } from './enrollee.rules.ts';

const ANYBODY = '0e000000-0000-4000-8000-000000000001';

describe('the identity of an enrolled person', () => {
  it('is visible to a company for volunteers, and to its coordinators for participants', () => {
    const manager = companyUser(ANYBODY);
    expect(mayIdentifyEnrollee(manager, 'volunteer')).toBe(true);
    expect(mayIdentifyEnrollee(manager, 'participant')).toBe(false);
    const coordinator = companyUser(ANYBODY, ANYBODY, ['programs:write']);
    expect(mayIdentifyEnrollee(coordinator, 'participant')).toBe(true);
  });

  it('does not depend on the role for other viewers', () => {
    for (const viewer of [admin, officer, person(ANYBODY, 'volunteer')]) {
      expect(mayIdentifyEnrollee(viewer, 'participant')).toBe(true);
    }
  });
});
