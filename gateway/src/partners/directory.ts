/** Directory of partners in memory: clients, their keys, and the operations that each may run. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type pg from 'pg';
import { readSince, type LiveClient } from './directory.sql.ts';
import { hashKey } from './keys.ts';

/** A machine client of a company. */
export type Partner = Extract<Viewer, { kind: 'partner' }>;

export interface DirectoryOptions {
  /** Pool of the gateway's role, which the caller closes. */
  readonly pool: pg.Pool;
  /** Called once when the list can no longer be read, until it can be read again. */
  readonly report: ReportUnexpected;
  /** Called with the texts of all live operations, whenever they may have changed. */
  readonly onOperations?: (texts: readonly string[]) => void;
}

/**
 * Milliseconds between looks for changes: what is revoked or retired stops within five seconds, also
 * when one look fails.
 */
const REFRESH_INTERVAL_MS = 2_000;

/** Age in milliseconds of the list from which requests wait until it has been confirmed. */
const MAX_AGE_MS = 4_000;

/** Prefix of ids that name how they were made. */
const HASH_PREFIX = 'sha256:';

/** A client that has not been revoked. */
export interface Client extends Pick<
  LiveClient,
  'companyId' | 'scopes' | 'requestsPerMinute' | 'costPerMinute'
> {
  /** Texts by their ids. */
  readonly operations: ReadonlyMap<string, string>;
}

interface Known {
  readonly revision: string;
  /** Clients by their names. */
  readonly clients: ReadonlyMap<string, Client>;
  readonly partnersByKeyHash: ReadonlyMap<string, Partner>;
}

/**
 * Requests run no statement: one every other second looks for changes. When Postgres does not answer, the
 * list serves for MAX_AGE_MS; after that a key might have been revoked.
 */
export class PartnerDirectory {
  readonly #options: DirectoryOptions;
  #timer: NodeJS.Timeout | undefined;
  #known: Known | undefined;
  /** Time of the monotonic clock at which the last look began that confirmed `#known`. */
  #confirmedAt = -Infinity;
  #refreshing: Promise<void> | undefined;
  #isReported = false;

  constructor(options: DirectoryOptions) {
    this.#options = options;
  }

  /** Looks for changes now, and every other second from then on. Failures are reported. */
  start(): void {
    const refresh = (): void => void this.refresh().catch(() => undefined);
    this.#timer ??= setInterval(refresh, REFRESH_INTERVAL_MS).unref();
    refresh();
  }

  /**
   * Resolves when what is known is no older than MAX_AGE_MS.
   *
   * @throws UnavailableError when it cannot be confirmed
   */
  async ready(): Promise<void> {
    if (performance.now() - this.#confirmedAt >= MAX_AGE_MS) await this.refresh();
  }

  /** The partner whose live key this is. */
  findPartner(key: string): Partner | undefined {
    return this.#known?.partnersByKeyHash.get(hashKey(key));
  }

  /**
   * The text of an operation that is live for the partner's client. Tools differ in whether the id that
   * they send has the prefix of the one in their manifest.
   */
  findOperation(partner: Partner, id: string): string | undefined {
    const operations = this.findClient(partner)?.operations;
    return (
      operations?.get(id) ??
      operations?.get(
        id.startsWith(HASH_PREFIX) ? id.slice(HASH_PREFIX.length) : `${HASH_PREFIX}${id}`,
      )
    );
  }

  /** The live client that a token names, with its company: it names both by itself. */
  findClient({ clientId, companyId }: Partner): Client | undefined {
    const client = this.#known?.clients.get(clientId);
    return client?.companyId === companyId ? client : undefined;
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
    const begunAt = performance.now();
    try {
      const reading = await readSince(this.#options.pool, this.#known?.revision);
      if (reading) {
        this.#known = toKnown(reading.revision, reading.clients);
        this.#options.onOperations?.(
          reading.clients.flatMap(({ operations }) => Object.values(operations)),
        );
      }
      this.#confirmedAt = begunAt;
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
      clients.map(({ name, operations, ...client }) => [
        name,
        { ...client, operations: new Map(Object.entries(operations)) },
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
