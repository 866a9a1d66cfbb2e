import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { DependencyMonitor } from './dependencies.ts';

/** Milliseconds that are waited for checks. */
const WAIT_MS = 20;

/** A dependency whose checks end when the test says so. */
function controlled(name: string) {
  const checks: PromiseWithResolvers<void>[] = [];
  return {
    name,
    checks,
    check: () => {
      const started = Promise.withResolvers<void>();
      checks.push(started);
      return started.promise;
    },
  };
}

describe('the monitor of dependencies', () => {
  it('waits for no check that hangs, and keeps the last known state', async () => {
    const store = controlled('store');
    const monitor = new DependencyMonitor([store, { name: 'disk', check: async () => undefined }]);
    const impaired = [{ name: 'store', reason: 'It does not answer.' }];
    expect(await monitor.findImpairments(WAIT_MS)).toEqual(impaired);
    store.checks[0]?.resolve();
    expect(await monitor.findImpairments(WAIT_MS)).toEqual([]);
    expect(await monitor.findImpairments(WAIT_MS)).toEqual([]);
    store.checks[1]?.reject(new NotReadyError('It is full.'));
    expect(await monitor.findImpairments(WAIT_MS)).toEqual([
      { name: 'store', reason: 'It is full.' },
    ]);
  });

  it('has one check of a dependency at a time, however many ask', async () => {
    const store = controlled('store');
    const monitor = new DependencyMonitor([store]);
    await Promise.all([1, 2, 3].map(() => monitor.findImpairments(WAIT_MS)));
    expect(store.checks).toHaveLength(1);
  });

  it('answers a scrape while a check hangs', async () => {
    const registry = new Registry();
    new DependencyMonitor([controlled('store')]).register(registry);
    expect(await registry.metrics()).toContain('graph_dependency_up{dependency="store"} 0');
  });
});
