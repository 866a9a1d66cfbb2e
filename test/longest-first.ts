/**
 * Order of the test files: those that take longest begin first, so that no worker is left alone with one; before
 * that, those with a process of their own, since a worker ends its shared process for one of them.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than half a minute on two cores; without them Vitest orders by size. */
const LONGEST: readonly string[] = [
  'test/indexes.test.ts',
  'test/tenancy.test.ts',
  'test/pooler/pooler.test.ts',
  'local/commands/commands.test.ts',
  'gateway/test/synthetic-federations/synthetic-federations.test.ts',
  'test/browser/explorers.test.ts',
  'local/commands/operations.test.ts',
  'test/publication-page.test.ts',
  'test/deployment/services.test.ts',
  'local/backup/backup.test.ts',
  'test/personal-data/process-kills.test.ts',
  'test/replicas.test.ts',
  'subgraphs/analytics/src/relay/relay.test.ts',
  'subgraphs/analytics/src/relay/kills.test.ts',
  'test/partners/lists.test.ts',
  'gateway/src/plan/proof/plan-mutants.test.ts',
  'test/durability.test.ts',
  'test/partners/operations.test.ts',
];

export class LongestFirst extends BaseSequencer {
  /** @throws Error when a file of the list above does not exist any more */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const missing = LONGEST.filter((name) => !existsSync(path.join(root, name)));
    if (missing.length > 0) throw new Error(`Expected test files at ${missing.join(', ')}.`);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(path.relative(root, moduleId));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => shares(a) - shares(b) || rank(a) - rank(b));
  }
}

/** Returns 1 for a file that shares a process, 0 for one that has its own. */
function shares({ project }: TestSpecification): number {
  return project.config.isolate ? 0 : 1;
}
