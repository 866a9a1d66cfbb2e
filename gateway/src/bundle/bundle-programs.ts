/** Bundles of programs: each with all that it imports, in a few files, which load in a third of the time. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

export interface ProgramBundle {
  /** Paths of the programs' sources, by the names of their bundles. */
  readonly programs: Readonly<Record<string, string>>;
  /** Folder in which the files will be: programs find other files of the project from there. */
  readonly target: string;
  /** Folder to write them to, beside that one. */
  readonly dir: string;
  /** Packages that are left out. */
  readonly external: readonly RegExp[];
  /** True to import those where they are now; they are looked for beside the bundle when nothing is said. */
  readonly keepsExternal?: boolean;
  readonly plugins?: readonly Plugin[];
}

const MODULE_URL = /\bimport\.meta\.url\b/g;
/** Matches the place of a file beside a module. */
const FILE_URL = /new URL\(\s*'([^']+)',\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * Bundles programs, which read other files where their sources do.
 *
 * @returns paths of the sources that are in the bundle
 */
export async function bundlePrograms(options: ProgramBundle): Promise<readonly string[]> {
  const { programs, target, dir, external, keepsExternal = false, plugins = [] } = options;
  const names = new Map(Object.entries(programs).map(([name, file]) => [file, name]));
  const bundle = await rolldown({
    input: { ...programs },
    platform: 'node',
    external: keepsExternal ? [] : [...external],
    // As Node resolves them: a package that is loaded in two forms would be there twice.
    resolve: { mainFields: ['main'] },
    plugins: [
      ...plugins,
      ...(keepsExternal ? [keepPackages(external)] : []),
      keepLocations(target, names),
    ],
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir,
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return modules.filter((id) => path.isAbsolute(id) && !id.includes('node_modules'));
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

/** Lets programs import packages from where their sources found them. */
function keepPackages(names: readonly RegExp[]): Plugin {
  return {
    name: 'keep-packages',
    resolveId: {
      filter: { id: [...names] },
      async handler(id, importer) {
        const found = await this.resolve(id, importer, { skipSelf: true });
        // One that is not installed is looked for, as its source does.
        return { id: found ? pathToFileURL(found.id).href : id, external: 'absolute' };
      },
    },
  };
}
