/** Projects of the guides: the code that a page shows, in a folder of its own, made and run as the page says. */
import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generatePersistedQueryManifest } from '@apollo/generate-persisted-query-manifest';
import { readPage } from './examples.ts';

const run = promisify(execFile);

const MODULES_OF_TEST = fileURLToPath(new URL('node_modules', import.meta.url));
const MODULES_OF_EXAMPLE = fileURLToPath(
  new URL('../examples/frontend/node_modules', import.meta.url),
);
/** Folder of the compiler and the other programs of the repository. */
const PROGRAMS = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));

/** Address of the graph in the guides. */
const LOCAL_GRAPH = 'http://localhost:4000';

/** Compiler options of a new Vite project. */
const COMPILER_OPTIONS =
  '--noEmit --strict --target es2023 --module esnext --moduleResolution bundler --lib es2023,dom ' +
  '--verbatimModuleSyntax --skipLibCheck';

/** A name is a text: where it were `any`, there would be no error to expect. */
const TYPED = `import type { CompaniesQuery } from './generated/graphql';
// @ts-expect-error A text is no number.
export const size: (query: CompaniesQuery) => number = (query) => query.companies.nodes[0].name;
`;

/** Blocks of code of a page in a language, without the indentation of the list that they stand in. */
function codeIn(document: string, language: string): readonly string[] {
  const blocks = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\1\`\`\`$`, 'gm');
  return [...readPage(document).matchAll(blocks)].map(([, indent = '', code = '']) =>
    code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

async function startProject(folder: string, modules: string): Promise<void> {
  await mkdir(path.join(folder, 'src'), { recursive: true });
  await symlink(modules, path.join(folder, 'node_modules'));
}

/** Makes the page of docs/frontends.md, and returns what it writes to the console. @throws when a type is wrong */
export async function runPage(folder: string, graphUrl: string): Promise<string> {
  const [config = '', main = ''] = codeIn('docs/frontends.md', 'ts');
  await startProject(folder, MODULES_OF_EXAMPLE);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(path.join(folder, 'codegen.ts'), config.replace(LOCAL_GRAPH, graphUrl));
  await writeFile(path.join(folder, 'src/main.ts'), main.replace(LOCAL_GRAPH, graphUrl));
  await writeFile(path.join(folder, 'src/typed.ts'), TYPED);
  await run(path.join(MODULES_OF_EXAMPLE, '.bin/graphql-codegen'), [], { cwd: folder });
  const files = ['src/main.ts', 'src/typed.ts'];
  await run(path.join(PROGRAMS, 'tsc'), [...COMPILER_OPTIONS.split(' '), ...files], {
    cwd: folder,
  });
  const vite = path.join(MODULES_OF_EXAMPLE, '.bin/vite');
  await run(vite, ['build', '--ssr', 'src/main.ts', '--logLevel', 'error'], { cwd: folder });
  const { stdout } = await run(process.execPath, [path.join(folder, 'dist/main.js')]);
  return stdout;
}

/** Makes the client of docs/partners.md. Returns the manifest of its operations. */
export async function makePartnersClient(folder: string, graphUrl: string): Promise<string> {
  const [operation = ''] = codeIn('docs/partners.md', 'graphql');
  const [client = ''] = codeIn('docs/partners.md', 'js');
  await startProject(folder, MODULES_OF_TEST);
  await writeFile(path.join(folder, 'src/figures.graphql'), operation);
  await writeFile(path.join(folder, 'client.mjs'), client.replace(LOCAL_GRAPH, graphUrl));
  const manifest = await generatePersistedQueryManifest(
    { documents: path.join(folder, 'src/*.graphql') },
    undefined,
  );
  const text = JSON.stringify(manifest);
  await writeFile(path.join(folder, 'persisted-query-manifest.json'), text);
  return text;
}

/** Runs that client with a key, and returns what it writes. */
export async function runPartnersClient(folder: string, key: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['client.mjs'], {
    cwd: folder,
    env: { TEEI_KEY: key },
  });
  return stdout;
}
