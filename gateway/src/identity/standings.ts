/** Standings of the people who are asking, in memory: never older than revocation may take. */
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { Standing } from './standings.sql.ts';

export interface StandingsOptions {
  /** Reads standings by users.users.id; people without one are left out. */
  readonly list: (userIds: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
  /** Called once when standings can no longer be read, until they can be read again. */
  readonly report: ReportUnexpected;
  /** The present, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** Age in milliseconds from which a standing that is used is read again, while it goes on serving. */
const REFRESH_AGE_MS = 2_000;

/** Age in milliseconds of a standing from which requests wait for a new one. */
const MAX_AGE_MS = 4_000;

/** Maximum number of people whose standings are cached. */
const MAX_STANDINGS = 10_000;

interface Entry {
  /** Undefined for a person without one. */
  readonly standing: Standing | undefined;
  /** Time at which reading it began, in milliseconds since 1970. */
  readonly readAt: number;
}

/**
 * A request costs no statement while its viewer's standing is fresh: all that are wanted at the same
 * time are read by one statement, one statement at a time. When Postgres does not answer, no
 * standing older than MAX_AGE_MS is used.
 */
export class Standings {
  readonly #options: StandingsOptions;
  readonly #now: () => number;
  readonly #entries = new BoundedCache<Entry>(MAX_STANDINGS);
  #wanted = new Set<string>();
  #next: Promise<void> | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isReported = false;

  constructor(options: StandingsOptions) {
    this.#options = options;
    // Steps of the machine's clock make nothing older or younger.
    this.#now = options.now ?? (() => performance.timeOrigin + performance.now());
  }

  /**
   * The standing of a person, read within MAX_AGE_MS, and not before `since`.
   *
   * @param since milliseconds since 1970; what was granted before it counts
   * @returns undefined for a person who is unknown, erased or locked out
   * @throws UnavailableError when it cannot be read
   */
  async get(userId: string, since: number): Promise<Standing | undefined> {
    const known = this.#entries.get(userId);
    const age = known ? this.#now() - known.readAt : Infinity;
    if (known && age < MAX_AGE_MS && known.readAt >= since) {
      if (age >= REFRESH_AGE_MS) void this.#read(userId).catch(() => undefined);
      return known.standing;
    }
    await this.#read(userId);
    return this.#entries.get(userId)?.standing;
  }

  /** Reads a standing together with all others that are requested until the statement in flight ends. */
  #read(userId: string): Promise<void> {
    this.#wanted.add(userId);
    this.#next ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        this.#reading = this.#readWanted();
        return this.#reading;
      });
    return this.#next;
  }

  async #readWanted(): Promise<void> {
    const userIds = [...this.#wanted];
    this.#wanted = new Set();
    const readAt = this.#now();
    try {
      const found = await this.#options.list(userIds);
      for (const userId of userIds) {
        this.#entries.set(userId, { standing: found.get(userId), readAt });
      }
      this.#isReported = false;
    } catch (error) {
      if (!this.#isReported) this.#options.report(error, 'the standings of people cannot be read');
      this.#isReported = true;
      throw new UnavailableError('DATABASE', 'The database did not answer in time.');
    }
  }
}
