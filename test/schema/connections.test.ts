import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { SUBGRAPH_NAMES } from '@teei/gateway/src/supergraph/compose.ts';
import { Kind, print, type ObjectTypeDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';

/** Object types of a subgraph by name, each with its fields and their types as text. */
function typesOf(subgraph: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const types = readTypeDefinitions(subgraph).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  return new Map(
    types.map(({ name, fields = [] }) => [
      name.value,
      Object.fromEntries(fields.map((field) => [field.name.value, print(field.type)])),
    ]),
  );
}

const connections = SUBGRAPH_NAMES.flatMap((subgraph) => {
  const types = typesOf(subgraph);
  return [...types.keys()]
    .filter((name) => name.endsWith('Connection'))
    .map((name) => ({ name, node: name.slice(0, -'Connection'.length), types }));
});

it.each(connections)('$name and its edge have the fields of every connection', (connection) => {
  const { name, node, types } = connection;
  expect(types.get(name)).toEqual({
    nodes: `[${node}!]!`,
    edges: `[${node}Edge!]!`,
    pageInfo: 'PageInfo!',
    totalCount: 'Int!',
  });
  expect(types.get(`${node}Edge`)).toEqual({ cursor: 'String!', node: `${node}!` });
});
