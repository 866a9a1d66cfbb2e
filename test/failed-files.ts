/** Note of the test files that failed in the last run, for `pnpm test`, which names them at its end and may run them once more. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';
import { z } from 'zod';

const NOTE = path.join(import.meta.dirname, '../node_modules/.cache/failed-test-files.json');

/** States of a file that has run, or that was skipped. */
const ENDED: ReadonlySet<string> = new Set(['passed', 'failed', 'skipped']);

/** Most causes that are kept of a file, and most characters of each. */
const MAX_CAUSES = 5;
const MAX_CAUSE_LENGTH = 300;

const failedFile = z.object({
  /** Path in the repository. */
  name: z.string(),
  /** Failures in it, each with the first line of its reason: of tests, and of what is done before and after them. */
  causes: z.array(z.string()),
});
const failedRun = z.object({
  files: z.array(failedFile),
  /** True when every file ran, and nothing failed outside of them. */
  isWhole: z.boolean(),
});

export type FailedRun = z.infer<typeof failedRun>;

/** Writes the note when a run ends in which something failed. */
export class FailedFiles implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    if (reason === 'passed') return;
    const run: FailedRun = {
      files: modules
        .filter((module) => module.state() === 'failed')
        .map((module) => ({ name: module.relativeModuleId, causes: causesOf(module) })),
      // An error outside of every test belongs to no file, and a run that was interrupted says nothing of the rest.
      isWhole:
        reason === 'failed' &&
        unhandledErrors.length === 0 &&
        modules.every((module) => ENDED.has(module.state())),
    };
    mkdirSync(path.dirname(NOTE), { recursive: true });
    writeFileSync(NOTE, JSON.stringify(run));
  }
}

function causesOf(module: TestModule): string[] {
  const failed = [
    { name: 'the file', errors: module.errors() },
    ...[...module.children.allSuites()].map((suite) => ({
      name: suite.fullName,
      errors: suite.errors(),
    })),
    ...[...module.children.allTests('failed')].map((test) => ({
      name: test.fullName,
      errors: test.result().errors ?? [],
    })),
  ];
  return failed
    .flatMap(({ name, errors }) =>
      errors.map(({ message }) => `${name}: ${message.split('\n', 1)[0] ?? ''}`),
    )
    .slice(0, MAX_CAUSES)
    .map((cause) => cause.slice(0, MAX_CAUSE_LENGTH));
}

/** Forgets the runs of before: what is read after the next one is of that one. */
export function forgetFailedFiles(): void {
  rmSync(NOTE, { force: true });
}

/** Returns what failed in the run since it was forgotten; undefined when none ended. */
export function readFailedFiles(): FailedRun | undefined {
  return existsSync(NOTE) ? failedRun.parse(JSON.parse(readFileSync(NOTE, 'utf8'))) : undefined;
}
