/** Generates each subgraph's GraphQL types from its SDL. Run by `pnpm db:generate`'s companion, `pnpm schema:generate`. */
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind } from 'graphql';
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
    schema: [`schema/vocabulary.graphql`, `schema/${name}.graphql`],
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
    'gateway/src/analytics/generated/graphql.ts': generate(
      'analytics',
      '../context.ts#AnalyticsContext',
      { Company: entity, Campaign: entity, ProgramInstance: entity },
    ),
  },
};

export default config;
