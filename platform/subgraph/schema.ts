/** Executable schema of a subgraph, built of SDL, resolvers, collections, stored enums and access rules. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  isObjectType,
  Kind,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { enforceAccess } from '../access/access.ts';
import { findAccessRules } from '../access/rules.ts';
import { noteSensitiveReads } from '../access/sensitive-reads.ts';
import type { DeclaredCollection } from '../collections/collection.ts';
import { enforceConstraints } from '../constraints/enforce.ts';
import { changedRow, deletedId } from '../mutations/payload.ts';
import { scalars } from '../scalars/scalars.ts';
import { snakeCase } from '../database/column-names.ts';

export interface SubgraphSource {
  readonly typeDefs: DocumentNode;
  readonly resolvers: object;
  /** Collections of the schema. */
  readonly collections: readonly Pick<DeclaredCollection, 'type' | 'types' | 'table'>[];
}

/** Builds the schema. @throws Error when the SDL and the resolvers do not match */
export function createSubgraphSchema({
  typeDefs,
  resolvers,
  collections,
}: SubgraphSource): GraphQLSchema {
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: { ...scalars, ...storedEnums(typeDefs), ...resolvers } },
  ]);
  showChangedRows(schema, collections);
  const rowTypes = new Set(collections.flatMap((collection) => collection.types));
  for (const type of rowTypes) readColumnsByDefault(schema, type);
  noteSensitiveReads(schema, collections);
  enforceConstraints(schema);
  enforceAccess(schema, (parent, typeName, field) =>
    readOwner(schema, rowTypes, parent, typeName, field),
  );
  return schema;
}

/**
 * Internal values of enums with `@stored`: the value in the database by the name in the SDL, so that rows
 * and arguments need no conversion.
 */
export function storedEnums(typeDefs: DocumentNode): Record<string, Record<string, string>> {
  const enums: Record<string, Record<string, string>> = {};
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || !isStored(definition)) continue;
    enums[definition.name.value] = Object.fromEntries(
      (definition.values ?? []).map((value) => [value.name.value, storedValue(value)]),
    );
  }
  return enums;
}

function isStored(definition: EnumTypeDefinitionNode): boolean {
  return definition.directives?.some(({ name }) => name.value === 'stored') ?? false;
}

function storedValue(value: EnumValueDefinitionNode): string {
  const stored = value.directives?.find(({ name }) => name.value === 'stored');
  const text = stored?.arguments?.[0]?.value;
  return text?.kind === Kind.STRING ? text.value : value.name.value.toLowerCase();
}

/**
 * Resolves fields of mutation payloads: those whose type is that of a collection show the row that was
 * changed, and `deletedId` the id of one that is there no longer.
 */
function showChangedRows(schema: GraphQLSchema, collections: SubgraphSource['collections']): void {
  const collectionOf = new Map(collections.map((collection) => [collection.type, collection]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !('userErrors' in type.getFields())) continue;
    for (const field of Object.values(type.getFields())) {
      const collection = collectionOf.get(getNamedType(field.type).name);
      if (collection) field.resolve ??= changedRow(collection);
      if (field.name === 'deletedId') field.resolve ??= deletedId;
    }
  }
}

/**
 * Lets fields of a row type without a resolver read the column with their name in snake case. Sets the
 * extensions of each field: `columns`, from which it is computed, and `needs`, the columns to select,
 * which include those that `self` and `tenant` of its `@access` refer to.
 */
function readColumnsByDefault(schema: GraphQLSchema, typeName: string): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type))
    throw new TypeError(
      `Expected an object type ${typeName} in the SDL, for the collection of that type.`,
    );
  const fields = Object.values(type.getFields());
  for (const field of fields) {
    if (!field.resolve) {
      const column = snakeCase(field.name);
      field.resolve = (row: Readonly<Record<string, unknown>>) => row[column];
      field.extensions = { ...field.extensions, columns: [column] };
    } else if ('needs' in field.resolve) {
      field.extensions = { ...field.extensions, columns: field.resolve.needs };
    }
  }
  for (const field of fields) {
    const ownerFields = findAccessRules(schema, field).flatMap(({ self, tenant }) => [
      ...(self === undefined ? [] : [self]),
      ...(tenant === undefined ? [] : [tenant]),
    ]);
    const needs = [field.name, ...ownerFields].flatMap((name) => columnsOf(type.getFields()[name]));
    field.extensions = { ...field.extensions, needs };
  }
}

/** Reads the id of the person or company that owns a parent, from the field that an `@access` names. */
function readOwner(
  schema: GraphQLSchema,
  rowTypes: ReadonlySet<string>,
  parent: unknown,
  typeName: string,
  fieldName: string,
): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined;
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const key = rowTypes.has(typeName) ? columnsOf(field)[0] : fieldName;
  return key === undefined ? undefined : Object.entries(parent).find(([name]) => name === key)?.[1];
}

/** Columns that a field of a row is computed from; empty for a field with a statement of its own. */
export function columnsOf(field: { readonly extensions: object } | undefined): readonly string[] {
  const columns: unknown = field && 'columns' in field.extensions ? field.extensions.columns : [];
  return Array.isArray(columns) ? columns.filter((column) => typeof column === 'string') : [];
}
