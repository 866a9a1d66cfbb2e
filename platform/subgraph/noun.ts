/** Nouns of a domain: what `src/<noun>/` exports, and how a subgraph is put together from them. */
import type { DeclaredCollection } from '../collections/collection.ts';
import type { Reaction, Reactions } from '../events/reactions.ts';
import type { Jobs } from '../jobs/job.ts';

/**
 * A noun of a domain: its collections, and the fields, mutations, reactions and jobs that go with them.
 *
 * @typeParam DB the tables that its reactions and jobs work with
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
  /** Jobs by name. */
  readonly jobs?: Jobs<DB>;
}

/** Everything that the nouns of a domain declare. */
interface MergedNouns<DB> {
  readonly collections: readonly DeclaredCollection[];
  /** Resolvers by type and field. */
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly reactions: Reactions<DB>;
  readonly jobs: Jobs<DB>;
}

/**
 * Merges nouns. Several may resolve fields of the same type, such as `Company`, each its own fields.
 *
 * @throws TypeError when two nouns resolve the same field, have a collection of the same type,
 *   react to the same type of event or have a job of the same name
 */
export function mergeNouns<DB>(nouns: readonly Noun<DB>[]): MergedNouns<DB> {
  const collections = new Map<string, DeclaredCollection>();
  const types = new Map<string, Map<string, unknown>>();
  const reactions = new Map<string, Reaction<DB>>();
  const jobs = new Map<string, Jobs<DB>[string]>();
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
    for (const [name, job] of Object.entries(noun.jobs ?? {})) {
      setOnce(jobs, name, job, `have a job ${name}`);
    }
  }
  return {
    collections: [...collections.values()],
    resolvers: Object.fromEntries(
      [...types].map(([type, resolvers]) => [type, Object.fromEntries(resolvers)]),
    ),
    reactions: Object.fromEntries(reactions),
    jobs: Object.fromEntries(jobs),
  };
}

/** Sets the value of a key. @throws TypeError when the key has one already */
function setOnce<Value>(map: Map<string, Value>, key: string, value: Value, clash: string): void {
  if (map.has(key)) throw new TypeError(`Two nouns ${clash}: remove it from one of them.`);
  map.set(key, value);
}
