/** Resolvers of connections: over all rows of a collection, or over the children of a parent. */
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

interface RootOptions {
  /**
   * True where `where` hides no row of the list of staff, an officer or a company while there is no filter, or one by company
   * alone: `totalCount` is then read where the collection's numbers are kept.
   */
  readonly isCounted: boolean;
}

/**
 * Resolver of a connection over all rows that the viewer may see.
 *
 * @param where condition beside the client's filter, which may use arguments of the field. With one, rows are counted unless
 *   the options say that kept numbers hold
 */
export function rootConnection<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  where?: Where<Args>,
  { isCounted }: RootOptions = { isCounted: where === undefined },
): ConnectionResolver<Args> {
  return async (_parent, args, context, info) => {
    const page = describePage(collection, args, context, info, where);
    const rows = page.isCountOnly ? [] : await select(context, selectRows(page.source, page));
    return toConnection(page, rows, async () => {
      const kept = isCounted ? collection.keptTotal(context.viewer, args.filter) : undefined;
      const [counted] = await select(context, kept ?? countRows(page.source, page.filter));
      return Number(counted?.['total'] ?? 0);
    });
  };
}

/** Page and loaders that all parents of one field of an operation share. */
interface SharedConnection {
  readonly page: Page;
  readonly rows: Loader<readonly Row[]>;
  readonly totals: Loader<number>;
}

/**
 * Resolver of a connection over the children of a parent. One statement reads the pages of all
 * parents of the field.
 *
 * @param parentKey key of the parent in a row, such as its foreign key
 * @param where condition beside the client's filter, which may use arguments of the field
 */
export function connectionOfParent<R, F, O extends string, Args extends ConnectionArguments<F, O>>(
  collection: Collection<R, F, O>,
  parentKey: ParentKey<R>,
  where?: Where<Args>,
): ConnectionResolver<Args> {
  const shared = new PerFieldNodes<SharedConnection>();
  return async (parent, args, context, info) => {
    const { page, rows, totals } = shared.at(context, info.fieldNodes, () => {
      const described = describePage(collection, args, context, info, where);
      return {
        page: described,
        rows: createLoader(
          (ids) => firstRowsOfParents(context, described.source, parentKey, ids, described),
          () => [],
        ),
        totals: createLoader(
          (ids) => countRowsOfParents(context, described.source, parentKey, ids, described.filter),
          () => 0,
        ),
      };
    });
    const key = parentId(parent);
    return toConnection(page, page.isCountOnly ? [] : await rows.load(key), () => totals.load(key));
  };
}
