/** One subgraph on a database of its own, for the tests of that subgraph. */
import { createTestPool } from './pool.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { runSubgraph, type Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { TEST_NOW } from './clock.ts';
import { createTestDatabase } from './database.ts';
import { openSuperuserConnection } from './superuser-connection.ts';

export interface TestSubgraph {
  /** Runs a statement beside the graph, as the superuser whom no policy binds. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Errors that clients were not told about; a test that expects none checks this. */
  readonly unexpected: readonly unknown[];
  execute(
    query: string,
    options: { readonly viewer: Viewer; readonly variables?: Record<string, unknown> },
  ): Promise<SubgraphResponse>;
  close(): Promise<void>;
}

/**
 * Starts a subgraph on a fresh copy of the demo data (profile small), or on empty tables; with
 * `react` it also reacts to events.
 */
export async function startTestSubgraph(
  subgraph: Subgraph,
  { seeded = true, react = false }: { readonly seeded?: boolean; readonly react?: boolean } = {},
): Promise<TestSubgraph> {
  const database = await createTestDatabase({ seeded });
  const unexpected: unknown[] = [];
  const report = (error: unknown): void => {
    unexpected.push(error);
  };
  const running = runSubgraph(subgraph, {
    pool: createTestPool(subgraphDatabaseUrl(database.ownerUrl, subgraph.name), 3, report),
    secret: 'a secret for tests',
    now: () => TEST_NOW,
    report,
  });
  if (react) running.react?.();
  const superuser = openSuperuserConnection(database.superuserUrl);
  return {
    unexpected,
    sql: superuser.sql,
    execute: (query, { viewer, variables }) => running.execute({ query, viewer, variables }),
    async close() {
      await Promise.all([running.close(), superuser.end()]);
      await database.drop();
    },
  };
}
