/** Batching within one request: keys that are requested in one tick are loaded with one statement. */
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { parentId } from './rows.ts';

/** Loads the values of a batch of keys; a key without a value is absent from the map. */
export type LoadBatch<Value, Key = string> = (
  keys: readonly Key[],
) => Promise<ReadonlyMap<Key, Value>>;

/** Batches the loads of one request and caches their values. */
export type Loader<Value, Key = string> = Pick<DataLoader<Key, Value>, 'load'>;

/**
 * @typeParam Key a text, or an object that is equal to itself alone
 * @param missing returns the value of a key that `load` returned none for
 */
export function createLoader<Value, Key = string>(
  load: LoadBatch<Value, Key>,
  missing: () => Value,
): Loader<Value, Key> {
  return new DataLoader<Key, Value>(async (keys) => {
    const values = await load(keys);
    return keys.map((key) => values.get(key) ?? missing());
  });
}

/**
 * Cache of one value per request and field of the operation, identified by `info.fieldNodes`: graphql-js
 * passes the same array, with the same selection and arguments, for all parents of a field.
 */
export class PerFieldNodes<Value> {
  readonly #byRequest = new WeakMap<object, Map<object, Value>>();

  /**
   * Returns the cached value.
   *
   * @param request context of the request
   * @param key `info.fieldNodes`; or any constant object, for a value that the whole operation shares
   * @param make creates the value at the first call
   */
  at(request: object, key: object, make: () => Value): Value {
    let byKey = this.#byRequest.get(request);
    if (!byKey) this.#byRequest.set(request, (byKey = new Map<object, Value>()));
    let value = byKey.get(key);
    if (value === undefined) byKey.set(key, (value = make()));
    return value;
  }
}

/** Resolver of a field of a parent. */
export type ParentResolver<Args, Context, Value> = (
  parent: object,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Value>;

/** Loads the values of parents by their keys. */
type LoadOfParents<Value, Args, Context> = (
  parentKeys: readonly string[],
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<ReadonlyMap<string, Value>>;

/**
 * Resolver of a value that hand-written SQL finds for a parent: `load` runs once for all parents of the
 * field.
 *
 * @param load returns the values by the keys of the parents
 * @param missing returns the value of a parent that `load` returned none for
 * @param keyOf returns the key of a parent: its id by default, or a text of the fields that identify it
 */
export function valueOfParent<Value, Args, Context extends object>(
  load: LoadOfParents<Value, Args, Context>,
  missing: (args: Args, context: Context) => Value,
  keyOf: (parent: object) => string = parentId,
): ParentResolver<Args, Context, Value> {
  const loaders = new PerFieldNodes<Loader<Value>>();
  return async (parent, args, context, info) =>
    loaders
      .at(context, info.fieldNodes, () =>
        createLoader(
          (keys) => load(keys, args, context, info),
          () => missing(args, context),
        ),
      )
      .load(keyOf(parent));
}
