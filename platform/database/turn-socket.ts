/** A socket that sends what is written in one turn of the event loop with one system call. */
import { Socket } from 'node:net';

/**
 * Statements that are sent ahead of answers then travel together: one write here, and one process
 * to wake there. A transaction's beginning with its first statement is half of all writes.
 */
export class TurnSocket extends Socket {
  #held = false;

  override write(
    chunk: Uint8Array | string,
    encodingOrDone?: BufferEncoding | ((error?: Error | null) => void),
    done?: (error?: Error | null) => void,
  ): boolean {
    if (!this.#held) {
      this.#held = true;
      this.cork();
      process.nextTick(() => {
        this.#held = false;
        this.uncork();
      });
    }
    return typeof encodingOrDone === 'string'
      ? super.write(chunk, encodingOrDone, done)
      : super.write(chunk, encodingOrDone);
  }
}
