import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Tests of code that opens no ClickHouse and starts no graph. */
const SHARING = [
  'platform/**/*.test.ts',
  'migrations/postgres/**/*.test.ts',
  'subgraphs/{users,programs,campaigns,evidence,reporting,privacy}/**/*.test.ts',
  'gateway/src/{explorer,fetch,files,health,in-flight,json,limits,outbox,pages,response}/*.test.ts',
  'local/demo/{campaigns,evidence,kernel,programs}/*.test.ts',
  'test/schema/*.test.ts',
  '**/*.rules.test.ts',
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
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Generous, for machines that do other work beside.
    testTimeout: 60_000,
    // The first file that needs a database waits until the run's stores are prepared.
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          // A process for each file: the embedded ClickHouse allows one data folder per process.
          name: 'alone',
          include: ['**/*.test.ts'],
          exclude: [...EXCLUDED, ...SHARING],
        },
      },
      {
        extends: true,
        test: {
          // Node itself loads the code, once for all files of a worker.
          name: 'sharing',
          include: SHARING,
          exclude: EXCLUDED,
          isolate: false,
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
    ],
  },
});
