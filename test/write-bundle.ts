/** Writes a bundle of programs that tests start. Arguments: its name, and the folder that it makes. */
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundlePrograms } from '@teei/gateway/src/bundle/bundle-programs.ts';
import { z } from 'zod';
import { BUNDLES, type BundleName } from './bundles.ts';

const ROOT = new URL('../', import.meta.url);

/** Packages with binaries. */
const EXTERNAL = [/^argon2$/, /^chdb\//, /^pg-native$/];

const argumentsOf = z.tuple([z.enum(['subgraphs', 'personal-data']), z.string()]);
const [name, target]: [BundleName, string] = argumentsOf.parse(process.argv.slice(2));
const programs = Object.fromEntries(
  Object.entries(BUNDLES[name]).map(([program, file]) => [
    program,
    fileURLToPath(new URL(file, ROOT)),
  ]),
);
const dir = `${target}.new`;
await bundlePrograms({ programs, target, dir, external: EXTERNAL, keepsExternal: true });
await rename(dir, target);
