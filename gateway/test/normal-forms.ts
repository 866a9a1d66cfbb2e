/** The operations of a document in the form in which they are planned. */
import { getVariableValues, type DocumentNode, type GraphQLSchema } from 'graphql';
import { findFragments } from '../src/document/fragments.ts';
import { conditionVariables, operationsOf } from '../src/document/operations.ts';
import { normalForm } from '../src/operations/normal-form.ts';
import type { TypeNames } from '../src/supergraph/type-names.ts';

/** All texts that are planned of a document: one for each operation, with its conditions all true or all false. */
export function normalForms(
  schema: GraphQLSchema,
  types: TypeNames,
  document: DocumentNode,
): readonly string[] {
  const conditions = conditionVariables(document);
  return operationsOf(document).flatMap((operation) =>
    [true, false].flatMap((holds) => {
      const given = Object.fromEntries(conditions.map((name) => [name, holds]));
      const { coerced = {} } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        given,
      );
      const root = schema.getRootType(operation.operation);
      if (!root) return [];
      const context = {
        schema,
        types,
        fragments: findFragments(document),
        variables: { ...coerced, ...given },
      };
      return (
        (conditions.length > 0 || holds ? normalForm(context, operation, root) : undefined) ?? []
      );
    }),
  );
}
