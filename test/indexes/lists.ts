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
 * Values that find few rows where the plain sample finds many, by the name of the filter's part.
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
  outcomeScore: '{ type: CONFIDENCE, gte: 0.9999 }',
};

/** Offset of a page that is not the first of its list. */
const FAR = 7_000;

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
    const of = (partName: string, args: string, farInto?: string): List => ({
      coordinate,
      part: partName,
      args,
      farInto,
      collection,
    });
    const known = lists.get(coordinate) ?? [of('', '')];
    lists.set(coordinate, known);
    if ('type' in part) {
      known.push(of(part.name, `, filter: { ${part.name}: ${RARE[part.name] ?? sampleOf(part)} }`));
    } else {
      known.push(of(part.name, `, ${argument.name}: ${part.name}`));
      if (list.args.every(({ defaultValue }) => defaultValue === undefined)) {
        known.push(of(part.name, `, ${argument.name}: ${part.name}`, part.name));
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
  /** The first page of a list, or one far into it, with its total. Undefined where nothing is so far. */
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

  return {
    async ask(viewer, list) {
      const after =
        list.farInto === undefined ? '' : await farCursor(superuser, subgraph.name, viewer, list);
      if (after === undefined) return undefined;
      const [typeName = '', field = ''] = list.coordinate.split('.');
      const page = `page: ${field}(first: 20${list.args}${after}) { totalCount nodes { id } pageInfo { endCursor } }`;
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

/** The argument `after` with the cursor of a row far into a list, as its viewer would have got it. */
async function farCursor(
  client: pg.Client,
  domain: string,
  viewer: Viewer,
  { coordinate, collection, farInto = '' }: List,
): Promise<string | undefined> {
  const terms = collection.orders[farInto] ?? [];
  if (terms.some(({ expression }) => expression !== undefined)) return undefined;
  const direction = terms.at(-1)?.direction ?? 'asc';
  const names = [...terms.map(({ column }) => `"${column}"`), 'id'];
  const order = [...terms, { column: 'id', direction }].map(
    ({ column, direction: way }) => `"${column}" ${way} NULLS LAST`,
  );
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL ROLE ${domain}_${viewerClass(viewer)};
      SET LOCAL viewer.company_id = '${viewerCompanyId(viewer) ?? ''}';
      SET LOCAL viewer.user_id = '${viewerUserId(viewer) ?? ''}'`);
    const { rows } = await client.query<{ values: (string | null)[] }>(
      `SELECT ARRAY[${names.map((name) => `${name}::text`).join(', ')}] AS values
       FROM ${collection.table} ORDER BY ${order.join(', ')} OFFSET ${FAR} LIMIT 1`,
    );
    const values = rows[0]?.values;
    if (!values) return undefined;
    const args: ConnectionArguments<never, string> = { orderBy: farInto };
    const binding = cursorBinding(coordinate, args, viewer);
    return `, after: "${createCursorCodec(SECRET).encode(binding, values)}"`;
  } catch {
    // The class may not read the table at all.
    return undefined;
  } finally {
    await client.query('ROLLBACK');
  }
}
