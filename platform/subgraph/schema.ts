/** Builds a subgraph's executable schema: SDL, resolvers, collections, stored enums and access. */
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
import type { DeclaredCollection } from '../collections/collection.ts';
import { enforceConstraints } from '../constraints/enforce.ts';
import { changedRow } from '../mutations/payload.ts';
import { scalars } from '../scalars/scalars.ts';
import { snakeCase } from './names.ts';

export interface SubgraphSource {
  readonly typeDefs: DocumentNode;
  readonly resolvers: object;
  /** The collections whose types the schema serves. */
  readonly collections: readonly Pick<DeclaredCollection, 'type' | 'types' | 'table'>[];
}

/** @throws Error when the SDL and the resolvers do not fit each other */
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
  enforceConstraints(schema);
  enforceAccess(schema, (parent, typeName, field) =>
    readOwner(schema, rowTypes, parent, typeName, field),
  );
  return schema;
}

/**
 * The internal values of stored enums: what the database holds for each name, so that rows and
 * arguments need no translation by hand.
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

/** The field of a mutation's payload whose type is a collection's shows the row that was changed. */
function showChangedRows(schema: GraphQLSchema, collections: SubgraphSource['collections']): void {
  const collectionOf = new Map(collections.map((collection) => [collection.type, collection]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !('userErrors' in type.getFields())) continue;
    for (const field of Object.values(type.getFields())) {
      const collection = collectionOf.get(getNamedType(field.type).name);
      if (collection) field.resolve ??= changedRow(collection);
    }
  }
}

/**
 * A field of a row type without a resolver reads the column of its name in snake case. Each field
 * says in its extensions which `columns` it is made of, and which it `needs`, for collections to
 * select: whether a row is about the viewer, or its company's, is decided by columns as well.
 */
function readColumnsByDefault(schema: GraphQLSchema, typeName: string): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new TypeError(`The SDL has no object type ${typeName}.`);
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
    const owners = findAccessRules(schema, field).flatMap(({ self, tenant }) => [
      ...(self === undefined ? [] : [self]),
      ...(tenant === undefined ? [] : [tenant]),
    ]);
    const needs = [field.name, ...owners].flatMap((name) => columnsOf(type.getFields()[name]));
    field.extensions = { ...field.extensions, needs };
  }
}

/** The person or company that a parent belongs to, by the field that an `@access` names. */
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

/** The columns that a field of a row is made of; none for what is read by a statement of its own. */
export function columnsOf(field: { readonly extensions: object } | undefined): readonly string[] {
  const columns: unknown = field && 'columns' in field.extensions ? field.extensions.columns : [];
  return Array.isArray(columns) ? columns.filter((column) => typeof column === 'string') : [];
}
