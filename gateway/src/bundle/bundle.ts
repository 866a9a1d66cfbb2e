/** Bundle of the gateway: its programs and all that they import, in a few files, which load in a third of the time. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

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

/** Packages with binaries, which are found beside the bundle as they are beside the sources. */
const EXTERNAL = [/^@graphql-hive\/router-query-planner$/, /^@myriaddreamin\//, /^pg-native$/];

const MODULE_URL = /\bimport\.meta\.url\b/g;
/** Matches the place of a file beside a module. */
const FILE_URL = /new URL\(\s*'([^']+)',\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Writes the bundle. It reads other files of the project where the sources do, so it stays in the checkout.
 *
 * @param folder emptied first; in the package of the gateway, whose packages it finds
 */
export async function writeBundle(folder: URL): Promise<void> {
  const programs = new Map(
    Object.entries(PROGRAMS).map(([name, file]) => [fileURLToPath(new URL(file, SOURCES)), name]),
  );
  const bundle = await rolldown({
    input: Object.fromEntries([...programs].map(([file, name]) => [name, file])),
    platform: 'node',
    external: EXTERNAL,
    // As Node resolves them: a package that is loaded in two forms would be there twice.
    resolve: { mainFields: ['main'] },
    plugins: [keepLocations(folder, programs)],
    logLevel: 'silent',
  });
  await bundle.write({
    dir: fileURLToPath(folder),
    cleanDir: true,
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
}

/** Lets modules find files beside their sources; programs are those of the bundle. */
function keepLocations(folder: URL, programs: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'keep-locations',
    transform: {
      // Not the bundler's own modules, which are no files.
      filter: { code: 'import.meta.url', id: { exclude: /^\0/ } },
      handler(code, id) {
        const source = pathToFileURL(id);
        const relative = path.relative(fileURLToPath(folder), id).replaceAll(path.sep, '/');
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
