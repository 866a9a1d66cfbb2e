/** Bundle of the gateway: its programs and all that they import, in a few files, which load in a third of the time. */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
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
const STARTED = new Set(['main', 'standalone']);

const REFUSE_STALE = fileURLToPath(new URL('refuse-stale.ts', import.meta.url));

/** Files that the code reads, or that say which packages it has. */
const FILES_READ = ['schema/supergraph.graphql', 'pnpm-lock.yaml'].map((file) =>
  fileURLToPath(new URL(`../../${file}`, SOURCES)),
);

/** Packages with binaries, which are found beside the bundle as they are beside the sources. */
const EXTERNAL = [/^@graphql-hive\/router-query-planner$/, /^@myriaddreamin\//, /^pg-native$/];

const MODULE_URL = /\bimport\.meta\.url\b/g;
/** Matches the place of a file beside a module. */
const FILE_URL = /new URL\(\s*'([^']+)',\s*import\.meta\.url\s*,?\s*\)/g;

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
  const programs = new Map(
    Object.entries(PROGRAMS).map(([name, file]) => [fileURLToPath(new URL(file, SOURCES)), name]),
  );
  const bundle = await rolldown({
    input: Object.fromEntries([...programs].map(([file, name]) => [name, file])),
    platform: 'node',
    external: EXTERNAL,
    // As Node resolves them: a package that is loaded in two forms would be there twice.
    resolve: { mainFields: ['main'] },
    plugins: [refuseStale(programs), keepLocations(target, programs)],
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const sources = modules.filter((id) => path.isAbsolute(id) && !id.includes('node_modules'));
  const [name, text] = listSources(target, [...sources, ...FILES_READ]);
  await writeFile(path.join(dir, name), text);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Lets the programs that are started look first whether the bundle is of its sources. */
function refuseStale(programs: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'refuse-stale',
    transform: (code, id) =>
      STARTED.has(programs.get(id) ?? '') ? `import ${JSON.stringify(REFUSE_STALE)};${code}` : null,
  };
}

/** Lets modules find files beside their sources; programs are those of the bundle. */
function keepLocations(folder: string, programs: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'keep-locations',
    transform: {
      // Not the bundler's own modules, which are no files.
      filter: { code: 'import.meta.url', id: { exclude: /^\0/ } },
      handler(code, id) {
        const source = pathToFileURL(id);
        const relative = path.relative(folder, id).replaceAll(path.sep, '/');
        return code
          .replaceAll(FILE_URL, (whole, file: string) => {
            const program = programs.get(fileURLToPath(new URL(file, source)));
            return program === undefined ? whole : `new URL('./${program}.js', BUNDLE_URL)`;
          })
          .replaceAll(MODULE_URL, `new URL(${JSON.stringify(relative)}, BUNDLE_URL).href`)
          .replaceAll('BUNDLE_URL', 'import.meta.url');
      },
    },
  };
}
