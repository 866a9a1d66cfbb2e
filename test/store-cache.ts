/**
 * Prepared stores of earlier runs, by the hash of everything that they are made from: migrations, demo
 * data and dependencies. A run with the same inputs copies them; any other run makes its own.
 */
import { createHash, randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isDone, type Contents } from './templates.ts';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = path.join(ROOT, 'node_modules/.cache/teei-stores');

/** Number of stores to keep; one takes about 150 MB. */
const MAX_CACHED = 4;

/** Files and folders that decide what the stores hold. */
const INPUTS: Readonly<Record<Contents, readonly string[]>> = {
  migrated: ['pnpm-lock.yaml', 'migrations', 'test/prepare-stores.ts', 'test/templates.ts'],
  seeded: [
    'pnpm-lock.yaml',
    'migrations',
    'local',
    'subgraphs/analytics/src',
    'test/clock.ts',
    'test/prepare-stores.ts',
    'test/templates.ts',
  ],
};

/** Copies cached stores with these contents, or more, into an empty folder; false when there are none. */
export async function restoreStores(folder: string, contents: Contents): Promise<boolean> {
  const wanted: readonly Contents[] = contents === 'seeded' ? ['seeded'] : ['seeded', 'migrated'];
  for (const one of wanted) {
    const cached = path.join(CACHE, await keyOf(one));
    if (!isDone(cached, contents)) continue;
    await copy(cached, folder);
    // The least recently used are deleted first.
    await utimes(cached, new Date(), new Date());
    return true;
  }
  return false;
}

/** Keeps a copy of a folder's stores, whose server must have been stopped. */
export async function cacheStores(folder: string, contents: Contents): Promise<void> {
  // If the server's user cannot reach the folder, it holds a link to data elsewhere.
  if (!(await lstat(path.join(folder, 'postgres'))).isDirectory()) return;
  const unfinished = path.join(CACHE, `unfinished-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  await copy(folder, unfinished);
  // Another run may have been faster.
  await rename(unfinished, path.join(CACHE, await keyOf(contents))).catch(() =>
    rm(unfinished, { recursive: true, force: true }),
  );
  await removeOldest();
}

/** Copies the contents of a folder with owners and permissions, which the server insists on. */
async function copy(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter(
    (name) => !/^postgres\.(lock|leases|log)$|^prepare/.test(name),
  );
  await run('cp', [
    '--archive',
    '--reflink=auto',
    ...names.map((name) => path.join(from, name)),
    to,
  ]);
}

async function removeOldest(): Promise<void> {
  const cached = await Promise.all(
    (await readdir(CACHE)).map(async (name) => {
      const file = path.join(CACHE, name);
      return { file, used: (await lstat(file)).mtimeMs };
    }),
  );
  const oldest = cached.toSorted((a, b) => b.used - a.used).slice(MAX_CACHED);
  for (const { file } of oldest) await rm(file, { recursive: true, force: true });
}

async function keyOf(contents: Contents): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS[contents]) await addFiles(hash, input);
  return `${contents}-${hash.digest('hex').slice(0, 32)}`;
}

async function addFiles(hash: ReturnType<typeof createHash>, name: string): Promise<void> {
  const file = path.join(ROOT, name);
  if ((await lstat(file)).isDirectory()) {
    for (const entry of (await readdir(file)).toSorted()) {
      if (entry !== 'node_modules' && !entry.endsWith('.test.ts')) {
        await addFiles(hash, `${name}/${entry}`);
      }
    }
    return;
  }
  hash
    .update(`${name}\0`)
    .update(await readFile(file))
    .update('\0');
}
