/** Note of the test files that failed in the last run, for `pnpm test`, which runs them once more. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

const NOTE = path.join(import.meta.dirname, '../node_modules/.cache/failed-test-files');

/** Writes the note when a run ends. */
export class FailedFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const failed = modules.filter((module) => module.state() === 'failed');
    // An error outside of every test belongs to no file: nothing can be run again for it.
    const names = unhandledErrors.length > 0 ? [] : failed.map((module) => module.relativeModuleId);
    mkdirSync(path.dirname(NOTE), { recursive: true });
    writeFileSync(NOTE, names.join('\n'));
  }
}

/** Returns the failed files of the last run; none when it failed outside of every file, or never ran. */
export function readFailedFiles(): string[] {
  if (!existsSync(NOTE)) return [];
  return readFileSync(NOTE, 'utf8')
    .split('\n')
    .filter((name) => name !== '');
}
