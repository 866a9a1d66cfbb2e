/** Asks a subgraph and reads its answers. */
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TestSubgraph } from './subgraph.ts';
import { signedInNow } from './viewers.ts';

type Variables = Record<string, unknown>;

/** An entity as the gateway names it: by type and key. */
export interface Reference {
  readonly __typename: string;
  readonly [keyField: string]: unknown;
}

export interface Ask {
  /** The whole answer, whatever it is. */
  execute(viewer: Viewer, query: string, variables?: Variables): Promise<SubgraphResponse>;
  /** The data of an answer that must have no errors. */
  data(viewer: Viewer, query: string, variables?: Variables): Promise<unknown>;
  /** The codes of an answer's errors, in order. */
  codes(viewer: Viewer, query: string, variables?: Variables): Promise<unknown[]>;
  /** The whole answer about entities, which are asked for as the gateway does. */
  about(
    viewer: Viewer,
    references: readonly Reference[],
    fields: string,
  ): Promise<SubgraphResponse>;
  /** Entities by reference; the answer must have no errors. */
  entities(viewer: Viewer, references: readonly Reference[], fields: string): Promise<unknown>;
  /** One entity by reference, with what was refused of it. */
  entity(viewer: Viewer, reference: Reference, fields?: string): Promise<EntityAnswer>;
  /** The ids of a whole list, read page by page from its start or its end. */
  pages(viewer: Viewer, list: PagedList): Promise<readonly string[]>;
  /** Runs a statement beside the graph, as the superuser whom no policy binds. */
  sql: TestSubgraph['sql'];
}

export interface EntityAnswer {
  /** Null when the entity is not there, or not the viewer's to see. */
  readonly found: unknown;
  readonly codes: readonly unknown[];
}

/** A connection at the root, or below an entity. */
interface PagedList {
  readonly field: string;
  readonly below?: Reference | undefined;
  /** Arguments besides those of the page, such as `orderBy: NAME_ASC`. */
  readonly args?: string;
  readonly size: number;
  readonly backward?: boolean;
}

/**
 * Starts a subgraph before a file's tests and closes it after them. The file fails when the
 * subgraph met an error that clients were not told about.
 */
export function askSubgraph(start: () => Promise<TestSubgraph>): Ask {
  let running: TestSubgraph | undefined;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(async () => {
    if (!running) return;
    await running.close();
    expect(running.unexpected).toEqual([]);
  });
  return askOf(() => {
    if (!running) throw new TypeError('The subgraph is started before the tests of a file.');
    return running;
  });
}

function askOf(subgraph: () => TestSubgraph): Ask {
  const execute: Ask['execute'] = (viewer, query, variables = {}) =>
    subgraph().execute(query, { viewer: signedInNow(viewer), variables });

  const data: Ask['data'] = async (viewer, query, variables) => {
    const answer = await execute(viewer, query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  const about: Ask['about'] = (viewer, references, fields) =>
    execute(
      viewer,
      `query ($references: [_Any!]!) {
         _entities(representations: $references) { __typename ${fields} } }`,
      { references },
    );

  return {
    execute,
    data,
    codes: async (viewer, query, variables) => codesOf(await execute(viewer, query, variables)),
    about,
    entities: async (viewer, references, fields) => {
      const answer = await about(viewer, references, fields);
      expect(answer.errors).toBeUndefined();
      return read(answer.data, '_entities');
    },
    entity: async (viewer, reference, fields = 'id') => {
      const selection = `... on ${reference.__typename} { ${fields} }`;
      const answer = await about(viewer, [reference], selection);
      return { found: read(answer.data, '_entities', 0), codes: codesOf(answer) };
    },
    pages: async (viewer, { field, below, args = '', size, backward = false }) => {
      const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
      const page = `page: ${field}(${count}: $size, ${from}: $cursor ${args}) {
        nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
      const query = below
        ? `query ($size: Int, $cursor: String, $references: [_Any!]!) {
             _entities(representations: $references) { ... on ${below.__typename} { ${page} } } }`
        : `query ($size: Int, $cursor: String) { ${page} }`;
      const found: string[] = [];
      let cursor: unknown = null;
      do {
        const answer = await data(viewer, query, {
          size,
          cursor,
          ...(below && { references: [below] }),
        });
        const [nodes, info] = ['nodes', 'pageInfo'].map((name) =>
          read(answer, ...(below ? ['_entities', 0] : []), 'page', name),
        );
        const ids = Array.isArray(nodes) ? nodes.map((node) => String(read(node, 'id'))) : [];
        if (backward) found.unshift(...ids);
        else found.push(...ids);
        cursor = read(info, backward ? 'hasPreviousPage' : 'hasNextPage')
          ? read(info, backward ? 'startCursor' : 'endCursor')
          : null;
      } while (cursor !== null);
      return found;
    },
    sql: (text, values) => subgraph().sql(text, values),
  };
}

/** The codes of an answer's errors, in order. */
export function codesOf({ errors = [] }: Pick<SubgraphResponse, 'errors'>): unknown[] {
  return errors.map((error) => error.extensions?.['code']);
}

/** Version of a row, for `expectedUpdatedAt`: the `updatedAt` of an entity that the viewer can see. */
export async function versionOf(
  ask: Pick<Ask, 'entity'>,
  viewer: Viewer,
  type: string,
  id: string,
): Promise<unknown> {
  const { found } = await ask.entity(viewer, { __typename: type, id }, 'updatedAt');
  return read(found, 'updatedAt');
}

/** A property of an answer, whose form the test knows. */
export function read(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);
}
