/** Batching within one request: what is asked for in one tick is loaded with one statement. */
import DataLoader from 'dataloader';

/**
 * The loaders of one kind of value. Each request gets its own, and within a request each place in
 * the operation (which columns, which arguments) gets its own, since its statement differs.
 */
export class RequestLoaders<Value> {
  readonly #byRequest = new WeakMap<object, Map<object, DataLoader<string, Value>>>();

  /**
   * @param request the request's context
   * @param place identifies the place in the operation, such as `info.fieldNodes`
   * @param load answers a batch of keys; a key without an answer gets `missing()`
   */
  at(
    request: object,
    place: object,
    load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    missing: () => Value,
  ): DataLoader<string, Value> {
    const byPlace = this.#byRequest.get(request) ?? new Map<object, DataLoader<string, Value>>();
    this.#byRequest.set(request, byPlace);
    let loader = byPlace.get(place);
    if (!loader) {
      loader = new DataLoader<string, Value>(async (keys) => {
        const values = await load(keys);
        return keys.map((key) => values.get(key) ?? missing());
      });
      byPlace.set(place, loader);
    }
    return loader;
  }
}
