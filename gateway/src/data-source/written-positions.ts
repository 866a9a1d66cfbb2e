/**
 * Places in the write-ahead log that viewers have written up to. Requests carry them to subgraphs that read from
 * replicas, so that everybody sees at once what they wrote themselves.
 */
import type { WalPosition } from '@teei/platform/database/replicas.ts';
import { type Viewer, viewerUserId } from '@teei/platform/viewer/viewer.ts';

export interface WrittenPositions {
  /** Place that a viewer's reads must see; undefined when replicas in use have it for certain. */
  of(viewer: Viewer): WalPosition | undefined;
  /** Notes a write, before it is answered. Never rejects. */
  note(viewer: Viewer, position: WalPosition): Promise<void>;
  close(): void;
}

/** Milliseconds after which a write needs no note: a replica that lags by two seconds is not read from. */
const LIFETIME_MS = 10_000;

/** Maximum number of viewers that are told apart. */
const MAX_VIEWERS = 50_000;

/** Key of every viewer: writes of those who are not signed in, who may sign in next. */
export const EVERYBODY = '*';

/** Key of the person or the client behind a request, whatever session it is of. */
export function writerKey(viewer: Viewer): string {
  if (viewer.kind === 'partner') return `partner ${viewer.clientId}`;
  return viewerUserId(viewer) ?? EVERYBODY;
}

/** Places of this process, by the keys of writers, in two generations, so that expiry costs O(1). */
export class PositionsByKey {
  readonly #maxViewers: number;
  #current = new Map<string, WalPosition>();
  #previous = new Map<string, WalPosition>();
  #rotatesAt = 0;

  /** @param maxViewers keys of a generation; beyond them the oldest count as written by everybody */
  constructor(maxViewers = MAX_VIEWERS) {
    this.#maxViewers = maxViewers;
  }

  /** True where nobody has written lately: what a graph without replicas pays is this look. */
  get isEmpty(): boolean {
    return this.#current.size === 0 && this.#previous.size === 0;
  }

  of(key: string): WalPosition | undefined {
    this.#rotate();
    const found = Math.max(this.#lookUp(key), this.#lookUp(EVERYBODY));
    return found > 0 ? found : undefined;
  }

  note(key: string, position: WalPosition): void {
    this.#rotate();
    if (this.#current.size >= this.#maxViewers) {
      const latest = Math.max(...this.#previous.values(), this.#lookUp(EVERYBODY));
      this.#turnOver();
      if (latest > 0) this.#current.set(EVERYBODY, latest);
    }
    this.#current.set(key, Math.max(position, this.#current.get(key) ?? 0));
  }

  #lookUp(key: string): WalPosition {
    return Math.max(this.#current.get(key) ?? 0, this.#previous.get(key) ?? 0);
  }

  #rotate(): void {
    if (performance.now() >= this.#rotatesAt) this.#turnOver();
  }

  #turnOver(): void {
    this.#rotatesAt = performance.now() + LIFETIME_MS;
    this.#previous = this.#current;
    this.#current = new Map();
  }
}

/** Places of the writes that went through this gateway. */
export function createOwnPositions(): WrittenPositions {
  const positions = new PositionsByKey();
  return {
    of: (viewer) => (positions.isEmpty ? undefined : positions.of(writerKey(viewer))),
    async note(viewer, position) {
      positions.note(writerKey(viewer), position);
    },
    close: () => undefined,
  };
}
