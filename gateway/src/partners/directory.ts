/** The partners that the gateway knows, in memory: who signs in with which key, what each may run. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type pg from 'pg';
import { readSince, type LiveClient } from './directory.queries.ts';
import { hashKey } from './keys.ts';

/** A machine client of a company. */
export type Partner = Extract<Viewer, { kind: 'partner' }>;

export interface DirectoryOptions {
  /** As the gateway's own role. Whoever made it ends it. */
  readonly pool: pg.Pool;
  /** Told once when the list can no longer be read, until it can be read again. */
  readonly report: ReportUnexpected;
  /** Told of the texts that are live for anybody, whenever they may have changed. */
  readonly onOperations?: (texts: readonly string[]) => void;
}

/**
 * Milliseconds between looks for changes. What is revoked or retired stops within five seconds, also
 * when the look before was lost.
 */
const INTERVAL = 2_000;

interface Client {
  readonly companyId: string;
  /** Texts by their ids. */
  readonly operations: ReadonlyMap<string, string>;
}

interface Known {
  readonly revision: string;
  /** By their names. */
  readonly clients: ReadonlyMap<string, Client>;
  readonly partnersByKeyHash: ReadonlyMap<string, Partner>;
}

/**
 * A request costs no statement: one small one every other second asks whether anything has changed.
 * When Postgres does not answer, what is known goes on serving.
 */
export class PartnerDirectory {
  readonly #options: DirectoryOptions;
  readonly #timer: NodeJS.Timeout;
  #known: Known | undefined;
  #refreshing: Promise<void> | undefined;
  #isReported = false;

  constructor(options: DirectoryOptions) {
    this.#options = options;
    const refresh = (): void => void this.refresh().catch(() => undefined);
    this.#timer = setInterval(refresh, INTERVAL).unref();
    refresh();
  }

  /**
   * Resolves when the list has been read at least once.
   *
   * @throws UnavailableError when it cannot be read
   */
  async ready(): Promise<void> {
    if (!this.#known) await this.refresh();
  }

  /** The partner whose live key this is. */
  findPartner(key: string): Partner | undefined {
    return this.#known?.partnersByKeyHash.get(hashKey(key));
  }

  /** The text of an operation that is live for the partner's client. */
  findOperation({ clientId, companyId }: Partner, id: string): string | undefined {
    const client = this.#known?.clients.get(clientId);
    // A token names its client and its company by itself: they must belong together.
    return client?.companyId === companyId ? client.operations.get(id) : undefined;
  }

  /**
   * Looks for changes now.
   *
   * @throws UnavailableError when the list cannot be read
   */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    try {
      const reading = await readSince(this.#options.pool, this.#known?.revision);
      if (reading) {
        this.#known = toKnown(reading.revision, reading.clients);
        this.#options.onOperations?.(
          reading.clients.flatMap(({ operations }) => Object.values(operations)),
        );
      }
      this.#isReported = false;
    } catch (error) {
      if (!this.#isReported) this.#options.report(error, 'the list of partners cannot be read');
      this.#isReported = true;
      throw new UnavailableError('DATABASE', 'The database did not answer in time.');
    }
  }

  /** Stops looking. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#refreshing?.catch(() => undefined);
  }
}

function toKnown(revision: string, clients: readonly LiveClient[]): Known {
  return {
    revision,
    clients: new Map(
      clients.map(({ name, companyId, operations }) => [
        name,
        { companyId, operations: new Map(Object.entries(operations)) },
      ]),
    ),
    partnersByKeyHash: new Map(
      clients.flatMap(({ name, companyId, scopes, keyHashes }) =>
        keyHashes.map((hash): [string, Partner] => [
          hash,
          { kind: 'partner', clientId: name, companyId, scopes },
        ]),
      ),
    ),
  };
}
