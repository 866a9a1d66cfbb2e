import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkResult, statusAfter } from './ai-request.rules.ts';

it.each([
  [{ safety: true, evidence: true, budget: true }, null],
  [{ safety: false, evidence: null, budget: null }, 'blocked_safety'],
  [{ safety: true, evidence: false, budget: null }, 'blocked_evidence'],
  [{ safety: true, evidence: true, budget: false }, 'blocked_budget'],
])('after the gates %j a request has the status %s', (gates, status) => {
  expect(statusAfter(gates)).toBe(status);
});

it.each([
  ['SUCCESS', 'Done.', []],
  ['SUCCESS', null, ['responseText BAD_USER_INPUT']],
  ['FAILED', null, []],
  ['FAILED', 'Done.', ['responseText BAD_USER_INPUT']],
] as const)('a result of %s with the response %s: %j', (status, responseText, errors) => {
  expect(inBrief(checkResult({ status, responseText }))).toEqual(errors);
});
