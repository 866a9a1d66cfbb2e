/** Text of arguments, the same in every subgraph and in what clients see. */
import {
  getNamedType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { isJsonObject } from '../../src/json/json-object.ts';
import type { ArgumentsText } from './selections.ts';
import { definitionIn } from './subgraph-model.ts';

/**
 * Writes the arguments that clients may give: those that they do not see have the same value in all
 * requests. Arguments of fields that clients do not see are written as they are.
 *
 * @param api schema that clients see
 */
export function writeArguments(api: GraphQLSchema): ArgumentsText {
  return (type, field, args) => {
    const definition = definitionIn(api, type, field);
    const text = JSON.stringify(definition ? pick(args, definition.args) : sorted(args));
    return text === '{}' ? '' : text;
  };
}

function pick(
  given: Readonly<Record<string, unknown>>,
  known: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
): Record<string, unknown> {
  const members = known
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, type }): [string, unknown] => [name, pickValue(given[name], type)]);
  return Object.fromEntries(members);
}

function pickValue(value: unknown, type: GraphQLInputType): unknown {
  if (Array.isArray(value)) return value.map((item) => pickValue(item, type));
  const named = getNamedType(type);
  return isJsonObject(value) && isInputObjectType(named)
    ? pick(value, Object.values(named.getFields()))
    : value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
  return Object.fromEntries(members);
}
