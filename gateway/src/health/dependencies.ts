/** Dependencies of the graph, whose failure costs some fields and not the graph's readiness. */
import { NotReadyError, type Impairment } from '@teei/platform/serving/health-checks.ts';
import { Gauge, type Registry } from 'prom-client';

/** Something that the graph can go on without: a subgraph, a store behind one, a disk. */
export interface Dependency {
  readonly name: string;
  /** Rejects while it cannot be used; the message of a NotReadyError is shown publicly. */
  check(): Promise<void>;
}

/** Checks all dependencies at once, and returns those that fail. */
export async function findImpairments(
  dependencies: readonly Dependency[],
): Promise<readonly Impairment[]> {
  const checked = await Promise.all(
    dependencies.map(async (dependency) => {
      try {
        await dependency.check();
        return [];
      } catch (error) {
        const reason = error instanceof NotReadyError ? error.message : 'It does not answer.';
        return [{ name: dependency.name, reason }];
      }
    }),
  );
  return checked.flat();
}

/** Adds the gauge of the dependencies, which are checked at each scrape. */
export function watchDependencies(registry: Registry, dependencies: readonly Dependency[]): void {
  const gauge: Gauge = new Gauge({
    name: 'graph_dependency_up',
    help: '1 while a dependency of the graph can be used, else 0.',
    labelNames: ['dependency'],
    registers: [registry],
    async collect() {
      const impaired = new Set((await findImpairments(dependencies)).map(({ name }) => name));
      for (const { name } of dependencies) {
        gauge.set({ dependency: name }, impaired.has(name) ? 0 : 1);
      }
    },
  });
}
