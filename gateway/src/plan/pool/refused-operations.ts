/** Operations that have no plan, remembered for a time: they are not planned again. */
import { createHash } from 'node:crypto';
import type { PlanFault } from '../plan.ts';

export interface RefusedOperationsOptions {
  /** Maximum number of operations that are remembered; the oldest are forgotten first. */
  readonly limit: number;
  /** Milliseconds: what was the machine's fault heals. */
  readonly lifetime: number;
  /** Milliseconds of a clock that only goes on. */
  readonly now?: () => number;
}

interface Refused {
  readonly fault: PlanFault;
  readonly until: number;
}

export class RefusedOperations {
  readonly #options: RefusedOperationsOptions;
  /** By a hash of the operation's text, the oldest first. */
  readonly #refused = new Map<string, Refused>();

  constructor(options: RefusedOperationsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#refused.size;
  }

  add(operation: string, fault: PlanFault): void {
    const { limit, lifetime } = this.#options;
    const key = hashOf(operation);
    this.#refused.delete(key);
    this.#refused.set(key, { fault, until: this.#now() + lifetime });
    for (const oldest of this.#refused.keys()) {
      if (this.#refused.size <= limit) return;
      this.#refused.delete(oldest);
    }
  }

  find(operation: string): PlanFault | undefined {
    if (this.#refused.size === 0) return undefined;
    const key = hashOf(operation);
    const refused = this.#refused.get(key);
    if (!refused || refused.until > this.#now()) return refused?.fault;
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
