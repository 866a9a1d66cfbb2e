/** Runs of jobs in tests: queued as their domain queues them, and waited for. */
import { expect, vi } from 'vitest';
import type { Ask } from './ask.ts';

/**
 * Queues a job of a subgraph that was started with `react`, and waits until it is done.
 *
 * @param name such as `campaign.follow_dates`
 */
export async function runJob(
  ask: Pick<Ask, 'sql'>,
  domain: string,
  name: string,
  payload: object = {},
): Promise<void> {
  const [job] = await ask.sql(
    `with queued as (insert into jobs.queue (domain, name, payload) values ($1, $2, $3) returning id)
     select id, pg_notify('jobs', $1) from queued`,
    [domain, name, payload],
  );
  await vi.waitFor(
    async () =>
      expect(
        await ask.sql('select error, attempts from jobs.queue where id = $1', [job?.['id']]),
      ).toEqual([]),
    { timeout: 20_000, interval: 20 },
  );
}
