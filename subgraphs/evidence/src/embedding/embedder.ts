/** Embedders: texts as vectors, which are the nearer, the more alike the texts' meanings are. */
import { createHash } from 'node:crypto';

/** Numbers of a vector: the size of the column. */
export const DIMENSIONS = 512;

/** Texts that are embedded with one request. */
export const MAX_TEXTS = 8;

/** Statuses that say that a model cannot take the text, such as one that is too long, or that it takes no such request. */
export const REJECTED_TEXT: ReadonlySet<number> = new Set([400, 413, 422]);

/** Model of an embedder. */
export interface Model {
  /** Name, as its provider spells it: vectors of different models are not compared. */
  readonly name: string;
  /** UUID that follows from the name, by which jobs name the model. */
  readonly id: string;
}

export interface Embedder extends Pick<Model, 'name'> {
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

/** Model of an embedder, with its UUID. */
export function modelOf({ name }: Embedder): Model {
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return { name, id: digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
}
