import { expect, it } from 'vitest';
import { composeSupergraph } from '../../../test/federation.ts';
import { openComparison } from '../../../test/synthetic-federations/compare-answers.ts';
import { typeDefsOf } from '../../../test/scenarios/subgraph.ts';

/** Operations that planners plan in another form only, by the subgraphs that they are about. */
const FORMS: readonly [about: string, subgraphs: Record<string, string>, query: string][] = [
  [
    'fields of a key, below a field that requires others',
    {
      films: `
        type Query { films: [Film!]! }
        type Film @key(fields: "id") { id: ID! title(lang: String = "en"): String }
      `,
      posters: `
        type Film @key(fields: "id") {
          id: ID! title(lang: String = "en"): String @external
          caption: String @requires(fields: "title(lang: \\"nb\\")")
          poster: Poster @requires(fields: "title")
        }
        type Poster { film: Film! }
      `,
    },
    '{ films { caption poster { film { title poster { film { id } } } } } }',
  ],
  [
    'fields of an interface object, of single types',
    {
      shelf: `
        type Query { items: [Item] }
        type Item @interfaceObject @key(fields: "id", resolvable: false) { id: ID! price: Int }
      `,
      stock: `
        interface Item @key(fields: "id") { id: ID! }
        type Book implements Item @key(fields: "id") { id: ID! pages: Int }
        type Map implements Item @key(fields: "id") { id: ID! scale: Int }
      `,
    },
    '{ items { __typename ... on Book { price } ... on Map { scale } } }',
  ],
];

it.each(FORMS)('%s are answered as by one schema', async (_about, subgraphs, query) => {
  const supergraphSdl = composeSupergraph(
    new Map(Object.entries(subgraphs).map(([name, sdl]) => [name, typeDefsOf({ sdl })])),
  );
  for (const seed of [1, 2, 3]) {
    expect(await openComparison(supergraphSdl, { seed }).compare({ query, variables: {} })).toBe(
      undefined,
    );
  }
});
