/** A federation that plans are written for by hand, and a notation for them. */
import type { FetchRewrite, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { PlanErrorReason } from '../src/plan/proof/plan-error.ts';
import { createPlanProof } from '../src/plan/proof/plan-proof.ts';
import { composeSupergraph } from './federation.ts';
import { typeDefsOf } from './scenarios/subgraph.ts';

/** Books and films, their stock, who made them, and marks for all of them. */
const SUBGRAPHS: Readonly<Record<string, string>> = {
  catalog: `
    type Query { book: Book item: Item items: [Item!]! shelves: [[Book!]!]! }
    type Mutation { add(title: String!): Book remove: Book }
    interface Item @key(fields: "id") { id: ID! }
    type Book implements Item @key(fields: "id") {
      id: ID! title(length: Int): String weight(unit: Unit!): Int size: Size @shareable by: Person
    }
    type Film implements Item @key(fields: "id") { id: ID! minutes: Int by: Person }
    type Person @key(fields: "name") { name: String! }
    type Size @shareable { width: Int height: Int }
    enum Unit { GRAM OUNCE }
  `,
  stock: `
    type Query { best: Book @provides(fields: "size { width }") next: Book }
    type Mutation { buy(id: ID!): Book }
    type Book @key(fields: "id") {
      id: ID! price: Int
      weight(unit: Unit!): Int @external postage: Int @requires(fields: "weight(unit: GRAM)")
      size: Size @external box: Int @requires(fields: "size { width height }")
    }
    type Film @key(fields: "id") { id: ID! price: Int }
    type Size { width: Int @external height: Int @external }
    enum Unit { GRAM OUNCE }
  `,
  people: `
    type Person @key(fields: "name") { name: String! born: Int }
    type Book @key(fields: "id", resolvable: false) { id: ID! }
  `,
  marks: `
    type Query { top: Item }
    type Item @key(fields: "id") @interfaceObject { id: ID! marks: Int }
  `,
};

export const prove = createPlanProof(
  composeSupergraph(
    new Map(Object.entries(SUBGRAPHS).map(([name, sdl]) => [name, typeDefsOf({ sdl })])),
  ),
);

export function reasonOf(
  operation: string,
  node: PlanNode | undefined,
): PlanErrorReason | undefined {
  return prove(operation, { kind: 'QueryPlan', ...(node && { node }) })?.reason;
}

type Fetch = Extract<PlanNode, { kind: 'Fetch' }>;

export function fetch(serviceName: string, operation: string, more: Partial<Fetch> = {}): Fetch {
  return { kind: 'Fetch', serviceName, operation, ...more };
}

export function sequence(...nodes: PlanNode[]): PlanNode {
  return { kind: 'Sequence', nodes };
}

export function parallel(...nodes: PlanNode[]): PlanNode {
  return { kind: 'Parallel', nodes };
}

/** A path as `items.@.[Book].by`. */
export function at(path: string, node: PlanNode): PlanNode {
  return {
    kind: 'Flatten',
    path: path.split('.').map((part) => {
      if (part === '@') return part;
      const type = /^\[(\w+)\]$/.exec(part)?.[1];
      return type === undefined ? { Field: part } : { TypeCondition: [type] };
    }),
    node,
  };
}

/** Asks for fields of entities of a type. */
export function entities(
  serviceName: string,
  selections: string,
  requires: RequiresSelection[],
  more: Partial<Fetch> = {},
): Fetch {
  const operation = `query($representations: [_Any!]!) {
    _entities(representations: $representations) { ${selections} }
  }`;
  return fetch(serviceName, operation, { requires, ...more });
}

type RequiredField = Extract<RequiresSelection, { kind: 'Field' }>;

export function required(
  name: string,
  more: Omit<RequiredField, 'kind' | 'name'> = {},
): RequiredField {
  return { kind: 'Field', name, ...more };
}

/** Requirements of a type: its name and these fields. */
export function of(typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection[] {
  return [
    { kind: 'InlineFragment', typeCondition, selections: [required('__typename'), ...selections] },
  ];
}

export const ID = required('id');

/** Tells objects as ones of the interface. */
export function asItem(type = 'Item'): { inputRewrites: FetchRewrite[] } {
  const path = [{ TypenameEquals: [type] }, { Key: '__typename' }];
  return { inputRewrites: [{ ValueSetter: { path, setValueTo: 'Item' } }] };
}

export const BOOK = fetch('catalog', '{ book { __typename id } }');
export const PRICE = entities('stock', '... on Book { price }', of('Book', ID));
