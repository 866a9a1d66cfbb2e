/**
 * Known differences between the graph's own executor and Apollo's, where Apollo's answer is not
 * right.
 */
import type { RandomOperation } from '@teei/gateway/test/random-operations.ts';
import type { Answer } from '@teei/gateway/test/serve.ts';
import {
  execute,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  parse,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { read } from '../ask.ts';

/** Apollo's says null for an object of which nothing is selected, which is an object without members. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  if (members.length === 0) return null;
  return Object.fromEntries(members.map(([name, member]) => [name, withoutEmpty(member)]));
}

/** Two answers to one operation. */
export interface Answers {
  readonly ours: Answer;
  readonly theirs: Answer;
}

/**
 * The errors that one executor tells and the other does not. Some differences are none:
 *
 * - Ours asks for an object once and tells of it at the first of its places, Apollo's at each.
 * - Apollo's asks for fields that the client has skipped, and tells of them.
 * - Apollo's does not ask for objects of which nothing is selected, and so meets no error.
 * - Apollo's says of a request that failed as a whole how it was sent, where ours names the first
 *   object that it was about; and ours sends one request where Apollo's sends several.
 */
export async function differentErrors(
  schema: GraphQLSchema,
  operation: RandomOperation,
  { ours, theirs }: Answers,
): Promise<readonly string[]> {
  const [own, other] = [toldBy(ours), toldBy(theirs)];
  const shape = await shapeOf(schema, operation);
  const invented = own.filter(
    (error) =>
      !other.some(({ name, code }) => name === error.name && code === error.code) &&
      !isEmpty(selectedAt(shape, error.names)),
  );
  const isTold = (error: Told): boolean =>
    own.some(({ names, code }) => names.at(-1) === error.names.at(-1) && code === error.code);
  const missing = other.filter(
    (error) =>
      !isTold(error) &&
      !(error.isWhole && other.some((one) => one.isWhole && isTold(one))) &&
      selectedAt(shape, error.names).length > 0,
  );
  return [...invented, ...missing].map(({ name, code }) => `${name}: ${String(code)}`);
}

/** An error as far as both tell it alike. */
interface Told {
  /** Response names, without where in lists and how a request was sent. */
  readonly names: readonly string[];
  /** The same in one text. */
  readonly name: string;
  readonly code: unknown;
  /** True when the request failed as a whole, as Apollo's executor reports it. */
  readonly isWhole: boolean;
}

function toldBy({ errors }: Answer): Told[] {
  return errors.map(({ path = [], extensions }) => {
    const names = path
      .filter((part) => typeof part === 'string')
      .filter((part) => part !== '_entities' && part !== '@');
    const isWhole = path.at(-1) === '_entities';
    return { names, name: names.join('.'), code: extensions?.['code'], isWhole };
  });
}

/** Shapes at a path: one for each possible type. */
function selectedAt(shape: unknown, names: readonly string[]): unknown[] {
  if (Array.isArray(shape)) return shape.flatMap((one) => selectedAt(one, names));
  const [name, ...rest] = names;
  if (name === undefined) return [shape];
  if (typeof shape !== 'object' || shape === null || !Object.hasOwn(shape, name)) return [];
  return selectedAt(read(shape, name), rest);
}

/** Returns whether all values are objects without members. */
function isEmpty(selected: readonly unknown[]): boolean {
  return selected.length > 0 && selected.every((one) => JSON.stringify(one) === '{}');
}

/** Selection of an operation by one schema: an answer in which every field is present. */
async function shapeOf(
  schema: GraphQLSchema,
  { query, variables }: RandomOperation,
): Promise<unknown> {
  const sample = (declared: GraphQLOutputType): unknown => {
    const type = getNullableType(declared);
    if (isListType(type)) {
      const item = getNullableType(type.ofType);
      if (!isAbstractType(item)) return [sample(item)];
      return schema.getPossibleTypes(item).map(({ name }) => ({ __typename: name }));
    }
    if (isAbstractType(type)) return { __typename: schema.getPossibleTypes(type)[0]?.name };
    if (isObjectType(type)) return {};
    if (isEnumType(type)) return type.getValues()[0]?.value;
    return type.name === 'Boolean' ? true : 1;
  };
  const { data } = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    fieldResolver: (_source, _args, _context, { returnType }) => sample(returnType),
  });
  return data;
}
