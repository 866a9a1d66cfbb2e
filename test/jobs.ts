/** Runs of jobs in tests: queued as their domain queues them, and waited for. */
import { expect, vi } from 'vitest';
import type { Ask } from './ask.ts';

const WAITING = { timeout: 20_000, interval: 20 };

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
  const id = await queueJob(ask, domain, name, payload);
  await vi.waitFor(async () => expect(await queued(ask, id)).toEqual([]), WAITING);
}

/** Queues a job, waits until an attempt has failed, and takes it out of the queue; returns the error. */
export async function failJob(
  ask: Pick<Ask, 'sql'>,
  domain: string,
  name: string,
): Promise<unknown> {
  const id = await queueJob(ask, domain, name, {});
  const error = await vi.waitFor(async () => {
    const [job] = await queued(ask, id);
    expect(job?.['error']).toEqual(expect.any(String));
    return job?.['error'];
  }, WAITING);
  await ask.sql('delete from jobs.queue where id = $1', [id]);
  return error;
}

async function queueJob(
  ask: Pick<Ask, 'sql'>,
  domain: string,
  name: string,
  payload: object,
): Promise<unknown> {
  const [job] = await ask.sql(
    `with queued as (insert into jobs.queue (domain, name, payload) values ($1, $2, $3) returning id)
     select id, pg_notify('jobs', $1) from queued`,
    [domain, name, payload],
  );
  return job?.['id'];
}

const queued = (ask: Pick<Ask, 'sql'>, id: unknown) =>
  ask.sql('select error, attempts from jobs.queue where id = $1', [id]);
