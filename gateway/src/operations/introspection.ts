/** Introspection fields, executed against the schema that clients see. */
import {
  execute,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { findFragments } from '../document/fragments.ts';
import { responseName } from '../document/response-name.ts';
import { getMember, isJsonObject } from '../json/json-object.ts';

/**
 * Executes one `__schema` or `__type` field of an operation.
 *
 * @returns the field's value; null when it cannot be executed
 */
export function executeIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  field: FieldNode,
  variableValues: Readonly<Record<string, unknown>>,
): unknown {
  const result = execute({
    schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } },
        ...findFragments(document).values(),
      ],
    },
    variableValues,
  });
  if (!('data' in result) || !isJsonObject(result.data)) return null;
  return getMember(result.data, responseName(field));
}
