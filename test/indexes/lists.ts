/** Every list of a subgraph, in each order, far into each order, and by each part of its filter. */
import { cursorBinding, type ConnectionArguments } from '@teei/platform/collections/page.ts';
import type { DeclaredCollection } from '@teei/platform/collections/collection.ts';
import { createPool } from '@teei/platform/database/pool.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { createCursorCodec } from '@teei/platform/pagination/cursor.ts';
import { runSubgraph, type Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import {
  viewerClass,
  viewerCompanyId,
  viewerUserId,
  type Viewer,
} from '@teei/platform/viewer/viewer.ts';
import { getNamedType, isObjectType } from 'graphql';
import pg from 'pg';
import { codesOf, read } from '../ask.ts';
import { TEST_NOW } from '../clock.ts';
import type { TestDatabase } from '../database.ts';
import { nodeOf } from '../tenancy/operations.ts';
import { listParts, sampleOf } from '../tenancy/list-parts.ts';
import { PARENT } from './many-rows.ts';
import { readPlan, type Carried } from './plans.ts';

/**
 * Values that find few rows where the plain sample finds many, by the name of the filter's part, or by list
 * and name.
 */
const RARE: Readonly<Record<string, string>> = {
  search: '"rareword"',
  name: '"rareword"',
  tag: '"rare"',
  topic: '"rare"',
  event: '"rare"',
  feature: '"rare"',
  journeyFlag: '"rare"',
  utilization: '{ gte: 0.1999 }',
  upsell: '{ gte: 99.5 }',
  sroi: '{ gte: 0.9999 }',
  ratio: '{ gte: 0.9999 }',
  costUsd: '{ gte: 0.9999 }',
  score: '{ gte: 0.9999 }',
  confidence: '{ gte: 0.9999 }',
  outcome: '{ type: CONFIDENCE, gte: 0.9999 }',
  'Query.jobRuns outcome': '[FAILED]',
  'Job.runs outcome': '[FAILED]',
  outcomeScore: '{ type: CONFIDENCE, gte: 0.9999 }',
};

/** Offset of a page that is not the first of its list: more rows than a page may read. */
const FAR = 4_000;

const SECRET = 'a secret for tests';

/** A list by a part of its filter or in an order, from its start or far from there. */
export interface List {
  /** `Query.campaigns` */
  readonly coordinate: string;
  /** The filter's part or the order; empty for the list as it is. */
  readonly part: string;
  readonly args: string;
  /** The order whose page begins far from the start. */
  readonly farInto: string | undefined;
  /** True when its `totalCount` is selected too: an order has that of the unordered list. */
  readonly isCounted: boolean;
  readonly collection: DeclaredCollection;
}

/** The lists of a subgraph, each by each part. */
export function listsOf(subgraph: Subgraph): readonly List[] {
  const lists = new Map<string, List[]>();
  for (const { subgraph: name, typeName, list, argument, part } of listParts()) {
    if (name !== subgraph.name) continue;
    const coordinate = `${typeName}.${list.name}`;
    const connection = getNamedType(list.type);
    if (!isObjectType(connection)) throw new TypeError(`${coordinate} is no connection.`);
    const node = nodeOf(connection).name;
    const collection = subgraph.collections.find(({ types }) => types.includes(node));
    if (!collection) throw new TypeError(`${node} has no collection.`);
    const plain = { coordinate, part: '', args: '', farInto: undefined, collection };
    const known = lists.get(coordinate) ?? [{ ...plain, isCounted: true }];
    lists.set(coordinate, known);
    if ('type' in part) {
      const args = `, filter: { ${part.name}: ${RARE[`${coordinate} ${part.name}`] ?? RARE[part.name] ?? sampleOf(part)} }`;
      known.push({ ...plain, part: part.name, args, isCounted: true });
    } else {
      const args = `, ${argument.name}: ${part.name}`;
      const ordered = { ...plain, part: part.name, args, isCounted: false };
      known.push(ordered);
      if (list.args.every(({ defaultValue }) => defaultValue === undefined)) {
        known.push({ ...ordered, farInto: part.name });
      }
    }
  }
  return [...lists.values()].flat();
}

/** Answer of a list, and its cost. */
export interface Answer {
  readonly codes: readonly unknown[];
  readonly total: number;
  readonly statements: readonly Carried[];
}

export interface Asker {
  /** The first page of a list, or one far into it. Undefined where nothing is so far. */
  ask(viewer: Viewer, list: List): Promise<Answer | undefined>;
  close(): Promise<void>;
}

/** Asks a subgraph on a database that sends plans. */
export async function openAsker(subgraph: Subgraph, database: TestDatabase): Promise<Asker> {
  const statements: Carried[] = [];
  const unexpected: unknown[] = [];
  const pool = createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, subgraph.name),
    name: `test ${subgraph.name}`,
    size: 1,
    statementTimeout: 30_000,
    connectionTimeout: 10_000,
    onConnectionLost: (error) => unexpected.push(error),
  });
  pool.on('connect', (client) => {
    client.on('notice', ({ message }) => {
      const plan = readPlan(message);
      if (plan) statements.push(plan);
    });
  });
  const running = runSubgraph(subgraph, {
    pool,
    secret: SECRET,
    now: () => TEST_NOW,
    report: (error) => unexpected.push(error),
  });
  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  const farRows = createFarRows(superuser, subgraph.name);

  return {
    async ask(viewer, list) {
      const after = list.farInto === undefined ? '' : await farCursor(farRows, viewer, list);
      if (after === undefined) return undefined;
      const [typeName = '', field = ''] = list.coordinate.split('.');
      const total = list.isCounted ? 'totalCount' : '';
      const page = `page: ${field}(first: 20${list.args}${after}) { ${total} nodes { id } pageInfo { endCursor } }`;
      const query =
        typeName === 'Query'
          ? `{ ${page} }`
          : `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typeName} { ${page} } } }`;
      statements.length = 0;
      const answer = await running.execute({
        query,
        viewer,
        variables: typeName === 'Query' ? {} : { of: [{ __typename: typeName, id: PARENT }] },
      });
      // The last plan comes with the end of the transaction, which the answer does not wait for.
      await pool.query('select');
      if (unexpected.length > 0) throw unexpected[0];
      const path = typeName === 'Query' ? [] : ['_entities', 0];
      return {
        codes: codesOf(answer),
        total: Number(read(answer.data, ...path, 'page', 'totalCount') ?? 0),
        statements: [...statements],
      };
    },
    async close() {
      await Promise.all([running.close(), superuser.end()]);
    },
  };
}

