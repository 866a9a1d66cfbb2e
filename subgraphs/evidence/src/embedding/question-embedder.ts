/** Vectors of questions, while somebody waits for what is found: left out while the model fails. */
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { REJECTED_TEXT, type Embedder } from './embedder.ts';

/** Milliseconds for a model to embed a question. */
const EMBEDDING_TIMEOUT_MS = 2_000;

/** Milliseconds after a failure for which the model is not asked. */
const PAUSE_MS = 30_000;

export class QuestionEmbedder {
  readonly #embedder: Embedder;
  readonly #clock: () => number;
  #hasFailed = false;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds of a clock that is never set back */
  constructor(embedder: Embedder, clock = (): number => performance.now()) {
    this.#embedder = embedder;
    this.#clock = clock;
  }

  /** Name of the model. */
  get name(): string {
    return this.#embedder.name;
  }

  /**
   * Vector of a text that holds no names; undefined when the model does not embed it within two seconds, or failed at another
   * less than thirty seconds ago. After those one question at a time tries it.
   *
   * @param signal aborted when nobody waits any more
   */
  async embed(
    text: string,
    signal: AbortSignal | undefined,
  ): Promise<readonly number[] | undefined> {
    const isAwaited = (): boolean => signal?.aborted !== true;
    if (!isAwaited() || this.#clock() < this.#pausedUntil) return undefined;
    if (this.#hasFailed) this.#pause();
    const timeout = AbortSignal.timeout(EMBEDDING_TIMEOUT_MS);
    const options = {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      timeoutMs: EMBEDDING_TIMEOUT_MS,
    };
    try {
      const [vector] = await this.#embedder.embed([text], options);
      this.#hasFailed = false;
      this.#pausedUntil = Number.NEGATIVE_INFINITY;
      return vector;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      const isOfText = error.status !== undefined && REJECTED_TEXT.has(error.status);
      if (isAwaited() && !isOfText) {
        this.#hasFailed = true;
        this.#pause();
      }
      return undefined;
    }
  }

  #pause(): void {
    this.#pausedUntil = this.#clock() + PAUSE_MS;
  }
}
