import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkMapping, mappingOf } from '../platform-mapping/platform-mapping.rules.ts';
import { attemptOf, checkDelivery, figuresOf, previewOf } from './delivery.rules.ts';

const RECORD = {
  period: '2025-Q3',
  total_volunteer_hours: 200,
  sroi_ratio: 3.1,
  vis_score: null,
  closed_at: '2025-10-10T00:00:00Z',
  smallest_group: 5,
};
const MAPPING = {
  version: 1,
  fields: { period: 'reportingPeriod', totalVolunteerHours: 'totalHours', visScore: 'impactScore' },
};
const FACTS = { record: RECORD, is_on: true, mapping: MAPPING };

describe('figures', () => {
  it.each([
    [FACTS, []],
    [{ ...FACTS, is_on: false }, ['platform CONFLICT']],
    [{ ...FACTS, record: null }, ['period BAD_USER_INPUT']],
    [{ ...FACTS, record: { ...RECORD, closed_at: null } }, ['period CONFLICT']],
    [{ ...FACTS, record: { ...RECORD, smallest_group: 4 } }, ['period CONFLICT']],
    [{ ...FACTS, record: { ...RECORD, smallest_group: null } }, []],
    [{ ...FACTS, mapping: null }, ['platform CONFLICT']],
    [{ ...FACTS, mapping: { fields: { period: 'month' } } }, ['platform CONFLICT']],
  ])('with %j are delivered to Benevity with the errors %j', (facts, errors) =>
    expect(inBrief(checkDelivery(facts, 'benevity'))).toEqual(errors),
  );

  it('are sums, in a fixed order', () => {
    expect(JSON.stringify(figuresOf(RECORD))).toBe(
      '{"period":"2025-Q3","totalVolunteerHours":200,"sroiRatio":3.1,"visScore":null,"currency":"EUR"}',
    );
  });
});

describe('a preview', () => {
  const body = { reportingPeriod: '2025-Q3', totalHours: 200 };

  it.each([
    ['the body that would be sent', FACTS, body, []],
    ['it without the feature', { ...FACTS, is_on: false }, body, ['platform CONFLICT']],
    [
      'no figure of four people',
      { ...FACTS, record: { ...RECORD, smallest_group: 4 } },
      null,
      ['period CONFLICT'],
    ],
    [
      'no open figure',
      { ...FACTS, record: { ...RECORD, closed_at: null } },
      null,
      ['period CONFLICT'],
    ],
    ['nothing without a record', { ...FACTS, record: null }, null, ['period BAD_USER_INPUT']],
    [
      'each field that does not fit',
      { ...FACTS, mapping: { fields: { period: 'month' } } },
      { month: '2025-Q3' },
      ['fields BAD_USER_INPUT', 'fields BAD_USER_INPUT'],
    ],
  ] as const)('shows %s', (_, facts, expected, problems) => {
    const preview = previewOf(facts, 'benevity');
    expect(preview.body).toEqual(expected);
    expect(inBrief(preview.problems)).toEqual(problems);
  });
});

describe('a delivery', () => {
  it.each([
    ['pending', 0, 1],
    ['retrying', 0, 2],
    ['retrying', 3, 5],
  ])('that is %s after %i repetitions is at its attempt %i', (delivery_status, count, attempt) =>
    expect(attemptOf({ delivery_status, retry_count: count })).toBe(attempt),
  );
});

describe('a mapping', () => {
  const GOOD = [
    { figure: 'PERIOD' as const, field: 'reportingPeriod' },
    { figure: 'TOTAL_VOLUNTEER_HOURS' as const, field: 'totalHours' },
  ];
  it.each([
    [GOOD, null, []],
    [GOOD, { totalVolunteerHours: -1 }, ['fields BAD_USER_INPUT']],
    [GOOD.slice(0, 1), null, ['fields BAD_USER_INPUT']],
    [[...GOOD, { figure: 'SROI_RATIO' as const, field: 'ratio' }], null, ['fields BAD_USER_INPUT']],
    [
      [...GOOD, { figure: 'TOTAL_VOLUNTEER_HOURS' as const, field: 'totalHours' }],
      null,
      ['fields BAD_USER_INPUT'],
    ],
  ])('of %j, tried with %j, has the errors %j', (fields, payload, errors) =>
    expect(inBrief(checkMapping(fields, { platform: 'benevity', last_payload: payload }))).toEqual(
      errors,
    ),
  );

  it('has the next version', () => {
    expect(mappingOf(GOOD, { version: 3 })).toMatchObject({ version: 4 });
  });
});
