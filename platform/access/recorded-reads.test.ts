import { expect, it, vi } from 'vitest';
import type { Viewer } from '../viewer/viewer.ts';
import { RecordedReads } from './recorded-reads.ts';

const READS = [{ table: 'evidence.evidence_snippets', ids: ['1', '2'] }];
const manager: Viewer = {
  kind: 'user',
  userId: '1',
  role: 'company_user',
  companyId: 'a',
  scopes: [],
};

it('equal reads of one viewer are recorded once in five minutes, all others each time', async () => {
  let now = 0;
  const recorded = new RecordedReads(() => now);
  const record = vi.fn<() => Promise<void>>(async () => undefined);
  await recorded.record(manager, READS, record);
  expect(recorded.record(manager, READS, record)).toBe(undefined);
  expect(record).toHaveBeenCalledTimes(1);
  await recorded.record(manager, [...READS, { table: 'users.users', ids: ['1'] }], record);
  await recorded.record({ ...manager, userId: '2' }, READS, record);
  await recorded.record({ ...manager, companyId: 'b' }, READS, record);
  await recorded.record({ ...manager, role: 'admin', companyId: null }, READS, record);
  expect(record).toHaveBeenCalledTimes(5);
  now = 5 * 60_000;
  await recorded.record(manager, READS, record);
  expect(record).toHaveBeenCalledTimes(6);
});

it('reads whose record failed are recorded by the next request', async () => {
  const recorded = new RecordedReads();
  await expect(
    recorded.record(manager, READS, () => Promise.reject(new Error('down'))),
  ).rejects.toThrow('down');
  const record = vi.fn<() => Promise<void>>(async () => undefined);
  await recorded.record(manager, READS, record);
  expect(record).toHaveBeenCalledTimes(1);
});
