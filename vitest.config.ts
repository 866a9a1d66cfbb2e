import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { FailedFiles } from './test/failed-files.ts';
import { LongestFirst } from './test/longest-first.ts';

/**
 * Tests that need a process of their own: they measure its processor time or its event loop, load code anew, wait for
 * relays within bounds, or kill and watch processes beside it.
 */
const ALONE = [
  'bench/**/*.test.ts',
  'gateway/src/http/{metrics,running-limit}.test.ts',
  'gateway/src/operations/document-store.test.ts',
  'gateway/test/**/*.test.ts',
  'local/{backfill,backup,commands}/*.test.ts',
  'local/{file-lock,identity,postgres}.test.ts',
  'platform/outbound/unloaded-client.test.ts',
  'subgraphs/analytics/src/store.test.ts',
  'subgraphs/analytics/src/relay/{kills,outage,relay}.test.ts',
  'test/{browser,deployment,partners,pooler,telemetry}/*.test.ts',
  'test/personal-data/process-kills.test.ts',
  'test/{crash,durability,large-answers,random-inputs,replicas,restart}.test.ts',
];

const EXCLUDED = [...configDefaults.exclude, '.data/**'];

export default defineConfig({
  resolve: {
    // The file that Node takes for everyone else: two copies of graphql do not know each other's types.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    // One more than the cores of a small machine: a third of a run is waiting for processes that start, and for what they do.
    maxWorkers: 3,
    reporters: ['default', new FailedFiles()],
    sequence: { sequencer: LongestFirst },
    // Generous, for machines that do other work beside.
    testTimeout: 180_000,
    // The first files that need a database wait until the run's stores are prepared, which takes a busy machine minutes.
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          exclude: EXCLUDED,
        },
      },
      {
        extends: true,
        test: {
          // Files of a worker run in one process, which opens one ClickHouse after the other. Node itself loads the
          // code, once for all of them.
          name: 'sharing',
          include: ['**/*.test.ts'],
          exclude: [...EXCLUDED, ...ALONE],
          isolate: false,
          setupFiles: ['test/left-globals.ts'],
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
    ],
  },
});
