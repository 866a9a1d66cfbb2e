import { expect, it } from 'vitest';
import { Cancellation } from './cancellation.ts';

it('a cancellation calls each listener that was not removed, once', () => {
  const cancellation = new Cancellation();
  const called: string[] = [];
  const kept = (): void => void called.push('kept');
  const removed = (): void => void called.push('removed');
  cancellation.addEventListener('abort', kept);
  cancellation.addEventListener('abort', removed);
  cancellation.removeEventListener('abort', removed);
  expect(cancellation.aborted).toBe(false);
  cancellation.abort();
  expect(cancellation.aborted).toBe(true);
  cancellation.addEventListener('abort', () => called.push('late'));
  cancellation.abort();
  expect(called).toEqual(['kept']);
});