/** Finds the values, as cursors hold them, of a row far into an order of a table. */
type FarRows = (viewer: Viewer, list: List) => Promise<readonly (string | null)[] | undefined>;

/** The argument `after` with the cursor of a row far into a list, as its viewer would have got it. */
async function farCursor(
  farRows: FarRows,
  viewer: Viewer,
  list: List,
): Promise<string | undefined> {
  const values = await farRows(viewer, list);
  if (!values) return undefined;
  const args: ConnectionArguments<never, string> = { orderBy: list.farInto ?? null };
  const binding = cursorBinding(list.coordinate, args, viewer);
  return `, after: "${createCursorCodec(SECRET).encode(binding, values)}"`;
}

/** Looks for a row that a viewer sees once for all lists over a table, in whichever type they are. */
function createFarRows(client: pg.Client, domain: string): FarRows {
  const known = new Map<string, ReturnType<FarRows>>();
  return (viewer, { collection, farInto = '' }) => {
    const terms = collection.orders[farInto] ?? [];
    if (terms.some(({ expression }) => expression !== undefined)) return Promise.resolve(undefined);
    const direction = terms.at(-1)?.direction ?? 'asc';
    const columns = [...terms, { column: 'id', direction, nullable: false }];
    const values = columns.map(({ column }) => `"${column}"::text`);
    // An index gives the order of columns that are never null.
    const order = columns.map(
      ({ column, direction: way, nullable }) =>
        `"${column}" ${way}${nullable ? ' NULLS LAST' : ''}`,
    );
    const statement = `SELECT ARRAY[${values.join(', ')}] AS values FROM ${collection.table}
      ORDER BY ${order.join(', ')} OFFSET ${FAR} LIMIT 1`;
    const key = JSON.stringify([viewer, statement]);
    const row = known.get(key) ?? findFarRow(client, { domain, viewer, statement });
    known.set(key, row);
    return row;
  };
}

async function findFarRow(
  client: pg.Client,
  {
    domain,
    viewer,
    statement,
  }: { readonly domain: string; readonly viewer: Viewer; readonly statement: string },
): ReturnType<FarRows> {
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL ROLE ${domain}_${viewerClass(viewer)};
      SET LOCAL viewer.company_id = '${viewerCompanyId(viewer) ?? ''}';
      SET LOCAL viewer.user_id = '${viewerUserId(viewer) ?? ''}'`);
    const { rows } = await client.query<{ values: (string | null)[] }>(statement);
    return rows[0]?.values;
  } catch {
    // The class may not read the table at all.
    return undefined;
  } finally {
    await client.query('ROLLBACK');
  }
}
