import { Histogram, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { DurationHistogram } from './duration-histogram.ts';

const DURATIONS = [0, 0.004, 0.005, 0.0051, 0.2, 7, 0.3];

it('a histogram of durations is written as prom-client writes its own', async () => {
  const configuration = {
    name: 'request_seconds',
    help: 'Seconds that "requests" took.',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: [0.005, 0.1, 1],
  };
  const [own, stock] = [new Registry(), new Registry()];
  const histogram = new DurationHistogram({ ...configuration, registers: [own] });
  const expected = new Histogram({ ...configuration, registers: [stock] });
  expect(await own.metrics()).toBe(await stock.metrics());
  for (const [at, seconds] of DURATIONS.entries()) {
    const labels = [at % 2 === 0 ? 'a' : 'b "quoted"', at % 3 === 0 ? 'ok' : 'errors'];
    histogram.series(...labels)(seconds);
    expected.labels(...labels).observe(seconds);
  }
  expect(await own.metrics()).toBe(await stock.metrics());
  expect(await own.metrics()).toContain('request_seconds_count{subgraph="a",outcome="ok"} 2');
  expect(await own.getSingleMetricAsString('request_seconds')).toBe(
    await stock.getSingleMetricAsString('request_seconds'),
  );
});
