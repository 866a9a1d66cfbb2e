/** Checks of the values that clients send for custom scalars. */
import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/** Scalars by name. */
export type Scalars = Readonly<Record<string, GraphQLScalarType>>;

/**
 * Lets an API schema check literals and variables of scalars as the subgraphs do, so that an operation with a
 * wrong one is refused as a whole: a supergraph has the names of its scalars alone, and takes any value for them.
 */
export function useScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const { name, parseValue, parseLiteral } of Object.values(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = parseValue;
    type.parseLiteral = parseLiteral;
  }
}
