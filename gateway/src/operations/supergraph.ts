/** A composed supergraph, ready for operations to be compiled over it. */
import type { GraphQLSchema } from 'graphql';
import type { Plan } from '../plan/plan.ts';
import { readFieldOwners, type FieldOwners } from '../supergraph/field-owners.ts';
import { ofLast } from '../supergraph/of-last.ts';
import { readRequiredWithArguments } from '../supergraph/required-arguments.ts';
import { readTypeNames, type TypeNames } from '../supergraph/type-names.ts';

export interface Supergraph {
  /** API schema: types and fields that clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeNames;
  readonly owners: FieldOwners;
  /** Names of fields that are planned under an alias whether or not the client gives one. */
  readonly aliased?: ReadonlySet<string>;
  readonly plan: Plan;
}

/** Facts of a composed supergraph that its API schema does not tell. */
const readFacts = ofLast((supergraphSdl: string) => ({
  types: readTypeNames(supergraphSdl),
  owners: readFieldOwners(supergraphSdl),
  aliased: readRequiredWithArguments(supergraphSdl),
}));

/**
 * Reads a composed supergraph.
 *
 * @param schema API schema of the supergraph
 * @param plan plans operations over it
 */
export function openSupergraph(
  supergraphSdl: string,
  schema: GraphQLSchema,
  plan: Plan,
): Supergraph {
  return { schema, ...readFacts(supergraphSdl), plan };
}
