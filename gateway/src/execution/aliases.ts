/** Clients' aliases, kept apart from the names of fields, which plans read. */
import type { FieldNode } from 'graphql';

/** No field of a subgraph, and nothing that a planner makes up, begins like this. */
const MARK = '_as_';

/**
 * The name under which subgraphs answer a field. Were it the client's alias, the value of one field
 * could stand in for another that is a key or is required: planners overlook some that are alike.
 */
export function plannedName({ alias, name }: FieldNode): string {
  return alias && alias.value !== name.value ? `${MARK}${alias.value}` : name.value;
}

/** The name under which the client is answered what subgraphs answer under this one. */
export function clientName(planned: string): string {
  return planned.startsWith(MARK) ? planned.slice(MARK.length) : planned;
}
