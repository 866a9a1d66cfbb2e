/** Names under which fields are planned, so that a client's alias is never the name of another field. */
import type { FieldNode } from 'graphql';
import { responseName } from './response-name.ts';

/** Prefix of aliases: no field of a subgraph and no alias of a planner begins with it. */
const PREFIX = '_as_';

const NO_FIELDS: ReadonlySet<string> = new Set();

/**
 * Response name of a field in requests to subgraphs. With the client's alias, one field's value could
 * replace that of another that is a key or is required: planners overlook some such conflicts.
 *
 * @param aliased names of fields that get an alias also where the client gives none
 */
export function plannedName(field: FieldNode, aliased = NO_FIELDS): string {
  const client = responseName(field);
  return client === field.name.value && !aliased.has(client) ? client : `${PREFIX}${client}`;
}

/** Response name in the client's response of a planned name. */
export function clientName(planned: string): string {
  return planned.startsWith(PREFIX) ? planned.slice(PREFIX.length) : planned;
}
