import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkActivity } from './processing-record.rules.ts';

it.each([
  [{ thirdCountryTransfers: [] }, []],
  [{ thirdCountryTransfers: ['US'] }, ['transferSafeguards BAD_USER_INPUT']],
  [{ thirdCountryTransfers: ['US'], transferSafeguards: 'Standard contractual clauses' }, []],
])('an activity with %j: %j', (activity, errors) => {
  expect(inBrief(checkActivity(activity))).toEqual(errors);
});
