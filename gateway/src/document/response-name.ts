/** Names of fields in a response. */
import type { FieldNode } from 'graphql';

/** Response name of a field: its alias, or its name where it has none (GraphQL, section 2.6). */
export function responseName({ alias, name }: Pick<FieldNode, 'alias' | 'name'>): string {
  return (alias ?? name).value;
}
