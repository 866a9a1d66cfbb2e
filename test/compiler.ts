/** Compiler of statements that are looked at, or sent by a connection that Kysely does not know. */
import {
  type CompiledQuery,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};

export const compiler = new Kysely<unknown>({ dialect });

/** Database without rows, which tells what it was asked. */
export function recordingDatabase(
  onStatement: (statement: CompiledQuery) => void,
): Kysely<unknown> {
  return new Kysely<unknown>({ dialect, log: ({ query }) => onStatement(query) });
}
