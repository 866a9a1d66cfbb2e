/** Generates each subgraph's GraphQL types from its SDL. Run by `pnpm db:generate`'s companion, `pnpm schema:generate`. */
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, print, visit, type ConstValueNode, type DocumentNode, type TypeNode } from 'graphql';
import { hasDirective } from './platform/constraints/constraint.ts';
import { storedEnums } from './platform/subgraph/schema.ts';
import { readTypeDefinitions } from './platform/subgraph/type-definitions.ts';

const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  JSON: 'unknown',
  SafeInt: 'number',
  _FieldSet: 'string',
};

/** The types of one domain, with the context that its resolvers receive and its parents' types. */
function generate(
  name: string,
  contextType: string,
  parents: Readonly<Record<string, string>>,
): CodegenConfig['generates'][string] {
  const enums = storedEnums(readTypeDefinitions(name));
  return {
    schema: print(nonNullFields(omittableFields(readTypeDefinitions(name)))),
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      // Resolvers see and give the values that the database stores.
      enumValues: enums,
      scalars,
      strictScalars: true,
      skipTypename: true,
      contextType,
      // Rows and lists come as they were loaded; nobody may write into them.
      immutableTypes: true,
      mappers: {
        ...parents,
        ...Object.fromEntries(Object.keys(enums).map((type) => [type, 'string'])),
      },
    },
  };
}

/**
 * Fields with `@omittable` as the generator's one form of an optional field that is not null: required,
 * with a default value. Only types are made of it.
 */
function omittableFields(typeDefs: DocumentNode): DocumentNode {
  return visit(typeDefs, {
    InputValueDefinition: (field) =>
      field.type.kind !== Kind.NON_NULL_TYPE && hasDirective(field.directives, 'omittable')
        ? {
            ...field,
            type: { kind: Kind.NON_NULL_TYPE, type: field.type },
            defaultValue: anyValue(field.type, typeDefs),
          }
        : undefined,
  });
}

/** Fields with `@semanticNonNull` as non-null ones: their resolvers return a value or throw. */
function nonNullFields(typeDefs: DocumentNode): DocumentNode {
  return visit(typeDefs, {
    FieldDefinition: ({ type, ...field }) =>
      type.kind !== Kind.NON_NULL_TYPE && hasDirective(field.directives, 'semanticNonNull')
        ? { ...field, type: { kind: Kind.NON_NULL_TYPE, type } }
        : undefined,
  });
}

/** Some value of a type: the generator leaves out a default value that is none. */
function anyValue(type: TypeNode, typeDefs: DocumentNode): ConstValueNode {
  if (type.kind !== Kind.NAMED_TYPE) return { kind: Kind.LIST, values: [] };
  const name = type.name.value;
  const value = typeDefs.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .find((definition) => definition.name.value === name)?.values?.[0]?.name.value;
  if (value !== undefined) return { kind: Kind.ENUM, value };
  if (name === 'Boolean') return { kind: Kind.BOOLEAN, value: false };
  return NUMBERS.includes(name) ? { kind: Kind.INT, value: '0' } : { kind: Kind.STRING, value: '' };
}

const NUMBERS = ['Int', 'Float', 'SafeInt'];

const ROOT_TYPES = ['Query', 'Mutation'];

/** Rows are opaque (`object`): `collection.from` opens exactly the columns that a field names. */
function opaqueRows(name: string): Record<string, string> {
  return Object.fromEntries(
    readTypeDefinitions(name).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && !ROOT_TYPES.includes(definition.name.value)
        ? [[definition.name.value, 'object']]
        : [],
    ),
  );
}

/** Analytics add fields to entities of which they know the id alone. */
const entity = '{ readonly id: string }';

const domains = ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'];

const config: CodegenConfig = {
  generates: {
    ...Object.fromEntries(
      domains.map((name) => [
        `subgraphs/${name}/src/generated/graphql.ts`,
        generate(
          name,
          `../context.ts#${name[0]?.toUpperCase()}${name.slice(1)}Context`,
          opaqueRows(name),
        ),
      ]),
    ),
    'subgraphs/analytics/src/generated/graphql.ts': generate(
      'analytics',
      '../context.ts#AnalyticsContext',
      {
        Company: entity,
        Campaign: entity,
        ProgramInstance: entity,
        B4si: '{ readonly id: string; readonly companyId: string; readonly year: number }',
      },
    ),
  },
};

export default config;
