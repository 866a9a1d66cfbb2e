import { describe, expect, it } from 'vitest';
import { checkTransition } from './instance.rules.ts';

describe('a transition of a programme instance', () => {
  it.each([
    ['to active while its campaign is', { campaign_status: 'active' }, 'active', undefined],
    [
      'to active before its campaign',
      { campaign_status: 'recruiting' },
      'active',
      'BAD_USER_INPUT',
    ],
    ['to active without its campaign', { campaign_status: 'paused' }, 'active', 'BAD_USER_INPUT'],
    ['to an end whatever its campaign', { campaign_status: 'paused' }, 'cancelled', undefined],
    ['to active where TEEI runs it', { campaign_id: null }, 'active', undefined],
    ['along no edge', { status: 'completed' }, 'active', 'INVALID_TRANSITION'],
  ] as const)('%s', (_what, values, to, code) => {
    const instance = { status: 'planned', campaign_id: 'campaign', campaign_status: null };
    expect(checkTransition({ ...instance, ...values }, to)[0]?.code).toBe(code);
  });
});
