/** Operations that are known before anybody asks: planned and compiled in the background. */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type { DocumentNode, GraphQLSchema } from 'graphql';

export interface PreparedOptions {
  /** Parses and validates a text; throws for one that may not run. */
  readonly read: (schema: GraphQLSchema, text: string) => DocumentNode;
  /** Plans and compiles all that a document can ask for, one thing at each step. */
  readonly compile: (document: DocumentNode) => AsyncIterable<void>;
  /** Told, with its hash, of an operation that cannot be prepared: whoever asks for it is told why. */
  readonly report: ReportUnexpected;
}

/** Milliseconds that whoever waits for the first operations waits at most. */
const LONGEST_START = 5_000;

/**
 * One step is taken in each turn of the event loop, so that requests are held up by none. Until an
 * operation is prepared, requests for it are served as any others.
 */
export class PreparedOperations {
  readonly #options: PreparedOptions;
  /** Known texts, by their hashes. */
  #texts: ReadonlyMap<string, string> = new Map();
  /** Those that have been looked at, of the schema of now; without a document when they may not run. */
  readonly #documents = new Map<string, DocumentNode | undefined>();
  #schema: GraphQLSchema | undefined;
  #preparing: Promise<void> | undefined;
  #isPreparing = false;
  #hasStarted = false;

  constructor(options: PreparedOptions) {
    this.#options = options;
  }

  /** A document that is ready, by the SHA-256 of its text. */
  find(hash: string): DocumentNode | undefined {
    return this.#documents.get(hash);
  }

  /** How many documents are ready. */
  get size(): number {
    return [...this.#documents.values()].filter((document) => document !== undefined).length;
  }

  /** The graph has this schema from now on: everything is prepared anew. */
  useSchema(schema: GraphQLSchema): void {
    this.#schema = schema;
    this.#documents.clear();
    this.#prepare();
  }

  /** Prepares these texts, and forgets all others. */
  keep(texts: Iterable<string>): void {
    this.#texts = new Map(Array.from(texts, (text) => [hashOf(text), text]));
    for (const hash of this.#documents.keys()) {
      if (!this.#texts.has(hash)) this.#documents.delete(hash);
    }
    this.#prepare();
  }

  /** Resolves when nothing is left to prepare. */
  async settled(): Promise<void> {
    await this.#preparing;
  }

  /** As `settled` the first time, but no longer than some seconds; at once from then on. */
  async started(): Promise<void> {
    if (this.#hasStarted) return;
    const enough = new AbortController();
    const late = pause(LONGEST_START, undefined, { ref: false, signal: enough.signal });
    await Promise.race([this.settled(), late.catch(() => undefined)]);
    enough.abort();
    this.#hasStarted = true;
  }

  #prepare(): void {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    this.#preparing = this.#prepareAll();
  }

  async #prepareAll(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      await this.#prepareOne(...next);
    }
    this.#isPreparing = false;
  }

  #next(): readonly [schema: GraphQLSchema, hash: string, text: string] | undefined {
    if (!this.#schema) return undefined;
    for (const [hash, text] of this.#texts) {
      if (!this.#documents.has(hash)) return [this.#schema, hash, text];
    }
    return undefined;
  }

  async #prepareOne(schema: GraphQLSchema, hash: string, text: string): Promise<void> {
    const isWanted = (): boolean => schema === this.#schema && this.#texts.has(hash);
    let document: DocumentNode | undefined;
    try {
      await nextTurn();
      const read = this.#options.read(schema, text);
      for await (const _step of this.#options.compile(read)) {
        await nextTurn();
        if (!isWanted()) return;
      }
      document = read;
    } catch (error) {
      this.#options.report(error, hash);
    }
    if (isWanted()) this.#documents.set(hash, document);
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
