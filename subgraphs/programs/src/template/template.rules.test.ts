import { mergeSettings } from '@teei/platform/settings/settings.ts';
import { describe, expect, it } from 'vitest';
import { checkConfig, configSchema } from './config.rules.ts';
import { checkContent, checkVersion } from './template.rules.ts';

const PERSON = '0b000000-0000-4000-8000-000000000001';

describe('the settings of a programme', () => {
  it.each([
    ['mentorship', { sessionsPerWeek: 1, sessionMinutes: 60, maxParticipantsPerMentor: 2 }],
    ['language', { sessionsPerWeek: 1, sessionMinutes: 45, levels: ['A1', 'B2'] }],
    ['buddy', { checkinEveryDays: 7, maxMatchesPerBuddy: 3, inactiveAfterDays: 14 }],
    ['upskilling', { providers: ['ecornell', 'itslearning'], coursesPerPerson: 3 }],
    ['weei', { sessionsPerWeek: 1, sessionMinutes: 60, coursesPerPerson: 2 }],
    ['buddy', { coordinatorId: PERSON, reminders: 'weekly' }],
    ['buddy', { coordinators: [{ userId: PERSON, from: '2025-08-01', until: null }] }],
    ['buddy', {}],
  ])('of type %s may be %j', (type, config) => {
    expect(checkConfig(type, config, 'config')).toEqual([]);
  });

  it.each([
    ['buddy', { maxMatchesPerBuddy: 0 }, 'config.maxMatchesPerBuddy: expected a whole number'],
    [
      'buddy',
      { checkinEveryDays: 1.5 },
      'config.checkinEveryDays: expected a whole number of days',
    ],
    ['buddy', { sessionMinutes: 60 }, 'config.sessionMinutes: expected no such setting; this type'],
    ['buddy', { coordinatorId: 'Ola' }, 'config.coordinatorId: expected the id of a person'],
    ['buddy', { coordinators: [{ userId: PERSON }, 7] }, 'config.coordinators: expected a list'],
    ['language', { levels: ['A1', 'A1', 'D1'] }, 'config.levels: expected a list of CEFR levels'],
    ['language', ['A1'], 'config: expected a JSON object with settings among sessionsPerWeek'],
    ['upskilling', 'none', 'config: expected a JSON object'],
    ['buddy', JSON.parse('{"__proto__": 1}'), 'config.__proto__: expected no such setting'],
  ])('of type %s may not be %j', (type, config, message) => {
    const errors = checkConfig(type, config, 'config');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(errors[0]?.message).toContain(message);
  });

  it('are rejected with all their errors, at most ten', () => {
    const wrong = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`setting${n}`, n]));
    expect(checkConfig('buddy', wrong, 'config')).toHaveLength(10);
    expect(
      checkConfig('buddy', { maxMatchesPerBuddy: 0, reminders: 'daily' }, 'config').map(
        ({ field }) => field,
      ),
    ).toEqual([
      ['config', 'maxMatchesPerBuddy'],
      ['config', 'reminders'],
    ]);
  });

  it('are described to clients, each of them', () => {
    expect(configSchema('buddy')).toMatchObject({
      additionalProperties: false,
      properties: { checkinEveryDays: { type: 'integer', minimum: 1, maximum: 90 } },
    });
  });

  it('are the last that were given, and null takes one away', () => {
    const template = { maxMatchesPerBuddy: 3, checkinEveryDays: 7, inactiveAfterDays: 14 };
    const campaign = { checkinEveryDays: 14, inactiveAfterDays: null };
    expect(mergeSettings(template, campaign, { maxMatchesPerBuddy: 2 })).toEqual({
      maxMatchesPerBuddy: 2,
      checkinEveryDays: 14,
    });
  });
});

describe('a template', () => {
  it('has each outcome once, and settings of its type', () => {
    const metric = {
      outcomeType: 'belonging',
      proxyCents: 1,
      deadweight: 0,
      displacement: 0,
      attribution: 0,
      dropOff: 0,
      years: 1,
    } as const;
    expect(checkContent('buddy', { outcomeMetrics: [metric] })).toEqual([]);
    const wrong = { outcomeMetrics: [metric, metric], defaultConfig: { levels: ['A1'] } };
    expect(checkContent('buddy', wrong).map(({ field }) => field)).toEqual([
      ['outcomeMetrics'],
      ['defaultConfig', 'levels'],
    ]);
  });

  it.each([
    ['1.0.1', false],
    ['1.10.0', true],
    ['2.0.0', true],
    ['1.9.0', false],
    ['1.9.1', true],
    ['1.2.10', false],
    ['0.99.99', false],
  ])('after versions 1.2.0 and 1.9.0 has version %s: %s', (version, isLater) => {
    const errors = checkVersion(version, ['1.9.0', '1.2.0']);
    expect(errors.length === 0).toBe(isLater);
  });
});
