/** Tools of clients as partners run them: over the schema that `/schema.graphql` gives and sources of their own. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { disableFragmentWarnings } from '@apollo/client';
import { generatePersistedQueryManifest } from '@apollo/generate-persisted-query-manifest';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { DocumentNode } from 'graphql';
import type { ConcreteRequest } from 'relay-runtime';
import { z } from 'zod';

// All tools take the same text here.
disableFragmentWarnings();

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** Name of the operation of all tools. */
export const OPERATION = 'Figures';

/** Text of the operation, as a developer writes it. */
export const TEXT = `query ${OPERATION}($company: ID!) {
  company(id: $company) { name ...Months }
}
fragment Months on Company { metrics(period: { relative: LAST_QUARTER }) { volunteerHours } }`;

/** Manifest of `@apollo/generate-persisted-query-manifest`. */
export async function writeApolloManifest(folder: string): Promise<string> {
  const file = path.join(folder, 'figures.graphql');
  await writeFile(file, TEXT);
  const manifest = await generatePersistedQueryManifest({ documents: file }, undefined);
  return JSON.stringify(manifest);
}

export interface CodegenOutput {
  /** The file `persisted-documents.json`. */
  readonly persisted: string;
  /** Document of the operation. */
  readonly document: DocumentNode;
  /** Id of a document, which codegen embeds. */
  readonly idOf: (document: DocumentNode) => string;
}

const embedded = z.object({ __meta__: z.object({ hash: z.string() }) });

/** Output of GraphQL Code Generator's client-preset. */
export async function runCodegen(
  folder: string,
  { schema, addTypenames }: { readonly schema: string; readonly addTypenames: boolean },
): Promise<CodegenOutput> {
  const output = path.join(folder, addTypenames ? 'with-typenames' : 'plain');
  await generate(
    {
      schema,
      documents: TEXT,
      silent: true,
      generates: {
        [`${output}/`]: {
          preset: 'client',
          presetConfig: { persistedDocuments: true, fragmentMasking: false },
          config: { useTypeImports: true },
          ...(addTypenames && { documentTransforms: [addTypenameSelectionDocumentTransform] }),
        },
      },
    },
    true,
  );
  const generated = z
    .object({ FiguresDocument: z.custom<DocumentNode>() })
    .parse(await import(path.join(output, 'graphql.ts')));
  return {
    persisted: await readFile(path.join(output, 'persisted-documents.json'), 'utf8'),
    document: generated.FiguresDocument,
    idOf: (document) => embedded.parse(document).__meta__.hash,
  };
}

export interface RelayOutput {
  /** The file of `persistConfig`. */
  readonly persisted: string;
  /** Artifact of the operation. */
  readonly request: ConcreteRequest;
}

/** Output of Relay's compiler. */
export async function runRelayCompiler(folder: string, schema: string): Promise<RelayOutput> {
  const source = path.join(folder, 'relay');
  await mkdir(source);
  const [operation, fragment] = TEXT.split('\nfragment ');
  await writeFile(
    path.join(source, 'figures.ts'),
    // Relay names a fragment after its file.
    `graphql\`${operation?.replace(OPERATION, 'figuresQuery').replace('...Months', '...figures_months')}\`;
graphql\`fragment ${fragment?.replace('Months', 'figures_months')}\`;`,
  );
  await writeFile(path.join(folder, 'persisted.json'), '{}');
  const config = path.join(folder, 'relay.config.json');
  await writeFile(
    config,
    JSON.stringify({
      src: './relay',
      schema: path.relative(folder, schema),
      language: 'typescript',
      eagerEsModules: true,
      persistConfig: { file: './persisted.json' },
    }),
  );
  await run(process.execPath, [require.resolve('relay-compiler/cli.js'), config], { cwd: folder });
  const artifact = z
    .object({ default: z.custom<ConcreteRequest>() })
    .parse(await import(path.join(source, '__generated__/figuresQuery.graphql.ts')));
  return {
    persisted: await readFile(path.join(folder, 'persisted.json'), 'utf8'),
    request: artifact.default,
  };
}
