/** Values of the arguments of a field, and costs of the members of an input. */
import {
  BREAK,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  valueFromAST,
  visit,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { Costs } from './costs.ts';
import { rejectInput } from './limit-errors.ts';

/** Reads the value of an argument, or its default; undefined for an invalid value. */
export type ReadArgument = (argument: GraphQLArgument, node: FieldNode) => unknown;

/**
 * Creates a reader of the arguments of one operation.
 *
 * @param sent variables as the client sent them, not coerced yet
 * @param tellVariable called where an argument that is read has a variable in its value
 */
export function createArgumentReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>>,
  tellVariable: () => void,
): ReadArgument {
  let variables: Record<string, unknown> | undefined;
  const withDefaults = (): Record<string, unknown> => {
    const entries = variableDefinitions.flatMap(({ variable, type, defaultValue }) => {
      const name = variable.name.value;
      const inputType = typeFromAST(schema, type);
      if (Object.hasOwn(sent, name)) return [[name, sent[name]] as const];
      return defaultValue && isInputType(inputType)
        ? [[name, valueFromAST(defaultValue, inputType)] as const]
        : [];
    });
    return Object.fromEntries<unknown>(entries);
  };
  return ({ name, type, defaultValue }, node) => {
    const given = node.arguments?.find((candidate) => candidate.name.value === name);
    if (!given) return defaultValue;
    if (hasVariable(given.value)) tellVariable();
    const value: unknown = valueFromAST(given.value, type, (variables ??= withDefaults()));
    return value === undefined ? defaultValue : value;
  };
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Matches a word as searches do: letters, digits and combining marks. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Sums the costs of the members of an input value.
 *
 * @param path name of the argument and of the members above the value, for messages
 * @throws GraphQLError BAD_USER_INPUT when a text has more words than it may have
 */
export function weighInput(
  costs: Costs,
  type: GraphQLInputType,
  value: unknown,
  path: string,
): number {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce<number>(
      (sum, item) => sum + weighInput(costs, nullable.ofType, item, path),
      0,
    );
  }
  if (!isInputObjectType(nullable) || !costs.isWatched(nullable.name)) return 0;
  if (typeof value !== 'object' || value === null) return 0;
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.values(nullable.getFields()).reduce((sum, { name, type: inner }) => {
    const member = given.get(name);
    if (member === undefined || member === null) return sum;
    const cost = costs.of(`${nullable.name}.${name}`);
    if (cost?.words !== undefined) checkWords(member, cost.words, `${path}.${name}`);
    return sum + (cost?.weight ?? 0) + weighInput(costs, inner, member, `${path}.${name}`);
  }, 0);
}

function checkWords(text: unknown, max: number, path: string): void {
  if (typeof text !== 'string') return;
  const count = text.match(WORD)?.length ?? 0;
  if (count > max) rejectInput(`at most ${max} words in ${path}, received ${count}`);
}
