/** Asks a subgraph and reads its answers. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { expect } from 'vitest';
import type { TestSubgraph } from './subgraph.ts';

type Variables = Record<string, unknown>;

export interface Ask {
  /** The data of an answer that must have no errors. */
  data(viewer: Viewer, query: string, variables?: Variables): Promise<unknown>;
  /** The codes of an answer's errors, in order. */
  codes(viewer: Viewer, query: string, variables?: Variables): Promise<unknown[]>;
  /** Entities by reference, as the gateway asks for them, without errors. */
  entities(viewer: Viewer, references: readonly object[], fields: string): Promise<unknown>;
  /** The ids of a whole list, read page by page from its start or its end. */
  pages(viewer: Viewer, list: PagedList): Promise<readonly string[]>;
}

/** A connection at the root. */
interface PagedList {
  readonly field: string;
  /** Arguments besides those of the page, such as `orderBy: NAME_ASC`. */
  readonly args?: string;
  readonly size: number;
  readonly backward?: boolean;
}

export const ENTITIES = `query ($references: [_Any!]!) {
  _entities(representations: $references) { __typename FIELDS } }`;

export function askOf(subgraph: TestSubgraph): Ask {
  const data: Ask['data'] = async (viewer, query, variables = {}) => {
    const answer = await subgraph.execute(query, { viewer, variables });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  return {
    data,
    codes: async (viewer, query, variables = {}) => {
      const { errors = [] } = await subgraph.execute(query, { viewer, variables });
      return errors.map((error) => error.extensions?.['code']);
    },
    entities: async (viewer, references, fields) =>
      read(await data(viewer, ENTITIES.replace('FIELDS', fields), { references }), '_entities'),
    pages: async (viewer, { field, args = '', size, backward = false }) => {
      const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
      const found: string[] = [];
      let cursor: unknown = null;
      do {
        const page = read(
          await data(
            viewer,
            `query ($size: Int, $cursor: String) {
               page: ${field}(${count}: $size, ${from}: $cursor ${args}) {
                 nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
            { size, cursor },
          ),
          'page',
        );
        const nodes: unknown = read(page, 'nodes');
        const ids = Array.isArray(nodes) ? nodes.map((node) => String(read(node, 'id'))) : [];
        if (backward) found.unshift(...ids);
        else found.push(...ids);
        const info = read(page, 'pageInfo');
        cursor = read(info, backward ? 'hasPreviousPage' : 'hasNextPage')
          ? read(info, backward ? 'startCursor' : 'endCursor')
          : null;
      } while (cursor !== null);
      return found;
    },
  };
}

/** A property of an answer, whose form the test knows. */
export function read(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);
}

/** Closes a subgraph; fails when it met an error that clients were not told about. */
export async function closeChecked(subgraph: TestSubgraph): Promise<void> {
  await subgraph.close();
  expect(subgraph.unexpected).toEqual([]);
}
