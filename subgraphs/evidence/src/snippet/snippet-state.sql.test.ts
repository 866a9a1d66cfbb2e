import { expect, it } from 'vitest';
import { dependsOnConsent } from './snippet-state.sql.ts';

it.each([
  ['ai_processing', true],
  ['publication', true],
  ['analytics', false],
  ['constructor', false],
])('a snippet can depend on consent to %s: %s', (purpose, expected) => {
  expect(dependsOnConsent(purpose) !== undefined).toBe(expected);
});
