import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { readSupergraph } from './own-supergraph.ts';
import { acceptContexts } from './accept-contexts.ts';
import { createApolloGateway } from './apollo-gateway.ts';
import { createSupergraphLoader } from './supergraph-loader.ts';

const sdl = acceptContexts(readSupergraph());

it('gives the schema that Apollo’s gateway gives, and tells its listeners', async () => {
  const told: unknown[] = [];
  const names: string[] = [];
  const loader = createSupergraphLoader(sdl, {}, (name) => names.push(name));
  const forget = loader.onSchemaLoadOrUpdate(({ apiSchema }) => told.push(apiSchema));
  const { schema } = await loader.load();
  const apollo = createApolloGateway(sdl, () => ({
    process: () => Promise.reject(new TypeError('Expected no request.')),
  }));
  const expected = await apollo.load();
  expect(printSchema(lexicographicSortSchema(schema))).toBe(
    printSchema(lexicographicSortSchema(expected.schema)),
  );
  expect(told).toEqual([schema]);
  expect(names.toSorted()).toEqual(
    ['analytics', 'campaigns', 'evidence', 'privacy', 'programs', 'reporting', 'users'].toSorted(),
  );
  forget();
  await Promise.all([loader.stop(), apollo.stop()]);
});

it('rejects a supergraph that is none, and one with a subgraph that nobody serves', async () => {
  await expect(createSupergraphLoader('type Query { a: Int }', {}, () => 0).load()).rejects.toThrow(
    'supergraph',
  );
  const nobody = createSupergraphLoader(sdl, {}, (name) => {
    throw new TypeError(`Nobody serves ${name}.`);
  });
  await expect(nobody.load()).rejects.toThrow('Nobody serves');
});
