import { inBrief } from '@teei/test/user-errors.ts';
import { expect, test } from 'vitest';
import { checkAssessedYear, checkFinancialYear, toDisclosure } from './disclosure.rules.ts';

const CHECK_INS = {
  figure: 'checkins',
  label: 'Check-ins',
  unit: 'check-ins',
  source: 'programmes',
};

function shown(isMaterial: boolean | null, value: number | null, isKnown: boolean) {
  return toDisclosure({
    standard: 'ESRS',
    version: '2023',
    topic: 'S3',
    code: 'S3-2',
    title: 'Engagement',
    source: 'Annex I',
    notAvailable: null,
    isOptional: false,
    isMaterial,
    assessedAt: null,
    recordedAsOf: '2025-11-15T09:00:00Z',
    figures: [{ ...CHECK_INS, value, isKnown, isRecorded: false }],
  });
}

test.each([
  [3, true, null],
  [0, true, null],
  [null, true, 'WITHHELD'],
  [null, false, 'NOT_ON_RECORD'],
])('a value of %j that is known (%j) is absent by %j', (value, isKnown, absence) => {
  expect(shown(true, value, isKnown).datapoints).toEqual([
    { ...CHECK_INS, value, absence, asOf: null },
  ]);
});

test.each([
  [true, 'MATERIAL', false],
  [false, 'NOT_MATERIAL', true],
  [null, 'NOT_ASSESSED', true],
])(
  'a topic that was found material (%j) is %s, a supplement: %j',
  (isMaterial, materiality, isSupplement) => {
    expect(shown(isMaterial, 3, true)).toMatchObject({ materiality, isSupplement });
  },
);

test.each([1999, 2101])('the year %i is none of a standard', (year) => {
  expect(() => checkFinancialYear(year)).toThrow('a year from 2000 to 2100');
});

test.each([
  [2026, []],
  [2027, ['financialYear BAD_USER_INPUT']],
])('an assessment for %i, made in 2025: %j', (year, errors) => {
  expect(inBrief(checkAssessedYear(year, new Date('2025-11-15T10:00:00Z')))).toEqual(errors);
});
