import { expect, it, vi } from 'vitest';
import { Cancellation } from './cancellation.ts';

it('a cancellation calls each listener that was not removed, once', () => {
  const cancellation = new Cancellation();
  const [kept, removed, late] = [vi.fn(), vi.fn(), vi.fn()];
  cancellation.addEventListener('abort', kept);
  cancellation.addEventListener('abort', removed);
  cancellation.removeEventListener('abort', removed);
  expect(cancellation.aborted).toBe(false);
  cancellation.abort();
  expect(cancellation.aborted).toBe(true);
  cancellation.addEventListener('abort', late);
  cancellation.abort();
  expect([kept, removed, late].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
});
