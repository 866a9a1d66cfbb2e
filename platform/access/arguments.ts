/** Parts of arguments that have `@access`: fields of filter inputs and values of order enums. */
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

/** Called with each protected part that a request uses, such as `CampaignFilter.upsell`. */
type Visit = (part: string, rules: readonly AccessRule[]) => void;

/** Visits the protected parts of a value of an input type. */
type Walk = (value: unknown, visit: Visit) => void;

/**
 * Returns a function that maps a field to a walk over the protected parts of its arguments; undefined
 * for a field without any.
 */
export function findProtectedArguments(
  schema: GraphQLSchema,
): (field: GraphQLField<unknown, unknown>) => Walk | undefined {
  const walks = new Map<GraphQLNamedInputType, Walk | undefined>();

  const walkOf = (type: GraphQLNamedInputType): Walk | undefined => {
    if (walks.has(type)) return walks.get(type);
    let walk: Walk | undefined;
    // A recursive input finds this entry while its own walk is being built.
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

/** Walk over an input object, or a list of them; undefined when no field is protected. */
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

/** Walk over a value of an enum, or a list of them; undefined when no value is protected. */
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
