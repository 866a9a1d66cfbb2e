/** Operations that have no plan, remembered for a time: they are not planned again. */
import { createHash } from 'node:crypto';
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import type { PlanError } from '../plan.ts';

export interface RefusedOperationsOptions {
  /** Maximum number of operations that are remembered; the oldest are forgotten first. */
  readonly limit: number;
  /** Milliseconds: what was the machine's fault heals. */
  readonly lifetime: number;
  /** Milliseconds of a clock that only goes on. */
  readonly now?: () => number;
}

interface Refused {
  readonly planError: PlanError;
  readonly until: number;
}

export class RefusedOperations {
  readonly #options: RefusedOperationsOptions;
  /** Refusals by a hash of the operation's text. */
  readonly #refused: BoundedCache<Refused>;

  constructor(options: RefusedOperationsOptions) {
    this.#options = options;
    this.#refused = new BoundedCache(options.limit);
  }

  get size(): number {
    return this.#refused.count;
  }

  add(operation: string, planError: PlanError): void {
    const until = this.#now() + this.#options.lifetime;
    this.#refused.set(hashOf(operation), { planError, until });
  }

  find(operation: string): PlanError | undefined {
    if (this.#refused.count === 0) return undefined;
    const key = hashOf(operation);
    const refused = this.#refused.get(key);
    if (!refused || refused.until > this.#now()) return refused?.planError;
    this.#refused.delete(key);
    return undefined;
  }

  #now(): number {
    return (this.#options.now ?? (() => performance.now()))();
  }
}

function hashOf(operation: string): string {
  return createHash('sha256').update(operation).digest('base64');
}
