import type { PlanNode, QueryPlan, RequiresSelection } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import {
  asItem,
  at,
  BOOK,
  entities,
  fetch,
  ID,
  of,
  parallel,
  PRICE,
  prove,
  reasonOf,
  required,
  sequence,
} from '../../../test/library.ts';
import { noWay } from '../../../test/scenarios/no-way/scenario.ts';
import { typeDefsOf } from '../../../test/scenarios/subgraph.ts';
import type { PlanErrorReason } from './plan-error.ts';
import { createPlanProof } from './plan-proof.ts';

function planOf(subgraph: string, text: string): QueryPlan {
  return { kind: 'QueryPlan', node: fetch(subgraph, text) };
}

describe('a plan', () => {
  it.each<[string, string, PlanNode]>([
    [
      'asks a subgraph that resolves the fields',
      '{ book { id title } }',
      fetch('catalog', '{ book { title id } }'),
    ],
    [
      'asks another by a key that was fetched before',
      '{ book { price } }',
      sequence(BOOK, at('book', PRICE)),
    ],
    [
      'asks for what is required before what requires it',
      '{ book { postage } }',
      sequence(
        fetch('catalog', '{ book { __typename id weight(unit: GRAM) } }'),
        at(
          'book',
          entities('stock', '... on Book { postage }', of('Book', ID, required('weight'))),
        ),
      ),
    ],
    [
      'keeps what is required apart from what the client asks for',
      '{ book { weight(unit: OUNCE) postage } }',
      sequence(
        fetch('catalog', '{ book { __typename id weight(unit: OUNCE) w: weight(unit: GRAM) } }'),
        at(
          'book',
          entities(
            'stock',
            '... on Book { postage }',
            of('Book', ID, required('w', { alias: 'weight' })),
          ),
        ),
      ),
    ],
    [
      'asks for what a subgraph provides',
      '{ best { size { width } } }',
      fetch('stock', '{ best { size { width } } }'),
    ],
    [
      'asks for each possible type',
      '{ items { ... on Book { price } ... on Film { price } } }',
      sequence(
        fetch('catalog', '{ items { __typename id } }'),
        at(
          'items.@',
          entities('stock', '... on Book { price } ... on Film { price }', [
            ...of('Book', ID),
            ...of('Film', ID),
          ]),
        ),
      ),
    ],
    [
      'tells objects as those of an interface where the subgraph knows no other type',
      '{ items { id marks } }',
      sequence(
        fetch('catalog', '{ items { __typename id } }'),
        at('items.@', entities('marks', '... on Item { marks }', of('Item', ID), asItem())),
      ),
    ],
    [
      'asks for the type of an interface object where it is known',
      '{ top { __typename marks ... on Film { minutes } } }',
      sequence(
        fetch('marks', '{ top { __typename id marks } }'),
        at(
          'top',
          entities(
            'catalog',
            '... on Item { __typename ... on Film { minutes } }',
            of('Item', ID),
            asItem(),
          ),
        ),
      ),
    ],
    [
      'renames what cannot be fetched under its name',
      '{ items { ... on Book { by { name } } ... on Film { by { name } } } }',
      fetch(
        'catalog',
        '{ items { __typename ... on Book { b: by { name } } ... on Film { by { name } } } }',
        {
          outputRewrites: [
            {
              KeyRenamer: {
                path: [{ Key: 'items' }, { TypenameEquals: ['Book'] }, { Key: 'b' }],
                renameKeyTo: 'by',
              },
            },
          ],
        },
      ),
    ],
    [
      'asks about objects at several paths at once',
      '{ best { size { height } } book { size { height } } }',
      sequence(parallel(BOOK, fetch('stock', '{ best { __typename id } }')), {
        kind: 'BatchFetch',
        serviceName: 'catalog',
        operation:
          'query($r: [_Any!]!) { all: _entities(representations: $r) { ... on Book { size { height } } } }',
        entityBatch: {
          aliases: [
            {
              alias: 'all',
              representationsVariableName: 'r',
              paths: [[{ Field: 'best' }], [{ Field: 'book' }]],
              requires: of('Book', ID),
            },
          ],
        },
      }),
    ],
    [
      'hands on variables',
      'query ($long: Int = 3) { book { title(length: $long) } }',
      fetch('catalog', 'query ($long: Int = 3) { book { title(length: $long) } }', {
        variableUsages: ['long'],
      }),
    ],
    [
      'makes changes in their order',
      'mutation { add(title: "A") { id } buy(id: 1) { id } remove { id } }',
      sequence(
        fetch('catalog', 'mutation { add(title: "A") { id } }'),
        fetch('stock', 'mutation { buy(id: 1) { id } }'),
        fetch('catalog', 'mutation { remove { id } }'),
      ),
    ],
  ])('that %s is proven', (_about, operation, node) => {
    expect(prove(operation, { kind: 'QueryPlan', node })).toBeUndefined();
  });

  it('is proven in a bounded number of steps', () => {
    const text = `{ book { ${'id '.repeat(600_000)} } }`;
    expect(reasonOf(text, fetch('catalog', text))).toBe('TOO_LARGE');
  });
});

