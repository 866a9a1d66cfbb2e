/** Single rows by key: root fields, entity references and to-one relations, all batched. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import type { Collection, CollectionContext, DerivedField } from './collection.ts';
import { selectedColumns } from './columns.ts';
import { list, select, type Row } from './connection.ts';
import { column, isUuid } from './filters.ts';
import { RequestLoaders } from './loaders.ts';

type Load = (
  context: CollectionContext,
  info: GraphQLResolveInfo,
  key: string,
) => Promise<Row | undefined>;

/** Loads rows by a unique text or uuid column: one statement for all keys of the request. */
export function findBy<R, F, O extends string>(
  collection: Collection<R, F, O>,
  key: string & keyof R,
): Load {
  const loaders = new RequestLoaders<Row | undefined>();
  return (context, info, value) =>
    loaders
      .at(
        context,
        info.fieldNodes,
        async (values) => {
          const columns = selectedColumns(info, collection.type);
          const rows = await select(
            context,
            sql`
            select ${list(columns)}, ${column(key)} as entity_key
            from ${sql.table(collection.table)} as t
            where ${column(key)} = any(${values})`,
          );
          return new Map(rows.map((row) => [String(row['entity_key']), row]));
        },
        () => undefined,
      )
      .load(value);
}

/**
 * A resolver for a root field with an `id` argument.
 *
 * @throws NotFoundError when the row does not exist or the viewer may not see it: one answer
 */
export function getById<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
): (
  parent: object,
  args: { readonly id: string },
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row> {
  const find = findBy(collection, 'id');
  return async (_parent, { id }, context, info) => {
    if (!isUuid(id)) throw new InvalidInputError('id', 'a UUID', id);
    const row = await find(context, info, id.toLowerCase());
    if (!row) throw new NotFoundError(collection.type, id);
    return row;
  };
}

/**
 * `__resolveReference` by id, or by one of the entity's other keys: null for a row that is not
 * there or not the viewer's to see.
 *
 * @param otherKeys the key fields besides the id, with their columns
 */
export function resolveReference<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
  otherKeys: Readonly<Record<string, keyof R & string>> = {},
): (
  reference: object,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row | null> {
  const byId = findBy(collection, 'id');
  const others = new Map(
    Object.entries(otherKeys).map(([field, key]) => [field, findBy(collection, key)]),
  );
  return async (reference, context, info) => {
    for (const [field, value] of Object.entries(reference)) {
      if (typeof value !== 'string') continue;
      if (field === 'id') {
        return isUuid(value) ? ((await byId(context, info, value.toLowerCase())) ?? null) : null;
      }
      const find = others.get(field);
      if (find) return (await find(context, info, value)) ?? null;
    }
    return null;
  };
}

/**
 * A field that points at a row of the same subgraph by the id in a column: one statement for all
 * rows of the request. Null where the column is null or the viewer may not see the other row.
 */
export function belongsTo<Source, Column extends keyof Source & string, R, F, O extends string>(
  source: Pick<Collection<Source, unknown, string>, 'from'>,
  foreignKey: Column,
  target: Collection<R & { readonly id: string }, F, O>,
): DerivedField<unknown, CollectionContext, Promise<Row | null>> {
  const find = findBy(target, 'id');
  return source.from([foreignKey], async (row, _args, context: CollectionContext, info) => {
    const id: unknown = row[foreignKey];
    return typeof id === 'string' ? ((await find(context, info, id)) ?? null) : null;
  });
}
