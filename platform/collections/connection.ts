/** Connections: pages of a whole collection, or of what lies below each of many parents. */
import type { ParentKey } from './parent-key.ts';
import type { Collection, CollectionContext } from './collection.ts';
import { countRowsOfParents, firstRowsOfParents, type Where } from './lists.ts';
import { createLoader, PerFieldNodes, type Loader, type ParentResolver } from './loaders.ts';
import {
  describePage,
  toConnection,
  type Connection,
  type ConnectionArguments,
  type Page,
} from './page.ts';
import { parentId, select, type Row } from './rows.ts';
import { countRows, selectRows } from './source.ts';

type ConnectionResolver<Args> = ParentResolver<Args, CollectionContext, Connection>;

/**
 * A resolver for a connection over all rows that the viewer may see.
 *
 * @param where a condition of the list itself, which may read arguments of its own
 */
export function rootConnection<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  where?: Where<Args>,
): ConnectionResolver<Args> {
  return async (_parent, args, context, info) => {
    const page = describePage(collection, args, context, info, where);
    const rows = page.counted ? [] : await select(context, selectRows(page.source, page));
    return toConnection(page, rows, async () => {
      const [counted] = await select(context, countRows(page.source, page.filter));
      return Number(counted?.['total'] ?? 0);
    });
  };
}

/** A connection at one place of an operation: the same for all parents that it hangs on. */
interface SharedConnection {
  readonly page: Page;
  readonly rows: Loader<readonly Row[]>;
  readonly totals: Loader<number>;
}

/**
 * A resolver for a connection below a parent: one statement serves all parents of the request,
 * each with its own first rows.
 *
 * @param belonging how a row names its parent, mostly the foreign key
 */
export function connectionOfParent<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  belonging: ParentKey<R>,
  where?: Where<Args>,
): ConnectionResolver<Args> {
  const places = new PerFieldNodes<SharedConnection>();
  return async (parent, args, context, info) => {
    const { page, rows, totals } = places.at(context, info.fieldNodes, () => {
      const described = describePage(collection, args, context, info, where);
      return {
        page: described,
        rows: createLoader(
          (ids) => firstRowsOfParents(context, described.source, belonging, ids, described),
          () => [],
        ),
        totals: createLoader(
          (ids) => countRowsOfParents(context, described.source, belonging, ids, described.filter),
          () => 0,
        ),
      };
    });
    const key = parentId(parent);
    return toConnection(page, page.counted ? [] : await rows.load(key), () => totals.load(key));
  };
}
