/** Checks of inputs against the constraints of their types, compiled once for each input type. */
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { describeKind } from '../errors/received.ts';
import { badInput, type UserError } from '../errors/user-error.ts';
import { isOmittable, readConstraint, type Constraint } from './constraint.ts';
import { isCountryCode } from './country.ts';
import { expectedList, expectedValue } from './expectation.ts';
import { isReadable, trimText } from './text.ts';

/** Errors that one answer lists at most: a list can have one in each of thousands of items. */
const MAX_ERRORS = 10;

/** Either the input in its normal form, or its errors: at least one, at most MAX_ERRORS. */
export type CheckedInput = { readonly value: unknown } | { readonly errors: readonly UserError[] };

/** @param input as graphql-js has coerced it */
export type InputChecker = (input: unknown) => CheckedInput;

/** Writes down that a value is not as expected. */
type Report = (path: readonly string[], expected: string, received: unknown) => void;

/** Checks a value that is neither undefined nor null, and gives its normal form. */
type Check = (value: unknown, path: readonly string[], report: Report) => unknown;

/**
 * Compiles the check of an input type, and of those within it. Ids come out in lower case, texts
 * without blanks around them (passwords as they are); what graphql-js has coerced is not checked again.
 *
 * @throws ZodError for a constraint that makes no sense
 */
export function compileChecker(schema: GraphQLSchema, type: GraphQLInputObjectType): InputChecker {
  const check = compileObject(schema, type, new Map());
  return (input): CheckedInput => {
    const errors: UserError[] = [];
    const value = check(input, [], (field, expected, received) => {
      if (errors.length === MAX_ERRORS) return;
      errors.push(badInput(field, `${expected}, received ${describeKind(received)}`));
    });
    if (errors.length > 0) return { errors };
    return { value };
  };
}

function compileObject(
  schema: GraphQLSchema,
  type: GraphQLInputObjectType,
  known: Map<string, Check>,
): Check {
  const compiled = known.get(type.name);
  if (compiled) return compiled;
  const checks = new Map<string, Check>();
  const check: Check = (input, path, report) => {
    const checked: Record<string, unknown> = {};
    for (const [name, value] of membersOf(input)) {
      const checkField = checks.get(name);
      checked[name] = checkField ? checkField(value, [...path, name], report) : value;
    }
    return checked;
  };
  // Before its fields: an input type may hold itself.
  known.set(type.name, check);
  for (const field of Object.values(type.getFields())) {
    checks.set(field.name, compileField(schema, field, known));
  }
  return check;
}

function membersOf(input: unknown): readonly [name: string, value: unknown][] {
  return typeof input === 'object' && input !== null ? Object.entries(input) : [];
}

function compileField(
  schema: GraphQLSchema,
  field: GraphQLInputField,
  known: Map<string, Check>,
): Check {
  const constraint = readConstraint(schema, field);
  const check = compileType(schema, field.type, constraint, known);
  const mustNotBeNull = isOmittable(field);
  const expected = expectedOf(field.type, constraint);
  return (value, path, report) => {
    if (value === undefined) return undefined;
    if (value !== null) return check(value, path, report);
    if (mustNotBeNull) report(path, expected, value);
    return null;
  };
}

function compileType(
  schema: GraphQLSchema,
  type: GraphQLInputType,
  constraint: Constraint,
  known: Map<string, Check>,
): Check {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return checkList(compileType(schema, nullable.ofType, constraint, known), constraint);
  }
  if (isInputObjectType(nullable)) return compileObject(schema, nullable, known);
  return checkScalar(nullable.name, constraint);
}

function checkList(checkItem: Check, constraint: Constraint): Check {
  const { minItems = 0, maxItems = Infinity, uniqueItems = false } = constraint;
  const expected = expectedList(constraint);
  return (value, path, report) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (items.length < minItems || items.length > maxItems) report(path, expected, value);
    const checked = items.map((item, index) =>
      item === null ? null : checkItem(item, [...path, String(index)], report),
    );
    if (uniqueItems && new Set(checked.map((item) => JSON.stringify(item))).size < checked.length) {
      report(path, expected, value);
    }
    return checked;
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function checkScalar(typeName: string, constraint: Constraint): Check {
  const expected = expectedValue(typeName, constraint);
  const { min = -Infinity, max = Infinity } = constraint;
  switch (typeName) {
    case 'ID':
      return checkText(
        expected,
        (text) => text.toLowerCase(),
        (text) => UUID.test(text),
      );
    case 'String':
      return compileText(expected, constraint);
    case 'Int':
    case 'SafeInt':
    case 'Float':
      return (value, path, report) => {
        if (typeof value !== 'number' || !(value >= min && value <= max)) {
          report(path, expected, value);
        }
        return value;
      };
    default:
      return (value) => value;
  }
}

/**
 * A local part of at most 64 characters without white space (RFC 5321, section 4.5.3.1.1) and without those that cannot
 * be seen, by which two addresses look alike; and a domain with a dot.
 */
const EMAIL_ADDRESS =
  /^[^\s\p{Cf}\p{Default_Ignorable_Code_Point}@<>()",:;\\[\]]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;

function compileText(
  expected: string,
  { minLength = 0, maxLength = Infinity, pattern, format }: Constraint,
): Check {
  const matches = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const isFit = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (matches?.test(text) ?? true) &&
    (format !== 'email' || EMAIL_ADDRESS.test(text)) &&
    (format !== 'country' || isCountryCode(text));
  if (format === 'password' || format === 'rows') return checkText(expected, (text) => text, isFit);
  return checkText(
    expected,
    // An address with such a character is more likely to be somebody's trick than a name with one.
    format === 'email' ? (text) => text.trim() : trimText,
    (text) => isFit(text) && isReadable(text),
  );
}

function checkText(
  expected: string,
  normalize: (text: string) => string,
  isFit: (text: string) => boolean,
): Check {
  return (value, path, report) => {
    const text = normalize(String(value));
    if (!isFit(text)) report(path, expected, value);
    return text;
  };
}

function expectedOf(type: GraphQLInputType, constraint: Constraint): string {
  return isListType(getNullableType(type))
    ? expectedList(constraint)
    : expectedValue(getNamedType(type).name, constraint);
}
