/** State of another service, read anew whenever somebody asks; a read that takes long is not waited for. */
import { setTimeout as pause } from 'node:timers/promises';

export class Refresh {
  readonly #read: () => Promise<void>;
  #running: Promise<void> | undefined;
  /** True after a wait that ended without the state, until the next success. */
  #isSlow = false;

  /** @param read reads the state and keeps it, also that of a failure; one runs at a time */
  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  /** Reads the state. Resolves after `waitMs` at most, and at once where the last wait ended without the state. */
  async run(waitMs: number): Promise<void> {
    const running = (this.#running ??= this.#start());
    if (this.#isSlow) return;
    const waited = new AbortController();
    const late = pause(waitMs, true, { signal: waited.signal }).catch(() => false);
    const isLate = await Promise.race([running.then(() => false), late]);
    waited.abort();
    if (isLate) this.#isSlow = true;
  }

  async #start(): Promise<void> {
    try {
      await this.#read();
      this.#isSlow = false;
    } catch {
      // The reader has kept that it failed.
    } finally {
      this.#running = undefined;
    }
  }
}
