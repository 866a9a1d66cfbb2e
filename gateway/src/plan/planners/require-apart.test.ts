import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import { typeDefsOf } from '../../../test/scenarios/subgraph.ts';
import { createPlanProof } from '../proof/plan-proof.ts';
import { requireApart } from './require-apart.ts';
import { readRequirements } from './requirements.ts';

const SUBGRAPHS = {
  farm: `
    type Query { plots: [Plot!]! }
    interface Plot @key(fields: "site { code }") { site: Site! yield(unit: Unit!): Int }
    type Field implements Plot @key(fields: "site { code }") {
      site: Site! @shareable yield(unit: Unit!): Int
    }
    type Orchard implements Plot @key(fields: "site { code }") {
      site: Site! @shareable yield(unit: Unit!): Int trees: Int
    }
    type Site { code: ID! @shareable soil: String }
    enum Unit { TON BUSHEL }
  `,
  bank: `
    type Plot @interfaceObject @key(fields: "site { code }") {
      site: Site! @shareable yield(unit: Unit!): Int @external
      value(year: Int): Int @requires(fields: "yield(unit: TON)")
    }
    type Site { code: ID! @shareable }
    enum Unit { TON BUSHEL }
  `,
  lab: `
    type Orchard @key(fields: "site { code }") {
      site: Site! @shareable trees: Int @external
      advice: Advice @requires(fields: "site { soil } trees")
    }
    type Site { code: ID! @shareable soil: String @external }
    type Advice { text: String }
  `,
};

const SUPERGRAPH = composeSupergraph(
  new Map(Object.entries(SUBGRAPHS).map(([name, sdl]) => [name, typeDefsOf({ sdl })])),
);

const printed = (text: string | undefined): string => print(parse(text ?? '{ nothing }'));
const apart = (operation: string) => requireApart(operation, readRequirements(SUPERGRAPH));

describe('an operation without the fields that require others', () => {
  it('has their key and what they require in their place, each under its own name', () => {
    const operation = '{ plots { ... on Orchard { advice { text } trees } value } }';
    expect(printed(apart(operation)?.rest)).toBe(
      printed(`{ plots {
        ... on Orchard {
          __typename
          _required0_site: site { code soil }
          _required0_trees: trees
          trees
        }
        __typename
        _required1_site: site { code }
        _required1_yield: yield(unit: TON)
      } }`),
    );
  });

  it('uses no name twice when it is taken apart once more', () => {
    const operation = '{ plots { value _required4_site: site { code } } }';
    expect(apart(operation)?.rest).toContain('_required5_yield: yield(unit: TON)');
  });

  it('is none where no field requires another', () => {
    expect(apart('{ plots { site { soil } } }')).toBeUndefined();
  });

  it('is planned before they are asked for, with the variables that they use', () => {
    const operation =
      'query ($year: Int, $unit: Unit!) { plots { yield(unit: $unit) value(year: $year) } }';
    const { rest = '', joins: [join] = [] } = apart(operation) ?? {};
    const ofRest: QueryPlan = {
      kind: 'QueryPlan',
      node: {
        kind: 'Fetch',
        serviceName: 'farm',
        operation: rest.replace('$year: Int, ', ''),
        variableUsages: ['unit'],
      },
    };
    const plan = join?.(ofRest) ?? ofRest;
    expect(plan.node).toMatchObject({
      kind: 'Sequence',
      nodes: [ofRest.node, { kind: 'Flatten', node: { variableUsages: ['year'] } }],
    });
    expect(createPlanProof(SUPERGRAPH)(operation, plan)).toBeUndefined();
  });
});
