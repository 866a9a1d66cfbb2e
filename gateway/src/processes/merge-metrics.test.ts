import { Counter, Gauge, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { mergeMetrics } from './merge-metrics.ts';

function registryOf(process: string, waiting: number): Registry {
  const registry = new Registry();
  const registers = [registry];
  registry.setDefaultLabels({ process });
  new Counter({ name: 'asked', help: 'Requests.', registers }).inc();
  new Gauge({ name: 'waiting', help: 'Those that wait.', registers }).set(waiting);
  return registry;
}

it('the values of all processes stand below one description of their metric', async () => {
  const alone = new Registry();
  new Counter({ name: 'rare', help: 'Of one process.', registers: [alone] }).inc(3);
  const texts = await Promise.all(
    [registryOf('1', 0), registryOf('2', 7), alone].map((registry) => registry.metrics()),
  );
  expect(mergeMetrics(texts)).toBe(`# HELP asked Requests.
# TYPE asked counter
asked{process="1"} 1
asked{process="2"} 1

# HELP waiting Those that wait.
# TYPE waiting gauge
waiting{process="1"} 0
waiting{process="2"} 7

# HELP rare Of one process.
# TYPE rare counter
rare 3
`);
});
