/** Types of this page's operations. A page of your own reads the schema from http://localhost:4000/graphql. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema/supergraph.graphql',
  documents: 'src/**/*.ts',
  ignoreNoDocuments: true,
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        // Every scalar of the graph, as it stands in JSON.
        scalars: {
          Date: 'string',
          DateTime: 'string',
          JSON: 'unknown',
          SafeInt: 'number',
          join__FieldSet: 'string',
          join__DirectiveArguments: 'string',
          join__FieldValue: 'string',
          link__Import: 'string',
        },
      },
    },
  },
};

export default config;
