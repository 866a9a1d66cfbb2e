import { expect, it } from 'vitest';
import { readSupergraph } from './own-supergraph.ts';
import { readFieldOwners } from './field-owners.ts';

it.each([
  ['User.firstName', ['users']],
  ['Company.sroi', ['reporting']],
  ['Company.metrics', ['analytics']],
  ['Query.campaign', ['campaigns']],
  ['EvidenceSnippet.company', ['evidence']],
  ['Nothing.atAll', []],
])('%s is answered by %s', (field, expected) => {
  expect(readFieldOwners(readSupergraph())(field)).toEqual(expected);
});

it('a shared field may be resolved by each of its subgraphs', () => {
  const owners = readFieldOwners(readSupergraph());
  expect(owners('PageInfo.hasNextPage')).toEqual(expect.arrayContaining(['users', 'evidence']));
  // Known to others as what they are given.
  expect(owners('Company.id').length).toBeGreaterThan(1);
});
