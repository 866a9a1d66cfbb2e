/** Random operations over any schema, mutations among them where it has some. */
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { randomOperations, type RandomOperation } from '../random-operations.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Levels of fields below a mutation. */
const MUTATION_DEPTH = 3;

/** @param depth levels of fields in a query */
export function operationsOver(
  schema: GraphQLSchema,
  depth: number,
): fc.Arbitrary<RandomOperation> {
  const vocabulary = vocabularyOf(schema);
  const queries = randomOperations(schema, 'query', depth, vocabulary);
  if (!schema.getMutationType()) return queries;
  const mutations = randomOperations(schema, 'mutation', MUTATION_DEPTH, vocabulary);
  return fc.oneof({ weight: 4, arbitrary: queries }, { weight: 1, arbitrary: mutations });
}
