/** Hints of the schema in errors about documents that are not valid. */
import { listValues } from '@teei/platform/variables/variables.ts';
import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Adds what the schema has in the place of what the document asked for: the values of an enum, as errors of
 * variables list them, and the field of a connection's nodes.
 *
 * @param hideSuggestions leaves out names of fields that the document does not have
 */
export function withSchemaHints(
  message: string,
  schema: GraphQLSchema,
  { hideSuggestions }: { readonly hideSuggestions: boolean },
): string {
  const [head, enumName = ''] = /^Expected a value of the enum "(\w+)"/.exec(message) ?? [];
  if (head !== undefined) {
    const type = schema.getType(enumName);
    return isEnumType(type) ? message.replace(head, `${head} (${listValues(type)})`) : message;
  }
  const [, field = '', typeName = ''] =
    /^Cannot query field "(\w+)" on type "(\w+)"\.$/.exec(message) ?? [];
  if (hideSuggestions || !hasNodesWith(schema, typeName, field)) return message;
  return `${message} Did you mean "nodes { ${field} }"?`;
}

/** Returns true for a connection whose nodes have the field. */
function hasNodesWith(schema: GraphQLSchema, typeName: string, field: string): boolean {
  const type = schema.getType(typeName);
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  const node = nodes && getNamedType(nodes.type);
  return isObjectType(node) && node.getFields()[field] !== undefined;
}
