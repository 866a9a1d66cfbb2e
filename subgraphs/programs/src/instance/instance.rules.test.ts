import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkTransition } from './instance.rules.ts';

describe('a transition of a programme instance', () => {
  it.each([
    [{ campaign_status: 'active' }, 'active', []],
    [{ campaign_status: 'recruiting' }, 'active', ['to BAD_USER_INPUT']],
    [{ campaign_status: 'paused' }, 'active', ['to BAD_USER_INPUT']],
    [{ campaign_status: 'paused' }, 'cancelled', []],
    [{ campaign_id: null }, 'active', []],
    [{ status: 'completed' }, 'active', ['to INVALID_TRANSITION']],
  ] as const)('that has %j to %s: %j', (values, to, errors) => {
    const instance = { status: 'planned', campaign_id: 'campaign', campaign_status: null };
    expect(inBrief(checkTransition({ ...instance, ...values }, to))).toEqual(errors);
  });
});
