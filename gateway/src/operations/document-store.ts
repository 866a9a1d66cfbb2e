/** Valid documents, with what their operations were compiled to: as many as memory is given for. */
import type { DocumentNode } from 'graphql';

export interface DocumentStoreOptions {
  /** Bytes of memory that all of it may take, as far as that can be told. */
  readonly limit: number;
  /** Documents that are kept elsewhere, by the SHA-256 of their texts, in lower-case hex. */
  readonly prepared?: ((hash: string) => DocumentNode | undefined) | undefined;
}

interface Kept {
  readonly key: string;
  readonly document: DocumentNode;
  /** The document's own, and those of what was compiled. */
  bytes: number;
}

/** Measured: from 50 for long names to 130 for names of one letter, tokens and places included. */
const BYTES_PER_CHARACTER = 100;

/** What the server's keys end with. */
const HASH_LENGTH = 64;

/**
 * The server's cache of documents. Compiled operations hang on their documents, so whoever compiles
 * one says what it takes; the documents that were asked for least recently give way.
 */
export class DocumentStore {
  readonly #options: DocumentStoreOptions;
  /** The least recently used first. */
  readonly #kept = new Map<string, Kept>();
  readonly #ofDocument = new WeakMap<DocumentNode, Kept>();
  #bytes = 0;

  constructor(options: DocumentStoreOptions) {
    this.#options = options;
  }

  /** What is kept takes about so much memory. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param key ends with the SHA-256 of the document's text; of another schema, it begins otherwise */
  async get(key: string): Promise<DocumentNode | undefined> {
    const prepared = this.#options.prepared?.(key.slice(-HASH_LENGTH));
    if (prepared) return prepared;
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    const length = document.loc?.source.body.length ?? 0;
    const kept = { key, document, bytes: BYTES_PER_CHARACTER * (key.length + length) };
    this.#kept.set(key, kept);
    this.#ofDocument.set(document, kept);
    this.#bytes += kept.bytes;
    this.#makeRoom();
  }

  async delete(key: string): Promise<void> {
    const kept = this.#kept.get(key);
    if (kept) this.#drop(kept);
  }

  /** Counts what was compiled of a document, or, below zero, what is not kept any more. */
  charge(document: DocumentNode, bytes: number): void {
    const kept = this.#ofDocument.get(document);
    if (!kept) return;
    kept.bytes += bytes;
    this.#bytes += bytes;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const kept of this.#kept.values()) {
      if (this.#bytes <= this.#options.limit) return;
      this.#drop(kept);
    }
  }

  #drop(kept: Kept): void {
    this.#kept.delete(kept.key);
    this.#ofDocument.delete(kept.document);
    this.#bytes -= kept.bytes;
  }
}
