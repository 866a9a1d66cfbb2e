/** Operations that are known before their first request: planned and compiled in the background. */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type { DocumentNode, GraphQLSchema } from 'graphql';

export interface PreparedOptions {
  /** Parses and validates a text; throws for one that may not run. */
  readonly read: (schema: GraphQLSchema, text: string) => DocumentNode;
  /** Plans and compiles all operations of a document, a part at each step. */
  readonly compile: (document: DocumentNode) => AsyncIterable<void>;
  /** Called with an operation's hash when it cannot be prepared; requests for it get the reason. */
  readonly report: ReportUnexpected;
}

/** Milliseconds after which `started` resolves although operations are left. */
const START_TIMEOUT_MS = 5_000;

/**
 * Takes one step in each turn of the event loop, so that requests are not delayed. Until an operation is
 * prepared, requests for it are served like any others.
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

  /** Number of documents that are ready. */
  get size(): number {
    return [...this.#documents.values()].filter((document) => document !== undefined).length;
  }

  /** Prepares everything anew, for another schema. */
  useSchema(schema: GraphQLSchema): void {
    this.#schema = schema;
    this.#documents.clear();
    this.#prepare();
  }

  /** Prepares these texts and forgets all others. */
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

  /** Resolves like `settled`, but within START_TIMEOUT_MS the first time, and at once later. */
  async started(): Promise<void> {
    if (this.#hasStarted) return;
    const enough = new AbortController();
    const late = pause(START_TIMEOUT_MS, undefined, { ref: false, signal: enough.signal });
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
