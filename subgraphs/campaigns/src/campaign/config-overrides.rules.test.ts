import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkOverrides, overridesToCheck, storedOverrides } from './config-overrides.rules.ts';

describe('the settings of a campaign', () => {
  it.each([
    ['mentorship', undefined, []],
    ['mentorship', { sessionMinutes: 30 }, []],
    ['mentorship', { sessionMinutes: null }, []],
    ['mentorship', {}, []],
    ['mentorship', { sessionMinutes: 5 }, ['configOverrides sessionMinutes BAD_USER_INPUT']],
    ['mentorship', { outcomeMetrics: [] }, ['configOverrides outcomeMetrics BAD_USER_INPUT']],
    ['buddy', { sessionMinutes: 30 }, ['configOverrides sessionMinutes BAD_USER_INPUT']],
    ['buddy', [30], ['configOverrides BAD_USER_INPUT']],
    [null, {}, ['configOverrides BAD_USER_INPUT']],
    [null, undefined, []],
  ])('of a template of type %s, as %j: %j', (type, overrides, errors) => {
    expect(inBrief(checkOverrides(type, overrides))).toEqual(errors);
  });

  it('replace those that are stored, and keep the outcome metrics beside them', () => {
    const stored = { sessionMinutes: 30, outcomeMetrics: [1] };
    const json = storedOverrides(stored, { reminders: 'weekly' });
    expect(json).toBe('{"reminders":"weekly","outcomeMetrics":[1]}');
    expect(overridesToCheck(stored, { templateId: 'another' })).toEqual({ sessionMinutes: 30 });
  });
});
