/** Clients' aliases, kept apart from the names of fields, which plans read. */
import type { FieldNode } from 'graphql';
import { responseName } from './response-name.ts';

/** No field of a subgraph, and nothing that a planner makes up, begins like this. */
const MARK = '_as_';

/** Fields that are planned under an alias also where the client gives them none. */
const NO_FIELDS: ReadonlySet<string> = new Set();

/**
 * The name under which subgraphs answer a field. Were it the client's alias, the value of one field
 * could stand in for another that is a key or is required: planners overlook some that are alike.
 *
 * @param aliased names of fields that get an alias of ours where the client gives none
 */
export function plannedName(field: FieldNode, aliased = NO_FIELDS): string {
  const client = responseName(field);
  return client === field.name.value && !aliased.has(client) ? client : `${MARK}${client}`;
}

/** The name under which the client is answered what subgraphs answer under this one. */
export function clientName(planned: string): string {
  return planned.startsWith(MARK) ? planned.slice(MARK.length) : planned;
}
