/** Nouns of a domain: what `src/<noun>/` exports, and how a subgraph is put together from them. */
import type { DeclaredCollection } from '../collections/collection.ts';
import type { Reaction, Reactions } from '../events/reactions.ts';

/**
 * A noun of a domain: its collections, and the fields, mutations and reactions that go with them.
 *
 * @typeParam DB the tables that its reactions work with
 * @typeParam Resolvers the generated resolvers, which its fields are checked against
 * @typeParam Mutations the generated resolvers of mutations
 */
export interface Noun<DB, Resolvers extends object = object, Mutations extends object = object> {
  readonly collections?: readonly DeclaredCollection[];
  /** Resolvers of fields that are read, by type. */
  readonly resolvers?: Resolvers;
  readonly mutations?: Mutations;
  /** Reactions to events, by the type of event. */
  readonly reactions?: Reactions<DB>;
}

/** Everything that the nouns of a domain declare. */
interface MergedNouns<DB> {
  readonly collections: readonly DeclaredCollection[];
  /** Resolvers by type and field. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly reactions: Reactions<DB>;
}

/**
 * Merges nouns. Several may resolve fields of the same type, such as `Company`, each its own fields.
 *
 * @throws TypeError when two nouns resolve the same field, have a collection of the same type or
 *   react to the same type of event
 */
export function mergeNouns<DB>(nouns: readonly Noun<DB>[]): MergedNouns<DB> {
  const collections = new Map<string, DeclaredCollection>();
  const types = new Map<string, Map<string, unknown>>();
  const reactions = new Map<string, Reaction<DB>>();
  for (const noun of nouns) {
    for (const collection of noun.collections ?? []) {
      setOnce(collections, collection.type, collection, `have a collection of ${collection.type}`);
    }
    for (const [type, fields] of Object.entries({
      ...noun.resolvers,
      ...(noun.mutations && { Mutation: noun.mutations }),
    })) {
      const resolvers = types.get(type) ?? new Map<string, unknown>();
      types.set(type, resolvers);
      for (const [field, resolver] of Object.entries(fields)) {
        setOnce(resolvers, field, resolver, `resolve ${type}.${field}`);
      }
    }
    for (const [type, reaction] of Object.entries(noun.reactions ?? {})) {
      setOnce(reactions, type, reaction, `react to ${type}`);
    }
  }
  return {
    collections: [...collections.values()],
    resolvers: Object.fromEntries(
      [...types].map(([type, resolvers]) => [type, Object.fromEntries(resolvers)]),
    ),
    reactions: Object.fromEntries(reactions),
  };
}

/** Sets the value of a key. @throws TypeError when the key has one already */
function setOnce<Value>(map: Map<string, Value>, key: string, value: Value, clash: string): void {
  if (map.has(key)) throw new TypeError(`Two nouns ${clash}: remove it from one of them.`);
  map.set(key, value);
}
