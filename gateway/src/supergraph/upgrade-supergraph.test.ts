import { expect, it } from 'vitest';
import { openComparison } from '../../test/synthetic-federations/compare-answers.ts';
import { upgradeSupergraph } from './upgrade-supergraph.ts';

/** Supergraph that Federation 1 composed: a value type, a field that is provided, and one that requires others. */
const FIRST = `
  schema
    @core(feature: "https://specs.apollo.dev/core/v0.1")
    @core(feature: "https://specs.apollo.dev/join/v0.1")
  {
    query: Query
  }

  directive @core(feature: String!) repeatable on SCHEMA
  directive @join__field(
    graph: join__Graph
    requires: join__FieldSet
    provides: join__FieldSet
  ) on FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
  directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE

  scalar join__FieldSet

  enum join__Graph {
    GUESTS @join__graph(name: "guests", url: "http://guests")
    ROOMS @join__graph(name: "rooms", url: "http://rooms")
  }

  type Address { street: String city: String }

  type Guest
    @join__owner(graph: GUESTS)
    @join__type(graph: GUESTS, key: "id")
    @join__type(graph: ROOMS, key: "id")
  {
    id: ID! @join__field(graph: GUESTS)
    name: String @join__field(graph: GUESTS)
    isKnown: Boolean @join__field(graph: GUESTS)
    address: Address @join__field(graph: GUESTS)
    nights: Int @join__field(graph: ROOMS)
    greeting: String @join__field(graph: ROOMS, requires: "isKnown name")
  }

  type Query {
    rooms: [Room!]! @join__field(graph: ROOMS)
  }

  type Room @join__owner(graph: ROOMS) @join__type(graph: ROOMS, key: "id") {
    id: ID! @join__field(graph: ROOMS)
    floor: Int @join__field(graph: ROOMS)
    guest: Guest @join__field(graph: ROOMS, provides: "name")
  }
`;

it.each([
  ['{ rooms { floor guest { name nights } } }', ['rooms']],
  ['{ rooms { guest { address { city } } } }', ['rooms', 'guests']],
  ['{ rooms { guest { greeting } } }', ['rooms', 'guests', 'rooms']],
])('of a supergraph of Federation 1, %s is answered by %j', async (query, subgraphs) => {
  const { federation, compare } = openComparison(FIRST, { seed: 1 });
  expect(await compare({ query, variables: {} })).toBeUndefined();
  expect(federation.observed.requests).toEqual(subgraphs);
});

it('one of Federation 2 stays as it is', async () => {
  const upgraded = await upgradeSupergraph(FIRST);
  expect(upgraded).toContain('https://specs.apollo.dev/join/v0.5');
  expect(await upgradeSupergraph(upgraded)).toBe(upgraded);
});
