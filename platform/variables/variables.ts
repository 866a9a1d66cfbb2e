/** Variables of an operation: their coerced values, or errors that do not repeat what was sent. */
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { withCode } from '../errors/error-codes.ts';
import { describeKind } from '../errors/received.ts';
import { expectationOf } from '../errors/expectations.ts';

/** Maximum number of errors in a response: a small request could cause thousands. */
export const MAX_VARIABLE_ERRORS = 5;

/** Maximum number of an enum's values that an error lists. */
const MAX_LISTED_VALUES = 20;

export type Variables = Readonly<Record<string, unknown>>;

export type CoercedVariables =
  | { readonly variables: Variables }
  /** Errors, at least one and at most MAX_VARIABLE_ERRORS. */
  | { readonly errors: readonly GraphQLError[] };

/**
 * Coerces variables as graphql-js does. Its errors print the whole input object when a field is missing,
 * with the passwords in it; these contain the path, the expected type and the kind of the value.
 *
 * @param definitions definitions of an operation that is valid against the schema
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Variables,
): CoercedVariables {
  const { coerced } = getVariableValues(schema, definitions, sent, {
    maxErrors: 1,
    hideSuggestions: true,
  });
  return coerced ? { variables: coerced } : { errors: explainVariables(schema, definitions, sent) };
}

/** Errors of variables that graphql-js rejects, at most MAX_VARIABLE_ERRORS. */
export function explainVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Variables,
): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  const addError = (definition: VariableDefinitionNode, path: string, problem: string): void => {
    const message = `Variable "$${definition.variable.name.value}"${path}: ${problem}`;
    errors.push(
      new GraphQLError(message, { nodes: definition, extensions: withCode('BAD_USER_INPUT') }),
    );
    if (errors.length >= MAX_VARIABLE_ERRORS) throw new EnoughError();
  };
  try {
    for (const definition of definitions) {
      const name = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type);
      if (!isInputType(type)) continue;
      if (!Object.hasOwn(sent, name)) {
        if (!definition.defaultValue && isNonNullType(type)) {
          addError(definition, '', `expected a value of type "${String(type)}", received none.`);
        }
        continue;
      }
      coerceInputValue(
        sent[name],
        type,
        (path, value, { message }) =>
          addError(definition, printPath(name, path), describe(typeAt(type, path), value, message)),
        true,
      );
    }
  } catch (error) {
    if (!(error instanceof EnoughError)) throw error;
  }
  return errors;
}

/** Stops the coercion of further values. */
class EnoughError extends Error {}

/** @param original message of graphql-js, which includes the value of a leaf */
function describe(type: GraphQLInputType, value: unknown, original: string): string {
  if (value === null || value === undefined) {
    return `expected a value of type "${String(type)}", received none.`;
  }
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    // The message names fields that are missing, unknown or too many, and no values.
    if (typeof value === 'object' && !Array.isArray(value)) return original;
    return `expected an object of type "${named.name}", received ${describeKind(value)}.`;
  }
  const expected = isEnumType(named)
    ? `a value of the enum "${named.name}" (${listValues(named)})`
    : (expectationOf(named.name) ?? `a value of type "${named.name}"`);
  return `expected ${expected}, received ${describeKind(value)}.`;
}

/** Names of an enum's values, up to MAX_LISTED_VALUES. */
export function listValues(type: GraphQLEnumType): string {
  const names = type.getValues().map(({ name }) => name);
  const listed = names.slice(0, MAX_LISTED_VALUES).join(', ');
  return names.length > MAX_LISTED_VALUES ? `${listed}, …` : listed;
}

/** Type at a path below a type; of a list, also the path of a single item that GraphQL coerces to a list. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((outer, key) => {
    let inner = getNullableType(outer);
    if (typeof key === 'number') return isListType(inner) ? inner.ofType : inner;
    while (isListType(inner)) inner = getNullableType(inner.ofType);
    return (isInputObjectType(inner) && inner.getFields()[key]?.type) || inner;
  }, type);
}

function printPath(name: string, path: readonly (string | number)[]): string {
  if (path.length === 0) return '';
  const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return ` at "${name}${parts.join('')}"`;
}
