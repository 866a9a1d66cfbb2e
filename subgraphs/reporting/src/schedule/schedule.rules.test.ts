import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkMove, checkRun, checkSchedule, standingAfter } from './schedule.rules.ts';

const NOW = new Date('2026-11-15T09:00:00Z');
const NEW = {
  template: 'executive-summary',
  covers: 'month',
  scheduleCron: '0 6 1 * *',
  timeZone: 'Europe/Oslo',
} as const;

describe('a new schedule', () => {
  it.each([
    [{}, 9, []],
    [{ scheduleCron: '05 */6 * * MON-FRI' }, 0, []],
    [{ timeZone: 'Europe/Kyiv', covers: 'year', template: 'csrd-compliance' }, 0, []],
    [{ scheduleCron: '0,30 6 * * *' }, 0, ['scheduleCron BAD_USER_INPUT']],
    [{ scheduleCron: '*/5 * * * *' }, 0, ['scheduleCron BAD_USER_INPUT']],
    [{ scheduleCron: '* 6 * * *' }, 0, ['scheduleCron BAD_USER_INPUT']],
    [{ scheduleCron: '60 6 * * *' }, 0, ['scheduleCron BAD_USER_INPUT']],
    [{ scheduleCron: '0 6 31 2 *' }, 0, ['scheduleCron BAD_USER_INPUT']],
    [{ scheduleCron: '0 25 * * *' }, 0, ['scheduleCron BAD_USER_INPUT']],
    [{ timeZone: 'Europe/Atlantis' }, 0, ['timeZone BAD_USER_INPUT']],
    [{ template: 'csrd-compliance' }, 0, ['covers BAD_USER_INPUT']],
    [{}, 10, ['template CONFLICT']],
  ] as const)('with %j beside %i others has the errors %j', (changes, count, errors) => {
    expect(inBrief(checkSchedule({ ...NEW, ...changes }, count, NOW))).toEqual(errors);
  });
});

it.each([
  ['active', '2026-Q3', []],
  ['active', null, ['id CONFLICT']],
  ['running', '2026-Q3', ['id INVALID_TRANSITION']],
  ['paused', null, ['id INVALID_TRANSITION']],
])('a schedule that is %s, with %s closed, runs with the errors %j', (status, closed, errors) => {
  expect(inBrief(checkRun(status, closed))).toEqual(errors);
});

it('a schedule whose times do not come is not resumed, but cancelled', () => {
  expect(inBrief(checkMove('paused', 'active', null))).toEqual(['id CONFLICT']);
  expect(checkMove('paused', 'cancelled', null)).toEqual([]);
});

it.each([
  [2, '2026-12-01T06:00:00Z', null, { status: 'active', failures: 0, last_failure: null }],
  [1, '2026-12-01T06:00:00Z', 'internal', { status: 'active', failures: 2 }],
  [2, '2026-12-01T06:00:00Z', 'period_open', { status: 'failed', failures: 3 }],
  [0, null, null, { status: 'failed', failures: 0 }],
] as const)(
  'after %i failures, with the next run at %s, a run that ends with %s leaves %j',
  (failures, nextRunAt, failure, standing) => {
    expect(standingAfter({ failures, nextRunAt }, failure)).toMatchObject(standing);
  },
);
