/** Dependencies of the graph, whose failure costs some fields and not the graph's readiness. */
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import type { Impairment } from '@teei/platform/serving/health-checks.ts';
import { Gauge, type Registry } from 'prom-client';
import { Refresh } from './refresh.ts';

/** Something that the graph can go on without: a subgraph, a store behind one, a disk. */
export interface Dependency {
  readonly name: string;
  /** Rejects while it cannot be used; the message of a NotReadyError is shown publicly. */
  check(): Promise<void>;
}

/** Time to wait for checks: probes wait for a second by default. */
const CHECK_WAIT_MS = 500;

const NO_ANSWER = 'It does not answer.';

/** Last known state of the dependencies, which are checked whenever somebody asks. */
export class DependencyMonitor {
  readonly #names: readonly string[];
  /** Reasons of those that failed at their last check. Those that were never checked do not answer. */
  readonly #reasons: Map<string, string>;
  readonly #checks: readonly Refresh[];

  constructor(dependencies: readonly Dependency[]) {
    this.#names = dependencies.map(({ name }) => name);
    this.#reasons = new Map(this.#names.map((name) => [name, NO_ANSWER]));
    this.#checks = dependencies.map(
      (dependency) =>
        new Refresh(async () => {
          const { name } = dependency;
          try {
            await dependency.check();
            this.#reasons.delete(name);
          } catch (error) {
            this.#reasons.set(name, error instanceof NotReadyError ? error.message : NO_ANSWER);
            throw error;
          }
        }),
    );
  }

  /** Checks the dependencies, and returns those that fail. A slow one keeps its last known state. */
  async findImpairments(waitMs = CHECK_WAIT_MS): Promise<readonly Impairment[]> {
    await Promise.all(this.#checks.map((check) => check.run(waitMs)));
    return this.#names.flatMap((name) => {
      const reason = this.#reasons.get(name);
      return reason === undefined ? [] : [{ name, reason }];
    });
  }

  /** Adds the gauge of the dependencies. */
  register(registry: Registry): void {
    const gauge: Gauge = new Gauge({
      name: 'graph_dependency_up',
      help: '1 while a dependency of the graph can be used, else 0; of the last check.',
      labelNames: ['dependency'],
      registers: [registry],
      collect: async () => {
        await this.findImpairments();
        for (const name of this.#names) {
          gauge.set({ dependency: name }, this.#reasons.has(name) ? 0 : 1);
        }
      },
    });
  }
}
