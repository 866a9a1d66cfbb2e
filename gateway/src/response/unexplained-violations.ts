/** Violations of the schema that no error of a subgraph explains. */
import type { GraphQLError } from 'graphql';
import type { JsonObject } from '../json/json-object.ts';
import type { FieldOwners } from '../supergraph/field-owners.ts';
import type { Violation } from './projection-state.ts';
import type { ResponsePath } from './response-path.ts';

/** Facts of an execution that explain violations. */
export interface Explanations {
  readonly errors: readonly GraphQLError[];
  /** Names of subgraphs by the entities for which they returned null. */
  readonly notFoundIn: ReadonlyMap<JsonObject, ReadonlySet<string>>;
}

/**
 * Lists the violations that are errors of their own. An error of a subgraph explains violations at its
 * path, above it and below it; null for an entity explains that its fields are null, as those of one
 * that does not exist. Of violations in the items of a list, the first is listed.
 */
export function unexplainedViolations(
  violations: readonly Violation[],
  { errors, notFoundIn }: Explanations,
  owners: FieldOwners,
): Violation[] {
  const explained = errors.map(({ path }) => withoutIndices(path ?? []));
  return violations.filter(({ path, field, object }) => {
    const names = withoutIndices(path);
    if (explained.some((other) => isPrefix(other, names) || isPrefix(names, other))) return false;
    explained.push(names);
    const subgraphs = object && notFoundIn.get(object);
    return !(subgraphs && owners(field).some((owner) => subgraphs.has(owner)));
  });
}

function withoutIndices(path: ResponsePath): ResponsePath {
  return path.filter((part) => typeof part === 'string');
}

function isPrefix(shorter: ResponsePath, longer: ResponsePath): boolean {
  return shorter.length <= longer.length && shorter.every((part, at) => part === longer[at]);
}
