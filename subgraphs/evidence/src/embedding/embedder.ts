/** Embedders: texts as vectors, which are the nearer, the more alike the texts' meanings are. */

/** Numbers of a vector: the size of the column. */
export const DIMENSIONS = 512;

/** Texts that are embedded with one request. */
export const MAX_TEXTS = 8;

export interface Embedder {
  /** Name of the model, as its provider spells it: vectors of different models are not compared. */
  readonly name: string;
  /**
   * One vector of DIMENSIONS numbers for each of at most MAX_TEXTS texts, in their order.
   *
   * @param options `timeoutMs` for the whole answer; `signal` to give up before
   * @throws DeliveryError when the model does not answer with a vector for each text
   */
  embed(
    texts: readonly string[],
    options: { readonly signal: AbortSignal; readonly timeoutMs: number },
  ): Promise<readonly (readonly number[])[]>;
}
