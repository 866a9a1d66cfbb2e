/** SQL of exports: what ClickHouse holds on a person, and the figures of a company by month. */
import { z } from 'zod';
import { startOfNext } from '@teei/platform/calendar/granularity.ts';
import { listActivities, NO_ACTIVITIES, type Activities } from '../activity.sql.ts';
import type { Level } from '../level.ts';
import { listMetrics } from '../list-metrics.ts';
import type { Figure } from '../metrics.sql.ts';
import { figuresOf, sidesOf, toMetrics } from '../metrics.mapping.ts';
import type { AnalyticsStore } from '../store.ts';
import { readSuppression } from '../suppression.ts';
import { tileSpan } from '../tiling.ts';

type Row = Readonly<Record<string, unknown>>;

/** Some rows of one table of an export. */
export interface AnalyticsRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Table with the column of the key that stands for a person. */
export interface PeopleTable {
  readonly name: string;
  readonly column_name: string;
}

const columnForm = z.object({
  name: z.string().regex(/^\w+$/),
  type: z.string(),
  is_in_sorting_key: z.number(),
});

const placedForm = z.looseObject({ place: z.array(z.string()) });

/** Rows of a page: some hundred bytes each. */
const PAGE_ROWS = 2_000;

/** Rows by the keys of a person, of each table that has any, in pages. Keys are texts, and states are their values. */
export async function* rowsOfPerson(
  store: AnalyticsStore,
  tables: readonly PeopleTable[],
  keys: readonly string[],
): AsyncGenerator<AnalyticsRows> {
  for (const { name, column_name: key } of tables) {
    const found = await store.select(
      `SELECT name, type, is_in_sorting_key FROM system.columns WHERE concat(database, '.', table) = {table: String}`,
      { table: name },
    );
    const columns = z.array(columnForm).parse(found);
    const shown = columns.flatMap((column) =>
      column.name === key
        ? [`toString(${key}) AS ${key}`]
        : column.type.startsWith('AggregateFunction')
          ? [`finalizeAggregation(${column.name}) AS ${column.name}`]
          : [],
    );
    // The key that a table is sorted by tells its rows apart. Of texts, so that a page can begin behind any row.
    const place = columns
      .filter((column) => column.is_in_sorting_key === 1)
      .map((column) => `toString(${column.name})`);
    const engine = name.endsWith('_data') ? ' FINAL' : '';
    const sql = `SELECT * REPLACE (${shown.join(', ')}) FROM (
  SELECT *, [${place.join(', ')}] AS place FROM ${name}${engine}
  WHERE has(cast({keys: Array(String)}, 'Array(UInt64)'), ${key}) AND place > {after: Array(String)}
  ORDER BY place LIMIT ${PAGE_ROWS}) ORDER BY place`;
    let after: readonly string[] | undefined = [];
    while (after !== undefined) {
      const page: readonly Row[] = await store.select<Row>(sql, { keys, after });
      const placed = z.array(placedForm).parse(page);
      if (placed.length > 0) {
        yield { table: name, rows: placed.map(({ place: _place, ...row }) => row) };
      }
      after = placed.length < PAGE_ROWS ? undefined : placed.at(-1)?.place;
    }
  }
}

const FIELDS = [
  'events',
  'sessions',
  'volunteerHours',
  'volunteers',
  'participants',
  'socialValueCents',
  'investmentCents',
  'sroiRatio',
  'costPerHourCents',
  'costPerBeneficiaryCents',
  'outcome',
  'rating',
  'co2eKg',
  'suppressed',
  'partlySuppressed',
] as const;

const FIGURES: ReadonlySet<Figure> = figuresOf([...FIELDS, 'freshness']);
const SIDES = sidesOf(FIELDS);

/** Entities of one statement, whose figures are made in one turn of the event loop: three years of them are 720 rows. */
const MAX_ENTITIES = 20;

const spanForm = z.object({ first: z.string(), last: z.string(), rows: z.coerce.number() });
const idForm = z.object({ id: z.string() });

/**
 * Figures of a company, its campaigns and its programme instances by month, as its users read them: those about fewer
 * than five people are null, and so are those that would give such a group away; `suppressed` names them.
 *
 * @param today YYYY-MM-DD
 */
export async function* figuresOfCompany(
  store: AnalyticsStore,
  companyId: string,
  today: string,
): AsyncGenerator<AnalyticsRows> {
  const company = { company: companyId };
  const found = await store.select(
    `SELECT toString(min(period)) AS first, toString(max(period)) AS last, count() AS rows
FROM teei.metrics_monthly_data WHERE company_id = {company: UUID}`,
    company,
  );
  const [span] = z.array(spanForm).parse(found);
  if (span && span.rows > 0) {
    const tiles = tileSpan({ from: span.first, until: startOfNext(span.last, 'MONTH') }, 'MONTH');
    const entities: readonly (readonly [Level, readonly string[]])[] = [
      ['company', [companyId]],
      ['campaign', await idsIn(store, 'campaign_id', companyId)],
      ['instance', await idsIn(store, 'program_instance_id', companyId)],
    ];
    const activities = await listActivities(store, [companyId], companyId);
    const activitiesOf = (id: string): Promise<Activities> =>
      Promise.resolve(activities.get(id) ?? NO_ACTIVITIES);
    for (const [level, all] of entities) {
      for (let start = 0; start < all.length; start += MAX_ENTITIES) {
        const ids = all.slice(start, start + MAX_ENTITIES);
        const request = {
          level,
          ids,
          companyId,
          tiles,
          granularity: 'MONTH',
          sides: SIDES,
        } as const;
        const suppressionOf = await readSuppression(store, { ...request, today, activitiesOf });
        const rows: Row[] = [];
        for (const row of await listMetrics(store, { ...request, figures: FIGURES })) {
          const { part: from, entity: id } = row;
          const part = { key: from, from, until: startOfNext(from, 'MONTH') };
          const metrics = toMetrics(row, part, 'METRICS_MONTHLY', {
            suppression: suppressionOf(row, part),
          });
          const figures = FIELDS.map((field) => [field, metrics[field]] as const);
          rows.push({ level, id, month: from.slice(0, 7), ...Object.fromEntries(figures) });
        }
        yield { table: 'analytics.metrics_monthly', rows };
      }
    }
  }
}

const NONE = '00000000-0000-0000-0000-000000000000';

async function idsIn(
  store: AnalyticsStore,
  column: string,
  companyId: string,
): Promise<readonly string[]> {
  const rows = await store.select(
    `SELECT DISTINCT toString(${column}) AS id FROM teei.metrics_monthly_data
WHERE company_id = {company: UUID} AND ${column} != {none: UUID} ORDER BY id`,
    { company: companyId, none: NONE },
  );
  return z
    .array(idForm)
    .parse(rows)
    .map(({ id }) => id);
}
