/** Things that a test has opened, closed together whatever has failed. */
export class Opened {
  readonly #closers: (() => Promise<unknown>)[] = [];

  /** Returns what is being opened, to be closed by `close`. What cannot be opened needs no closing. */
  add<T>(opening: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
    this.#closers.unshift(() => opening.then(close, () => undefined));
    return opening;
  }

  /** Closes everything, the last first. @throws the first error, after all were tried */
  async close(): Promise<void> {
    const errors: unknown[] = [];
    for (const close of this.#closers.splice(0)) {
      await close().catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw errors[0];
  }
}
