/** Bundle of the gateway: its programs and all that they import, in a few files, which load in a third of the time. */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { bundlePrograms } from './bundle-programs.ts';
import { listSources } from './source-list.ts';

const SOURCES = new URL('../', import.meta.url);

/** Folder of the bundle that `pnpm gateway:bundle` writes. */
export const BUNDLE = new URL('../../dist/', import.meta.url);

/** Programs of the gateway, by the names of their bundles. */
const PROGRAMS: Readonly<Record<string, string>> = {
  main: 'main.ts',
  standalone: 'standalone.ts',
  'first-process': 'plan/planners/first-process.ts',
  'second-process': 'plan/planners/second-process.ts',
};

/** Programs that an operator starts; the others are started by these. */
const STARTED = ['main', 'standalone'];

const REFUSE_STALE = fileURLToPath(new URL('refuse-stale.ts', import.meta.url));

/** Files that the code reads, or that say which packages it has. */
const FILES_READ = ['schema/supergraph.graphql', 'pnpm-lock.yaml'].map((file) =>
  fileURLToPath(new URL(`../../${file}`, SOURCES)),
);

/** Packages with binaries, which are found beside the bundle as they are beside the sources. */
const EXTERNAL = [/^@graphql-hive\/router-query-planner$/, /^@myriaddreamin\//, /^pg-native$/];

/**
 * Writes the bundle. It reads other files of the project where the sources do, so it stays in the checkout, and it starts
 * as long as its sources are what they were.
 *
 * @param folder replaced as a whole once all is written; in the package of the gateway, whose packages it finds
 */
export async function writeBundle(folder: URL): Promise<void> {
  const target = path.resolve(fileURLToPath(folder));
  const written = `${target}.${process.pid}.new`;
  const replaced = `${target}.${process.pid}.old`;
  try {
    await writeFiles(target, written);
    await rename(target, replaced).catch(ignoreMissing);
    await rename(written, target);
  } finally {
    await Promise.all([written, replaced].map((one) => rm(one, { recursive: true, force: true })));
  }
}

/**
 * Writes the files of a bundle.
 *
 * @param target folder in which they will be
 * @param dir folder to write them to, beside that one
 */
async function writeFiles(target: string, dir: string): Promise<void> {
  const programs = Object.fromEntries(
    Object.entries(PROGRAMS).map(([name, file]) => [name, fileURLToPath(new URL(file, SOURCES))]),
  );
  const started = new Set(STARTED.map((name) => programs[name]));
  const sources = await bundlePrograms({
    programs,
    target,
    dir,
    external: EXTERNAL,
    plugins: [refuseStale(started)],
  });
  const [name, text] = listSources(target, [...sources, ...FILES_READ]);
  await writeFile(path.join(dir, name), text);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Lets the programs that are started look first whether the bundle is of its sources. */
function refuseStale(started: ReadonlySet<string | undefined>): Plugin {
  return {
    name: 'refuse-stale',
    transform: (code, id) =>
      started.has(id) ? `import ${JSON.stringify(REFUSE_STALE)};${code}` : null,
  };
}
