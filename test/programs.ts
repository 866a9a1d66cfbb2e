/** Programs that tests drive and the project does not bring: found on the machine, or missed. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { readEnvironment, variables } from '@teei/platform/configuration/read-environment.ts';
import { z } from 'zod';

const MACHINE_VARIABLES = z.object({
  CI: z.string().optional().register(variables, {
    description: 'Set where nothing may be skipped.',
    expected: 'true',
  }),
  PATH: z.string().default('').register(variables, {
    description: 'Where programs are.',
    expected: 'folders, separated as the system does',
  }),
});

export interface ProgramSearch {
  /** File names of the program, the preferred one first. */
  readonly names: readonly string[];
  /** Folders to look in besides those of PATH. */
  readonly folders?: readonly string[];
  /** The only path to look at, where the environment names one. */
  readonly only?: string | undefined;
  /** Instruction for a machine without it, for the error. */
  readonly remedy: string;
}

/**
 * Path of a program; undefined on a machine without it.
 *
 * @throws Error when there is none where nothing may be skipped (CI), or not at `only`
 */
export function findProgram(
  { names, folders = [], only, remedy }: ProgramSearch,
  environment?: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { CI, PATH } = readEnvironment(MACHINE_VARIABLES, environment);
  const candidates =
    only === undefined
      ? [...PATH.split(path.delimiter), ...folders].flatMap((folder) =>
          names.map((name) => path.join(folder, name)),
        )
      : [only];
  const found = candidates.find(isExecutable);
  if (found === undefined && (CI !== undefined || only !== undefined)) throw new Error(remedy);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
