/** Note of the test files that failed in the last run, for `pnpm test`, which runs them once more. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

const NOTE = path.join(import.meta.dirname, '../node_modules/.cache/failed-test-files');

/** States of a file that has run, or that was skipped. */
const ENDED: ReadonlySet<string> = new Set(['passed', 'failed', 'skipped']);

/** Writes the note when a run ends in which every file ran, and some failed. */
export class FailedFiles implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    // An error outside of every test belongs to no file, and a run that was interrupted says nothing of the rest.
    const isWhole = modules.every((module) => ENDED.has(module.state()));
    if (reason !== 'failed' || unhandledErrors.length > 0 || !isWhole) return;
    const failed = modules.filter((module) => module.state() === 'failed');
    mkdirSync(path.dirname(NOTE), { recursive: true });
    writeFileSync(NOTE, failed.map((module) => module.relativeModuleId).join('\n'));
  }
}

/** Forgets the runs of before: what is read after the next one is of that one. */
export function forgetFailedFiles(): void {
  rmSync(NOTE, { force: true });
}

/** Returns the failed files of the run since they were forgotten; none when it did not end, or failed outside of its files. */
export function readFailedFiles(): string[] {
  if (!existsSync(NOTE)) return [];
  return readFileSync(NOTE, 'utf8')
    .split('\n')
    .filter((name) => name !== '');
}
