/** Bundles of programs that tests start again and again: a process then starts in a third of the time. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from '@teei/local/file-lock.ts';
import { inject } from 'vitest';
import type { BundleName } from './bundles.ts';

const run = promisify(execFile);
const WRITE = fileURLToPath(new URL('write-bundle.ts', import.meta.url));

/** Main file of a program in a bundle of the run's own, which the first to ask writes. */
export async function bundledProgram(bundle: BundleName, program: string): Promise<URL> {
  const folder = path.join(inject('storesFolder'), 'prepared-programs');
  const target = path.join(folder, bundle);
  const write = async (): Promise<void> => {
    // A process of its own: the bundler takes memory that no test needs.
    if (!existsSync(target)) await run(process.execPath, [WRITE, bundle, target]);
  };
  if (!existsSync(target)) {
    await mkdir(folder, { recursive: true });
    await withLock(`${target}.lock`, write, inject('storesTimeoutMs'));
  }
  return pathToFileURL(path.join(target, `${program}.js`));
}
