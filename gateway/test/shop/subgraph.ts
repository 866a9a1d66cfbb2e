/** A subgraph of the shop: its schema over the rows, as far as it knows them. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { DocumentNode, GraphQLFieldResolver } from 'graphql';
import { isJsonObject } from '../../src/json/json-object.ts';
import { answerOver } from '../federation.ts';
import { ALL_ROWS, readField, type Row, type Rows } from './rows.ts';

/** Reads any field of any row. */
export const fieldResolver: GraphQLFieldResolver<unknown, Rows, Row> = (source, args, rows, info) =>
  readField(info.parentType.name, info.fieldName, isJsonObject(source) ? source : {}, args, rows);

/** Fields that a subgraph lacks of its rows, and the types that it gives to rows. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  catalog: ['cents', 'weight', 'rating'],
  stock: ['pages', 'minutes', 'title', 'name'],
  reviews: ['pages', 'minutes', 'cents', 'format'],
};

/** Makes a function that answers as the subgraph. */
export function createSubgraph(
  name: string,
  typeDefs: DocumentNode,
): (request: SubgraphRequest) => Promise<SubgraphResponse> {
  const rows = rowsOf(name);
  const find = ({ __typename: type, ...key }: Row): Row | null => {
    const row = [...rows.values()].find(
      (one) =>
        (one['__typename'] === type || (type === 'Media' && 'format' in one)) &&
        Object.entries(key).every(([member, value]) => !(member in one) || one[member] === value),
    );
    return row ? { ...key, ...row } : null;
  };
  const keyed = ['Book', 'Film', 'Author', 'Review', 'Shelf', 'Media', 'Disc', 'Reel'];
  const resolvers = Object.fromEntries(
    keyed.map((type) => [type, { __resolveReference: find }] as const),
  );
  const all = buildSubgraphSchema([{ typeDefs }]);
  const known = Object.fromEntries(
    Object.entries(resolvers).filter(([type]) => all.getType(type) !== undefined),
  );
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: known }]);
  return answerOver(schema, rows, fieldResolver);
}

function rowsOf(subgraph: string): Rows {
  const unknown = UNKNOWN[subgraph] ?? [];
  return new Map(
    [...ALL_ROWS].map(([id, row]) => {
      const entries = Object.entries(row).filter(([key]) => !unknown.includes(key));
      const isMedia = row['__typename'] === 'Disc' || row['__typename'] === 'Reel';
      const seen = Object.fromEntries(entries);
      return [id, isMedia && subgraph === 'reviews' ? { ...seen, __typename: 'Media' } : seen];
    }),
  );
}
