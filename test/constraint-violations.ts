/** Inputs that break one constraint of the SDL each, for the conformance test of mutations. */
import { findAccessRules, mayEverRead } from '@teei/platform/access/rules.ts';
import {
  isOmittable,
  readConstraint,
  type Constraint,
} from '@teei/platform/constraints/constraint.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
} from 'graphql';

/** An input whose value at `field` is not what the SDL asks for. */
export interface Violation {
  readonly field: readonly string[];
  /** The constraint, such as `maxLength`; `id` for the form of an ID. */
  readonly constraint: string;
  readonly value: unknown;
}

/** Violations of every constraint of an input type, and of those within it, that a viewer may use. */
export function violationsOf(
  schema: GraphQLSchema,
  type: GraphQLInputObjectType,
  viewer: Viewer,
  path: readonly string[] = [],
): readonly Violation[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (!mayEverRead(findAccessRules(schema, field), viewer)) return [];
    const named = getNamedType(field.type);
    const inner = isInputObjectType(named)
      ? violationsOf(schema, named, viewer, [...path, field.name])
      : [];
    const own = brokenValues(schema, field).map(([constraint, value]) => ({
      field: [...path, field.name],
      constraint,
      value,
    }));
    return [...own, ...inner];
  });
}

/** An input with a value in place of the one at a path, which leads through the first item of a list. */
export function replaced(
  input: Readonly<Record<string, unknown>>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  if (rest.length === 0) return { ...input, [name]: value };
  const inner: unknown = input[name];
  const items: readonly unknown[] | undefined = Array.isArray(inner) ? inner : undefined;
  const changed = replaced(membersOf(items ? items[0] : inner), rest, value);
  return { ...input, [name]: items ? [changed, ...items.slice(1)] : changed };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const SOME_ID = '0d000000-0000-4000-8000-000000000000';

/** Values of scalars that are no text. */
const SCALARS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['ID', SOME_ID],
  ['Int', 1],
  ['Float', 1],
  ['Boolean', true],
  ['DateTime', '2025-01-01T00:00:00Z'],
]);

function brokenValues(
  schema: GraphQLSchema,
  field: GraphQLInputField,
): (readonly [constraint: string, value: unknown])[] {
  const constraint = readConstraint(schema, field);
  const items = brokenItems(getNamedType(field.type).name, constraint);
  const nulls = isOmittable(field) ? [['omittable', null] as const] : [];
  if (!isListType(getNullableType(field.type))) return [...items, ...nulls];
  const { minItems = 0, maxItems, uniqueItems } = constraint;
  const named = getNamedType(field.type);
  const typeName = named.name;
  const some = typeName === 'ID' ? SOME_ID : 'x'.repeat(constraint.minLength ?? 1);
  const nth = (n: number) =>
    typeName === 'ID' ? `${SOME_ID.slice(0, 24)}${String(n).padStart(12, '0')}` : `${some}${n}`;
  return [
    ...items.map(([name, value]) => [name, [value]] as const),
    ...nulls,
    ...(minItems > 0 ? [['minItems', []] as const] : []),
    ...(maxItems === undefined
      ? []
      : [
          [
            'maxItems',
            Array.from({ length: maxItems + 1 }, (_, n) =>
              isInputObjectType(named) ? exampleOf(named) : nth(n),
            ),
          ] as const,
        ]),
    ...(uniqueItems === true ? [['uniqueItems', [some, some]] as const] : []),
  ];
}

/** Value of an input type: with the fields that it must have, and all objects within it. */
export function exampleOf(type: GraphQLInputObjectType): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => isRequiredInputField(field) || isInputObjectType(getNamedType(field.type)))
      .map((field) => [field.name, exampleOfField(field)]),
  );
}

/** Value of an input field that keeps its constraints. */
export function exampleOfField({ type }: GraphQLInputField): unknown {
  const value = exampleOfNamed(getNamedType(type));
  return isListType(getNullableType(type)) ? [value] : value;
}

function exampleOfNamed(type: GraphQLNamedInputType): unknown {
  if (isInputObjectType(type)) return exampleOf(type);
  const value = isEnumType(type) ? type.getValues()[0]?.name : SCALARS.get(type.name);
  return value ?? 'x';
}

function brokenItems(
  typeName: string,
  { minLength = 0, maxLength, min, max, pattern, format }: Constraint,
): (readonly [constraint: string, value: unknown])[] {
  if (typeName === 'ID') return [['id', 'not a UUID']];
  return [
    ...(minLength > 0 ? [['minLength', 'x'.repeat(minLength - 1)] as const] : []),
    ...(maxLength === undefined ? [] : [['maxLength', 'x'.repeat(maxLength + 1)] as const]),
    ...(min === undefined ? [] : [['min', min - 1] as const]),
    ...(max === undefined ? [] : [['max', max + 1] as const]),
    ...(pattern === undefined ? [] : [['pattern', '§'.repeat(Math.max(minLength, 1))] as const]),
    ...(format === 'country' ? [['format', 'ZZ'] as const] : []),
    ...(typeName === 'String' && format === undefined
      ? [['control characters', `${'x'.repeat(minLength)}\u0007`] as const]
      : []),
  ];
}
