/** One subgraph on a database of its own, for the tests of that subgraph. */
import { createPool } from '@teei/platform/database/pool.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { createCursorCodec } from '@teei/platform/pagination/cursor.ts';
import {
  runSubgraph,
  type Subgraph,
  type SubgraphResponse,
} from '@teei/platform/subgraph/subgraph.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { TEST_NOW } from './clock.ts';
import { createTestDatabase } from './database.ts';

export interface TestSubgraph {
  /** Connection string of the owner, for statements beside the graph. */
  readonly ownerUrl: string;
  /** Errors that clients were not told about; a test that expects none checks this. */
  readonly unexpected: readonly unknown[];
  execute(
    query: string,
    options: { readonly viewer: Viewer; readonly variables?: Record<string, unknown> },
  ): Promise<SubgraphResponse>;
  close(): Promise<void>;
}

/** Starts a subgraph on a fresh copy of the demo data (profile small), or on empty tables. */
export async function startTestSubgraph(
  subgraph: Subgraph,
  { seeded = true }: { readonly seeded?: boolean } = {},
): Promise<TestSubgraph> {
  const database = await createTestDatabase({ seeded });
  const unexpected: unknown[] = [];
  const report = (error: unknown): void => {
    unexpected.push(error);
  };
  const running = runSubgraph(subgraph, {
    pool: createPool({
      url: subgraphDatabaseUrl(database.ownerUrl, subgraph.name),
      name: `test ${subgraph.name}`,
      size: 3,
      statementTimeout: 10_000,
      connectionTimeout: 10_000,
      onConnectionLost: report,
    }),
    cursors: createCursorCodec('a secret for tests'),
    now: () => TEST_NOW,
    report,
  });
  return {
    ownerUrl: database.ownerUrl,
    unexpected,
    execute: (query, { viewer, variables }) => running.execute({ query, viewer, variables }),
    async close() {
      await running.close();
      await database.drop();
    },
  };
}
