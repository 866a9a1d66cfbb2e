/** Arguments and variables for random operations over any schema, made from its input types. */
import fc from 'fast-check';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Vocabulary } from '../random-operations.ts';

/** Distinct types of arguments that variables are declared for. */
const MAX_VARIABLE_TYPES = 40;
/** Levels of input objects; below them only what is required is given. */
const MAX_DEPTH = 3;
/** Distinct values of each input type. */
const CHOICES = 4;

/** Conditions that are true and false, by variables with and without a default. */
const CONDITIONS = [
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@skip(if: $no)',
  '@include(if: true)',
];

export function vocabularyOf(schema: GraphQLSchema): Vocabulary {
  const names = new Map<string, string>();
  const types = new Map<string, GraphQLInputType>();
  for (const { type } of argumentsOf(schema)) {
    const text = String(type);
    if (names.has(text) || names.size >= MAX_VARIABLE_TYPES) continue;
    const name = `of${names.size}`;
    names.set(text, name);
    types.set(name, type);
  }
  return {
    literals(_field, { type, defaultValue }) {
      const variable = names.get(String(type));
      const texts = Array.from({ length: CHOICES }, (_none, choice) => literalOf(type, choice, 0));
      return [
        ...(isNonNullType(type) && defaultValue === undefined ? [] : ['']),
        ...texts.slice(0, 3),
        ...(variable === undefined ? [] : [`$${variable}`]),
      ];
    },
    variables: {
      yes: 'Boolean!',
      no: 'Boolean = false',
      ...Object.fromEntries([...types].map(([name, type]) => [name, String(type)])),
    },
    values: fc.tuple(fc.boolean(), fc.boolean(), fc.nat(CHOICES - 1)).map(([yes, no, choice]) => ({
      yes,
      no,
      ...Object.fromEntries([...types].map(([name, type]) => [name, valueOf(type, choice, 0)])),
    })),
    conditions: CONDITIONS,
  };
}

function argumentsOf(schema: GraphQLSchema): GraphQLArgument[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args) : [],
    );
}

/** Value of an input type as JSON. */
function valueOf(declared: GraphQLInputType, choice: number, depth: number): unknown {
  const type = getNullableType(declared);
  if (isListType(type)) {
    const item: GraphQLInputType = type.ofType;
    const length = depth > MAX_DEPTH ? 0 : choice % 3;
    return Array.from({ length }, (_none, at) => valueOf(item, choice + at, depth + 1));
  }
  if (isEnumType(type)) return type.getValues()[choice % type.getValues().length]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const optional = fields.filter((one) => !isNonNullType(one.type));
    const required = fields.filter((one) => isNonNullType(one.type));
    const extra = optional[choice % Math.max(optional.length, 1)];
    const given = extra && (depth < MAX_DEPTH || type.isOneOf) ? [...required, extra] : required;
    return Object.fromEntries(given.map((one) => [one.name, valueOf(one.type, choice, depth + 1)]));
  }
  switch (type.name) {
    case 'Int':
      return choice;
    case 'Float':
      return choice + 0.5;
    case 'Boolean':
      return choice % 2 === 0;
    default:
      return `${type.name}${choice}`;
  }
}

/** Value of an input type as a literal. */
function literalOf(declared: GraphQLInputType, choice: number, depth: number): string {
  return printValue(valueOf(declared, choice, depth), declared);
}

function printValue(value: unknown, declared: GraphQLInputType): string {
  const type = getNullableType(declared);
  if (isListType(type) && Array.isArray(value)) {
    const item: GraphQLInputType = type.ofType;
    return `[${value.map((one) => printValue(one, item)).join(', ')}]`;
  }
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const fields = type.getFields();
    const members = Object.entries(value).flatMap(([name, member]) => {
      const field = fields[name];
      return field ? [`${name}: ${printValue(member, field.type)}`] : [];
    });
    return `{ ${members.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : (JSON.stringify(value) ?? 'null');
}
