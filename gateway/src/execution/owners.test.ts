import { expect, it } from 'vitest';
import { readSupergraph } from '../graph.ts';
import { readOwners } from './owners.ts';

it.each([
  ['User.firstName', ['users']],
  ['Company.sroi', ['reporting']],
  ['Company.metrics', ['analytics']],
  ['Query.campaign', ['campaigns']],
  ['PageInfo.hasNextPage', 'several'],
  ['Nothing.atAll', []],
])('%s is answered by %s', (field, expected) => {
  const owners = readOwners(readSupergraph())(field);
  if (expected === 'several') expect(owners.length).toBeGreaterThan(2);
  else expect(owners).toEqual(expected);
});
