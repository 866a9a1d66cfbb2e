import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import { planDirectly } from '../../../test/plan-directly.ts';

const SHIPS = composeSupergraph(
  new Map([
    [
      'ships',
      parse(`
        extend schema @link(
          url: "https://specs.apollo.dev/federation/v2.8", import: ["@key" "@context" "@fromContext"]
        )
        type Query { ship: Ship }
        type Ship @key(fields: "id") @context(name: "ship") { id: ID! flag: String! crew: [Sailor!] }
        type Sailor @key(fields: "id") {
          id: ID! name: String rights(flag: String @fromContext(field: "$ship { flag }")): String
        }
      `),
    ],
  ]),
);

it('a field with an argument from a context is refused, whoever plans, and no other', async () => {
  const plan = planDirectly(SHIPS);
  expect(await plan('{ ship { crew { name } } }', '')).toHaveProperty('plan');
  expect(await plan('{ ship { crew { name law: rights } } }', '')).toMatchObject({
    fault: { reason: 'CONTEXT_ARGUMENT', path: ['ship', 'crew', 'law'] },
  });
});
