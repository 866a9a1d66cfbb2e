/** Loads the demo's events into ClickHouse, and what benchmarks need to know of the companies. */
import type { ClickHouseClient } from '@clickhouse/client';
import {
  insertEvents,
  refreshViews,
  upsertCompanies,
  type CompanyDimension,
} from '@teei/analytics/src/events.sql.ts';
import { keepFigures } from '@teei/analytics/src/recorder/keep-figures.ts';
import type { RawEvent } from '@teei/analytics/src/event-types.ts';

/** Events of one insert: enough that months do not fall into many small parts. */
const EVENTS_OF_AN_INSERT = 40_000;

/** Gathers events and inserts them; each batch counts once, however often the load is repeated. */
export class ClickHouseLoad {
  readonly #client: ClickHouseClient;
  readonly #name: string;
  readonly #log: ((line: string) => void) | undefined;
  #waiting: RawEvent[] = [];
  #batch = 0;

  /**
   * @param name tells this load from others: profile and day
   * @param log called when figures of quarters cannot be kept
   */
  constructor(client: ClickHouseClient, name: string, log?: (line: string) => void) {
    this.#client = client;
    this.#name = name;
    this.#log = log;
  }

  async write(events: readonly RawEvent[]): Promise<void> {
    for (const event of events) this.#waiting.push(event);
    if (this.#waiting.length >= EVENTS_OF_AN_INSERT) await this.#insert();
  }

  /** Inserts what is left, and brings the refreshable views and kept figures up to date. */
  async finish(companies: readonly CompanyDimension[]): Promise<void> {
    await this.#insert();
    await upsertCompanies(this.#client, companies);
    await refreshViews(this.#client);
    await this.#keepFigures();
  }

  /** Keeps figures of quarters. A failure undoes no load: the recorder keeps them later. */
  async #keepFigures(): Promise<void> {
    try {
      await keepFigures(this.#client);
    } catch (error) {
      this.#log?.(
        `Figures of quarters are not kept yet; the recorder will do it: ${String(error)}`,
      );
    }
  }

  async #insert(): Promise<void> {
    // In the order of time, so that a part holds neighbouring days.
    const events = this.#waiting.toSorted((a, b) => a.occurredAt - b.occurredAt);
    this.#waiting = [];
    this.#batch += 1;
    await insertEvents(this.#client, events, {
      deduplicationToken: `demo:${this.#name}:${this.#batch}`,
    });
  }
}
