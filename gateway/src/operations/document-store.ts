/** Cache of valid documents, bounded by the memory of the documents and their compiled operations. */
import type { DocumentNode } from 'graphql';

export interface DocumentStoreOptions {
  /** Maximum of bytes of memory, as estimated. */
  readonly limit: number;
  /** Finds documents that are kept elsewhere, by the SHA-256 of their texts in lower-case hex. */
  readonly prepared?: ((hash: string) => DocumentNode | undefined) | undefined;
}

interface Entry {
  readonly key: string;
  readonly document: DocumentNode;
  /** Bytes of the document and of its compiled operations. */
  bytes: number;
}

/** Bytes for each character, tokens and locations included. Measured: 50 for long names to 130 for names of one letter. */
const BYTES_PER_CHARACTER = 100;

/** Characters of the hash at the end of the keys of the server. */
const HASH_LENGTH = 64;

/**
 * Document store of Apollo Server: least recently used documents give way. Compiled operations live as
 * long as their documents, so their memory is charged to them.
 */
export class DocumentStore {
  readonly #options: DocumentStoreOptions;
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #ofDocument = new WeakMap<DocumentNode, Entry>();
  #bytes = 0;

  constructor(options: DocumentStoreOptions) {
    this.#options = options;
  }

  /** Bytes of memory of all documents, about. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param key ends with the SHA-256 of the document's text; of another schema, it begins otherwise */
  async get(key: string): Promise<DocumentNode | undefined> {
    const prepared = this.#options.prepared?.(key.slice(-HASH_LENGTH));
    if (prepared) return prepared;
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    const length = document.loc?.source.body.length ?? 0;
    const entry = { key, document, bytes: BYTES_PER_CHARACTER * (key.length + length) };
    this.#entries.set(key, entry);
    this.#ofDocument.set(document, entry);
    this.#bytes += entry.bytes;
    this.#makeRoom();
  }

  async delete(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    if (entry) this.#drop(entry);
  }

  /** Adds bytes for an operation that was compiled of a document; below zero for one that was dropped. */
  charge(document: DocumentNode, bytes: number): void {
    const entry = this.#ofDocument.get(document);
    if (!entry) return;
    entry.bytes += bytes;
    this.#bytes += bytes;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const entry of this.#entries.values()) {
      if (this.#bytes <= this.#options.limit) return;
      this.#drop(entry);
    }
  }

  #drop(entry: Entry): void {
    this.#entries.delete(entry.key);
    this.#ofDocument.delete(entry.document);
    this.#bytes -= entry.bytes;
  }
}
