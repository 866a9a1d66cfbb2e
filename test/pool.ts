/** Pools for tests. */
import { createPool } from '@teei/platform/database/pool.ts';
import type pg from 'pg';

/** Opens a pool whose limits no test reaches on a busy machine. */
export function createTestPool(
  url: string,
  size: number,
  onConnectionLost: (error: Error) => void = () => undefined,
): pg.Pool {
  return createPool({
    url,
    name: 'test',
    size,
    statementTimeout: 10_000,
    connectionTimeout: 10_000,
    onConnectionLost,
  });
}
