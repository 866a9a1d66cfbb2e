import { expect, it } from 'vitest';
import { fetch } from '../../../test/library.ts';
import { createPlanProof } from './plan-proof.ts';

/** Written by hand: composition lists no type of which a subgraph has no field. */
const STATIONS = `
  schema @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
  directive @link(url: String!, for: link__Purpose) repeatable on SCHEMA
  directive @join__field(graph: join__Graph) repeatable on FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  scalar join__FieldSet
  enum link__Purpose { EXECUTION }
  enum join__Graph {
    LINES @join__graph(name: "lines", url: "")
    TRAINS @join__graph(name: "trains", url: "")
  }
  type Query @join__type(graph: LINES) @join__type(graph: TRAINS) {
    stop: Stop @join__field(graph: LINES)
    next: Train @join__field(graph: TRAINS)
  }
  type Stop @join__type(graph: LINES) @join__type(graph: TRAINS) { name: String train: Train }
  type Train @join__type(graph: LINES, key: "id") @join__type(graph: TRAINS, key: "id") {
    id: ID! @join__field(graph: TRAINS)
  }
`;

it('a subgraph has no type that it has no field of, and no field that gives one', () => {
  const prove = createPlanProof(STATIONS);
  const reasonFor = (subgraph: string, text: string): string | undefined =>
    prove(text, { kind: 'QueryPlan', node: fetch(subgraph, text) })?.reason;
  expect(reasonFor('lines', '{ stop { name } }')).toBeUndefined();
  expect(reasonFor('lines', '{ stop { train { __typename } } }')).toBe('INVALID_REQUEST');
  expect(reasonFor('trains', '{ next { __typename } }')).toBeUndefined();
});
