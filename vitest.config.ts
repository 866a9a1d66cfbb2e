import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  resolve: {
    // The file that Node takes for everyone else: two copies of graphql do not know each other's types.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '.data/**'],
    globalSetup: ['test/global-setup.ts'],
    // A process for each file: the embedded ClickHouse allows one data folder per process.
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Generous, for machines that do other work beside.
    testTimeout: 60_000,
    // The first file that needs a database waits until the run's stores are prepared.
    hookTimeout: 120_000,
  },
});
