/** One of the processes that serve a gateway, as it knows the others through the first process. */
import cluster from 'node:cluster';
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import type { Dependency } from '../health/dependencies.ts';
import type { Metrics } from '../http/metrics.ts';
import { mergeMetrics } from './merge-metrics.ts';
import { readToServing, type ToFirst, type ToServing } from './messages.ts';

export interface ServingProcess {
  /** Fails while processes are missing, so that `/readyz` of each shows it. */
  readonly dependency: Dependency;
  /** Labels metrics with the number of this process; their text has those of all processes. */
  share(metrics: Metrics): Metrics;
  /** Says that this process answers requests. */
  ready(url: string): void;
}

/** Joins the group that this process was started by; resolves with undefined for one that serves alone. */
export async function joinProcessGroup(): Promise<ServingProcess | undefined> {
  if (cluster.isPrimary) return undefined;
  const joined = Promise.withResolvers<Group>();
  process.on('message', (message: unknown) => {
    const read = readToServing(message);
    if (read?.kind === 'joined') joined.resolve(new Group(read));
    else if (read?.kind === 'heartbeat') send({ kind: 'heartbeat' });
    else if (read) void joined.promise.then((group) => group.receive(read));
  });
  send({ kind: 'join' });
  return joined.promise;
}

type Joined = Extract<ToServing, { readonly kind: 'joined' }>;
type News = Exclude<ToServing, Joined | { readonly kind: 'heartbeat' }>;

class Group implements ServingProcess {
  readonly #number: number;
  readonly #collected = new Map<number, (texts: readonly string[]) => void>();
  #running = 0;
  #lastId = 0;
  #own: () => Promise<string> = () => Promise.resolve('');
  readonly dependency: Dependency;

  constructor({ number, count }: Joined) {
    this.#number = number;
    this.dependency = {
      name: 'processes',
      check: async () => {
        if (this.#running >= count) return;
        throw new NotReadyError(`${this.#running} of ${count} processes answer.`);
      },
    };
  }

  share(metrics: Metrics): Metrics {
    metrics.registry.setDefaultLabels({ process: String(this.#number) });
    this.#own = () => metrics.text();
    return { ...metrics, text: async () => mergeMetrics(await this.#collect()) };
  }

  ready(url: string): void {
    send({ kind: 'ready', url });
  }

  receive(message: News): void {
    switch (message.kind) {
      case 'running':
        this.#running = message.running;
        break;
      case 'metrics':
        void this.#own().then((text) => send({ kind: 'metrics', id: message.id, text }));
        break;
      case 'collected':
        this.#collected.get(message.id)?.(message.texts);
        this.#collected.delete(message.id);
        break;
    }
  }

  #collect(): Promise<readonly string[]> {
    this.#lastId += 1;
    const { promise, resolve } = Promise.withResolvers<readonly string[]>();
    this.#collected.set(this.#lastId, resolve);
    send({ kind: 'collect', id: this.#lastId });
    return promise;
  }
}

function send(message: ToFirst): void {
  process.send?.(message);
}
