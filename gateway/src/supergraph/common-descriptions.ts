/** Descriptions of fields that most mutations have, so that each is written once. */
import { Kind, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';

/** Sentences by the name of the field of an input or a payload. */
const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'idempotencyKey',
    'Key of the request, such as a UUID: sent again within 24 hours, the same input changes nothing more; another is IDEMPOTENCY_CONFLICT.',
  ],
  [
    'expectedUpdatedAt',
    '`updatedAt` of the version that the client has read; CONFLICT if the row has changed since.',
  ],
  [
    'userErrors',
    'Errors that the client can put right, all at once; empty when the change was made.',
  ],
]);

/** The field, with the sentence for its name where it has no description of its own. */
export function describeInCommon<Node extends FieldDefinitionNode | InputValueDefinitionNode>(
  field: Node,
): Node {
  const value = field.description ? undefined : DESCRIPTIONS.get(field.name.value);
  return value === undefined ? field : { ...field, description: { kind: Kind.STRING, value } };
}
