/** The packages of other gateways, which nothing but `pnpm bench` installs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of their package. */
export const PEERS = fileURLToPath(new URL('../../peers', import.meta.url));

const MODULES = path.join(PEERS, 'node_modules');

/** Installs what is missing of them; gives why that did not work, or undefined. */
export async function installPeers(): Promise<string | undefined> {
  process.stdout.write(
    'Installing the gateways to compare with (the first time that is 400 MB) …\n',
  );
  try {
    // No script of theirs is run: their binaries come inside their packages.
    const pnpm = spawn('pnpm', ['install', '--frozen-lockfile', '--ignore-scripts'], {
      cwd: PEERS,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(pnpm, 'exit');
    return pnpm.exitCode === 0 ? undefined : `pnpm install ended with ${pnpm.exitCode}`;
  } catch (error) {
    return String(error);
  }
}

/**
 * Path of Grafbase's binary for this system.
 *
 * @throws Error when there is none
 */
export async function findGrafbase(): Promise<string> {
  const scope = path.join(await realpath(path.join(MODULES, 'grafbase')), '../@grafbase');
  const [found] = await readdir(scope);
  if (found === undefined) throw new Error('Grafbase has no binary for this system.');
  return path.join(scope, found, 'grafbase');
}
