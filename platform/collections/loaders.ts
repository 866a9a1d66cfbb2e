/** Batching within one request: what is asked for in one tick is loaded with one statement. */
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { parentId } from './rows.ts';

/** Answers a batch of keys. A key that it does not answer has no value. */
export type LoadBatch<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

/** Batches the loads of one request and remembers their values. */
export type Loader<Value> = Pick<DataLoader<string, Value>, 'load'>;

/** @param missing the value of a key without an answer */
export function createLoader<Value>(load: LoadBatch<Value>, missing: () => Value): Loader<Value> {
  return new DataLoader<string, Value>(async (keys) => {
    const values = await load(keys);
    return keys.map((key) => values.get(key) ?? missing());
  });
}

/**
 * Keeps one value for each place of each request. A place is `info.fieldNodes`: it has the same
 * selection and the same arguments for all of its parents, and no other place shares it.
 */
export class PerFieldNodes<Value> {
  readonly #byRequest = new WeakMap<object, Map<object, Value>>();

  /**
   * @param request the request's context
   * @param place `info.fieldNodes`; or for what is the same all over an operation, this object
   * @param make makes the value when the place is met first
   */
  at(request: object, place: object, make: () => Value): Value {
    let byPlace = this.#byRequest.get(request);
    if (!byPlace) this.#byRequest.set(request, (byPlace = new Map<object, Value>()));
    let value = byPlace.get(place);
    if (value === undefined) byPlace.set(place, (value = make()));
    return value;
  }
}

/** A resolver of a value below a parent. */
export type ParentResolver<Args, Context, Value> = (
  parent: object,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Value>;

/**
 * A resolver for a value that hand-written SQL finds below a parent: `load` is asked once for all
 * parents at a place of the operation.
 *
 * @param load gives the values by the parents' ids
 * @param missing the value of a parent that `load` has none for
 */
export function valueOfParent<Value, Args, Context extends object>(
  load: (
    parentIds: readonly string[],
    args: Args,
    context: Context,
    info: GraphQLResolveInfo,
  ) => Promise<ReadonlyMap<string, Value>>,
  missing: (args: Args, context: Context) => Value,
): ParentResolver<Args, Context, Value> {
  const loaders = new PerFieldNodes<Loader<Value>>();
  return async (parent, args, context, info) =>
    loaders
      .at(context, info.fieldNodes, () =>
        createLoader(
          (ids) => load(ids, args, context, info),
          () => missing(args, context),
        ),
      )
      .load(parentId(parent));
}
