/** Single rows by key: root fields, entity references and to-one relations, all batched. */
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import type {
  Collection,
  CollectionContext,
  DeclaredCollection,
  DerivedField,
} from './collection.ts';
import { selectedColumns } from './columns.ts';
import { all, column, type Condition } from './conditions.ts';
import { isUuid } from './uuid.ts';
import { createLoader, PerFieldNodes, type Loader } from './loaders.ts';
import { select, selectList, type Row } from './rows.ts';

type Find = (
  context: CollectionContext,
  info: GraphQLResolveInfo,
  key: string,
) => Promise<Row | undefined>;

/** Narrows the rows that a key may find, by who asks. */
type Reach = (context: CollectionContext) => Condition;

/** Finds rows by a unique text or uuid column: one statement for all keys of the request. */
export function findByKey(
  collection: Pick<DeclaredCollection, 'type' | 'table'>,
  key: string,
  reach: Reach = () => all([]),
): Find {
  const loaders = new PerFieldNodes<Loader<Row | undefined>>();
  return (context, info, value) =>
    loaders
      .at(context, info.fieldNodes, () =>
        createLoader<Row | undefined>(
          async (values) => {
            const columns = selectedColumns(context, info, collection.type);
            const rows = await select(
              context,
              sql`
              select ${selectList(columns)}, ${column(key)} as entity_key
              from ${sql.table(collection.table)} as t
              where ${column(key)} = any(${values}) and ${reach(context)}`,
            );
            return new Map(rows.map((row) => [String(row['entity_key']), row]));
          },
          () => undefined,
        ),
      )
      .load(value);
}

/** As findByKey, for a column of UUIDs: written in either case, and undefined for any other text. */
function findByUuid<R, F, O extends string>(
  collection: Collection<R, F, O>,
  key: string & keyof R,
  reach?: Reach,
): Find {
  const find = findByKey(collection, key, reach);
  return async (context, info, value) =>
    isUuid(value) ? find(context, info, value.toLowerCase()) : undefined;
}

/**
 * A resolver for a root field with an `id` argument.
 *
 * @param reach narrows what may be found beyond row-level security
 * @throws NotFoundError when the row does not exist or the viewer may not see it: one answer
 */
export function getById<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
  reach?: Reach,
): RootField<'id'> {
  return getByUuid(collection, 'id', 'id', reach);
}

/** As getById, by another unique column of UUIDs. */
export function getByUuid<R, F, O extends string, Argument extends string>(
  collection: Collection<R, F, O>,
  argument: Argument,
  key: string & keyof R,
  reach?: Reach,
): RootField<Argument> {
  const find = findByUuid(collection, key, reach);
  return async (_parent, args, context, info) => {
    const id = args[argument];
    if (!isUuid(id)) throw new InvalidInputError(argument, 'a UUID', id);
    const row = await find(context, info, id);
    if (!row) throw new NotFoundError(collection.type, id);
    return row;
  };
}

type RootField<Argument extends string> = (
  parent: object,
  args: Readonly<Record<Argument, string>>,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row>;

/**
 * `__resolveReference` by id, or by one of the entity's other keys: null for a row that is not
 * there or not the viewer's to see.
 *
 * @param otherKeys the key fields besides the id, with their columns; `{ uuid }` for one of UUIDs.
 *   The id too, where its column is not called so
 */
export function resolveReference<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
  otherKeys: Readonly<
    Record<string, (keyof R & string) | { readonly uuid: keyof R & string }>
  > = {},
): (
  reference: object,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row | null> {
  const finds = new Map<string, Find>([
    ['id', findByUuid(collection, 'id')],
    ...Object.entries(otherKeys).map(
      ([field, key]) =>
        [
          field,
          typeof key === 'string' ? findByKey(collection, key) : findByUuid(collection, key.uuid),
        ] as const,
    ),
  ]);
  return async (reference, context, info) => {
    for (const [field, value] of Object.entries(reference)) {
      const find = finds.get(field);
      if (find && typeof value === 'string') return (await find(context, info, value)) ?? null;
    }
    return null;
  };
}

/**
 * A field that points at a row of the same subgraph by the value in a column: one statement for
 * all rows of the request. Null where the column is null or the viewer may not see the other row.
 *
 * @param key the column of the other row that holds the same value
 */
export function belongsTo<Source, Column extends keyof Source & string, R, F, O extends string>(
  source: Pick<Collection<Source, unknown, string>, 'from'>,
  foreignKey: Column,
  target: Collection<R & { readonly id: string }, F, O>,
  key: 'id' | (keyof R & string) = 'id',
): DerivedField<unknown, CollectionContext, Promise<Row | null>> {
  const find = findByKey(target, key);
  return source.from([foreignKey], async (row, _args, context, info) => {
    const value: unknown = row[foreignKey];
    return typeof value === 'string' ? ((await find(context, info, value)) ?? null) : null;
  });
}