it('an interface without object types has fields too, where a subgraph takes it for an object', () => {
  const ofInterface = createPlanProof(
    composeSupergraph(
      new Map(Object.entries(noWay.subgraphs).map(([name, one]) => [name, typeDefsOf(one)])),
    ),
  );
  const [whole, part] = ['{ tool { use } }', '{ tool { id } }'];
  expect(ofInterface(whole, planOf('tools', whole))).toBeUndefined();
  expect(ofInterface(whole, planOf('tools', part))?.reason).toBe('MISSING_FIELD');
  const [known, unknown] = ['{ sign { __typename } }', '{ sign { use } }'];
  expect(ofInterface(known, planOf('signs', known))).toBeUndefined();
  expect(ofInterface(unknown, planOf('signs', known))?.reason).toBe('MISSING_FIELD');
});

it('a field is moved by an override, and not by one with a label', () => {
  const old = 'interface Ringing { tone: String loud: Int }';
  const bell = 'type Bell implements Ringing @key(fields: "id") { id: ID! tone: String loud: Int }';
  const moved = `type Bell @key(fields: "id") {
    id: ID! tone: String @override(from: "old") loud: Int @override(from: "old", label: "percent(5)")
  }`;
  const ofBells = createPlanProof(
    composeSupergraph(
      new Map([
        ['old', typeDefsOf({ sdl: `type Query { bell: Bell } ${old} ${bell}` })],
        ['new', typeDefsOf({ sdl: `type Query { first: Bell } ${moved}` })],
      ]),
    ),
  );
  const reasonFor = (subgraph: string, text: string): string | undefined =>
    ofBells(text, planOf(subgraph, text))?.reason;
  expect(reasonFor('new', '{ first { tone } }')).toBeUndefined();
  expect(reasonFor('old', '{ bell { tone } }')).toBe('UNRESOLVABLE_FIELD');
  expect(reasonFor('old', '{ bell { loud } }')).toBeUndefined();
  expect(reasonFor('new', '{ first { loud } }')).toBe('UNRESOLVABLE_FIELD');
});

describe('an operation', () => {
  const plan: QueryPlan = { kind: 'QueryPlan', node: fetch('catalog', '{ book { id } }') };

  it.each([
    ['has a directive', 'query ($yes: Boolean!) { book { id @include(if: $yes) } }'],
    ['has a named fragment', '{ book { ...F } } fragment F on Book { id }'],
    ['is a subscription', 'subscription { book { id } }'],
  ])('is refused when it %s', (_about, operation) => {
    expect(prove(operation, plan)?.reason).toBe('UNSUPPORTED_OPERATION');
  });
});

it('an error says where it is, what was expected and what was found', () => {
  const node = fetch('catalog', '{ book { title(length: 4) } }');
  expect(prove('{ book { title(length: 3) } }', { kind: 'QueryPlan', node })).toEqual({
    reason: 'WRONG_VALUE',
    path: ['book', 'title'],
    message: 'Expected Book.title(length:3) under the name title; found title(length:4).',
  });
});

/** Join v0.1: entities have an owner; what they provide or require is not listed as external. */
const FIRST_VERSION = `
  schema @core(feature: "https://specs.apollo.dev/core/v0.1")
    @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
  directive @core(feature: String!) repeatable on SCHEMA
  directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
  directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  scalar join__FieldSet
  enum join__Graph {
    ROOMS @join__graph(name: "rooms", url: "")
    GUESTS @join__graph(name: "guests", url: "")
  }
  type Query {
    rooms: [Room!] @join__field(graph: ROOMS)
    guest: Guest @join__field(graph: GUESTS)
  }
  type Room @join__owner(graph: ROOMS) @join__type(graph: ROOMS, key: "id") {
    id: ID! floor: Int place: Place guest: Guest @join__field(graph: ROOMS, provides: "name")
  }
  type Guest @join__owner(graph: GUESTS) @join__type(graph: GUESTS, key: "id")
    @join__type(graph: ROOMS, key: "id") {
    id: ID! name: String age: Int
    nights: Int @join__field(graph: ROOMS) discount: Int @join__field(graph: ROOMS, requires: "age")
  }
  type Place { wing: String }
`;

function discounts(fields: string, ...more: RequiresSelection[]): PlanNode {
  return sequence(
    fetch('guests', `{ guest { __typename id ${fields} } }`),
    at('guest', entities('rooms', '... on Guest { discount }', of('Guest', ID, ...more))),
  );
}

describe('a plan over a supergraph of Federation 1', () => {
  const ofFirst = createPlanProof(FIRST_VERSION);

  it.each<[PlanErrorReason | undefined, string, PlanNode]>([
    [
      undefined,
      '{ rooms { floor place { wing } guest { name } } }',
      fetch('rooms', '{ rooms { floor place { wing } guest { name } } }'),
    ],
    [
      'INVALID_REQUEST',
      '{ rooms { guest { age } } }',
      fetch('rooms', '{ rooms { guest { age } } }'),
    ],
    ['INVALID_REQUEST', '{ guest { name } }', fetch('rooms', '{ guest { name } }')],
    [undefined, '{ guest { discount } }', discounts('age', required('age'))],
    ['INCOMPLETE_REQUIRES', '{ guest { discount } }', discounts('age')],
  ])('is %s: %s', (reason, operation, node) => {
    expect(ofFirst(operation, { kind: 'QueryPlan', node })?.reason).toBe(reason);
  });
});
