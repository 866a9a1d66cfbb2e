import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { composeSupergraph } from '../../test/federation.ts';
import { typeDefsOf } from '../../test/scenarios/subgraph.ts';
import { acceptContexts } from './accept-contexts.ts';
import { readApiSchema } from './api-schema.ts';

const SHIPS = composeSupergraph(
  new Map([
    [
      'ships',
      typeDefsOf({
        sdl: `
          type Query { ship: Ship }
          type Ship @key(fields: "id") @context(name: "ship") { id: ID! flag: String! crew: [Sailor!] }
          type Sailor @key(fields: "id") {
            id: ID! rights(flag: String @fromContext(field: "$ship { flag }")): String
          }
        `,
      }),
    ],
  ]),
);

it('a supergraph with contexts is loaded, and clients see no argument that is set from one', async () => {
  await expect(readApiSchema(SHIPS, {})).rejects.toThrow('context');
  const schema = await readApiSchema(acceptContexts(SHIPS), {});
  const sailor = schema.getType('Sailor');
  expect(isObjectType(sailor) && sailor.getFields()['rights']?.args).toEqual([]);
});

it('a supergraph without contexts stays as it is', () => {
  expect(acceptContexts('type Query { a: Int }')).toBe('type Query { a: Int }');
});
