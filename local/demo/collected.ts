/** Collected data for tests: a whole profile in memory, with what tests ask of it. */
import { createHash } from 'node:crypto';
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { afterAll, beforeAll } from 'vitest';
import { DEMO_NOW } from './kernel/clock.ts';
import { copyLine } from './stores/copy-text.ts';
import { generate } from './generate.ts';
import type { Plan } from './kernel/plan.ts';
import type { ProfileName } from './kernel/profiles.ts';
import { type Json, TABLE_NAMES, TABLES, type TableName } from './kernel/tables.ts';

export type AnyRow = Readonly<Record<string, Json>>;

export interface Collected {
  readonly plan: Plan;
  readonly events: readonly RawEvent[];
  /** Rows of a table, in the order in which they are loaded. */
  rows(table: TableName): readonly AnyRow[];
  /** A digest of everything. */
  readonly digest: string;
}

/** Generates a profile as of a moment. */
export function collect(profile: ProfileName, now = new Date(DEMO_NOW)): Collected {
  const { plan, batches } = generate(profile, now);
  const tables = new Map<TableName, AnyRow[]>(TABLE_NAMES.map((table) => [table, []]));
  const events: RawEvent[] = [];
  for (const batch of batches) {
    for (const [table, rows] of batch.rows) tables.get(table)?.push(...rows);
    events.push(...batch.events);
  }
  const rows = (table: TableName): readonly AnyRow[] => tables.get(table) ?? [];
  return { plan, events, rows, digest: digestOf(rows, events) };
}

/**
 * A profile for the tests of a file or a `describe`, generated before them and let go after them: the files of a
 * worker share a process, which keeps what their modules hold.
 */
export function collectBefore(profile: ProfileName, now?: Date): Collected {
  let collected: Collected | undefined;
  beforeAll(() => {
    collected = collect(profile, now);
  });
  afterAll(() => {
    collected = undefined;
  });
  const held = (): Collected => {
    if (!collected) throw new TypeError('The profile is generated before the tests of a file.');
    return collected;
  };
  return {
    get plan() {
      return held().plan;
    },
    get events() {
      return held().events;
    },
    rows: (table) => held().rows(table),
    get digest() {
      return held().digest;
    },
  };
}

function digestOf(
  rows: (table: TableName) => readonly AnyRow[],
  events: readonly RawEvent[],
): string {
  const hash = createHash('sha256');
  for (const table of TABLE_NAMES) {
    for (const row of rows(table)) hash.update(copyLine(row, TABLES[table].columns));
  }
  for (const event of events) hash.update(JSON.stringify(event));
  return hash.digest('hex');
}

/** The row with an id. @throws Error when there is none */
export function find(data: Collected, table: TableName, id: string): AnyRow {
  const row = data.rows(table).find((candidate) => candidate['id'] === id);
  if (!row) throw new Error(`No ${id} in ${table}.`);
  return row;
}

/** Volunteers per seat of a campaign's row. */
export function utilization(campaign: AnyRow): number {
  return Number(campaign['volunteers_enrolled']) / Number(campaign['volunteer_capacity']);
}

/** A text in a row; empty where the column has none. */
export function text(row: AnyRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}
