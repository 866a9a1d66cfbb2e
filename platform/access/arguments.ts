/** Finds the parts of arguments that carry `@access`: fields of filter inputs and values of orders. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLNamedInputType,
  type GraphQLSchema,
} from 'graphql';
import { findAccessRules, type AccessRule } from './rules.ts';

/** Told of each protected part that a request uses, such as `CampaignFilter.upsell`. */
type Visit = (part: string, rules: readonly AccessRule[]) => void;

/** Walks one value of an input type. */
type Walk = (value: unknown, visit: Visit) => void;

/**
 * A function that gives, for a field with protected parts in its arguments, a walk over those
 * arguments; undefined for a field without any.
 */
export function findProtectedArguments(
  schema: GraphQLSchema,
): (field: GraphQLField<unknown, unknown>) => Walk | undefined {
  const walks = new Map<GraphQLNamedInputType, Walk | undefined>();

  const walkOf = (type: GraphQLNamedInputType): Walk | undefined => {
    if (walks.has(type)) return walks.get(type);
    let walk: Walk | undefined;
    // An input that contains itself meets this one while its own is being made.
    walks.set(type, (value, visit) => walk?.(value, visit));
    if (isEnumType(type)) {
      walk = walkValues(
        type.getValues().map((definition) => ({
          part: `${type.name}.${definition.name}`,
          definition,
          rules: findAccessRules(schema, definition),
        })),
      );
    } else if (isInputObjectType(type)) {
      walk = walkFields(
        Object.values(type.getFields()).map((field) => ({
          name: field.name,
          part: `${type.name}.${field.name}`,
          rules: findAccessRules(schema, field),
          inner: walkOf(getNamedType(field.type)),
        })),
      );
    }
    walks.set(type, walk);
    return walk;
  };

  return (field) =>
    walkFields(
      field.args.map((argument) => ({
        name: argument.name,
        part: argument.name,
        rules: [],
        inner: walkOf(getNamedType(argument.type)),
      })),
    );
}

interface InputField {
  readonly name: string;
  readonly part: string;
  readonly rules: readonly AccessRule[];
  readonly inner: Walk | undefined;
}

/** Walks an object with the given fields, or a list of them. */
function walkFields(fields: readonly InputField[]): Walk | undefined {
  const watched = fields.filter(({ rules, inner }) => rules.length > 0 || inner);
  if (watched.length === 0) return undefined;
  return (value, visit) => {
    for (const object of asList(value)) {
      if (typeof object !== 'object' || object === null) continue;
      const given = new Map<string, unknown>(Object.entries(object));
      for (const { name, part, rules, inner } of watched) {
        const item = given.get(name);
        if (item === undefined || item === null) continue;
        if (rules.length > 0) visit(part, rules);
        inner?.(item, visit);
      }
    }
  };
}

interface EnumValue {
  readonly part: string;
  readonly definition: GraphQLEnumValue;
  readonly rules: readonly AccessRule[];
}

/** Walks an enum's value, or a list of them. */
function walkValues(values: readonly EnumValue[]): Walk | undefined {
  const watched = values.filter(({ rules }) => rules.length > 0);
  if (watched.length === 0) return undefined;
  return (given, visit) => {
    for (const item of asList(given)) {
      for (const { part, definition, rules } of watched) {
        if (item === definition.value) visit(part, rules);
      }
    }
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
