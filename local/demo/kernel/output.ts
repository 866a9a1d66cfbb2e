/** Collects generated rows and events until somebody takes them. */
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { type EventDetails, toRawEvent } from './events.ts';
import { Ids } from './ids.ts';
import { TABLE_NAMES, type Json, type Row, type TableName } from './tables.ts';

/** Rows of some tables, parents before children, and events. */
export interface Batch {
  readonly rows: ReadonlyMap<TableName, readonly Readonly<Record<string, Json>>[]>;
  readonly events: readonly RawEvent[];
}

export class Output {
  readonly ids = new Ids();
  #rows = emptyRows();
  #events: RawEvent[] = [];
  #held = 0;

  /** Number of rows and events that wait to be taken. */
  get held(): number {
    return this.#held;
  }

  row<T extends TableName>(table: T, row: Row<T>): void {
    const rows = this.#rows.get(table);
    if (!rows) throw new RangeError(`No table ${table}.`);
    rows.push(row);
    this.#held += 1;
  }

  /** Adds an event and returns it whole. */
  event(details: EventDetails): RawEvent {
    const event = toRawEvent(this.ids.next('events_raw'), details);
    this.#events.push(event);
    this.#held += 1;
    return event;
  }

  /** Hands on what there is, and begins anew. */
  take(): Batch {
    const batch = { rows: this.#rows, events: this.#events };
    this.#rows = emptyRows();
    this.#events = [];
    this.#held = 0;
    return batch;
  }
}

function emptyRows(): Map<TableName, Readonly<Record<string, Json>>[]> {
  return new Map(TABLE_NAMES.map((table) => [table, []]));
}
