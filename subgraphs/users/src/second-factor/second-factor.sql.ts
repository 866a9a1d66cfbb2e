/** SQL of second factors, through the functions of the schema identity. */
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely';

export interface OwnSecondFactor {
  /** Sealed. */
  readonly secret: string;
  readonly is_confirmed: boolean;
  /** Number of recovery codes that are left. */
  readonly recovery_codes: number;
}

/** The viewer's second factor; undefined when they have none. */
export async function findOwnSecondFactor(
  db: QueryExecutorProvider,
): Promise<OwnSecondFactor | undefined> {
  const { rows } = await sql<OwnSecondFactor>`select * from identity.own_second_factor()`.execute(
    db,
  );
  return rows[0];
}

/** Takes the code of a time step; false when it, or a later one, was taken before. */
export const takeCode = (db: QueryExecutorProvider, userId: string, step: number) =>
  isDone(db, sql`identity.take_code(${userId}, ${step})`);

/** Takes a recovery code; false when there is none with the hash. */
export const takeRecoveryCode = (db: QueryExecutorProvider, userId: string, hash: string) =>
  isDone(db, sql`identity.take_recovery_code(${userId}, ${hash})`);

/** Stores a secret that the viewer has yet to confirm; false when they have a confirmed one. */
export const proposeSecondFactor = (db: QueryExecutorProvider, secret: string) =>
  isDone(db, sql`identity.propose_second_factor(${secret})`);

/** Confirms the viewer's second factor; false when they have none that waits. */
export const confirmSecondFactor = (db: QueryExecutorProvider, codeHashes: readonly string[]) =>
  isDone(db, sql`identity.confirm_second_factor(${codeHashes})`);

/** Removes a person's second factor; false when they have none. */
export const deleteSecondFactor = (db: QueryExecutorProvider, userId: string) =>
  isDone(db, sql`identity.remove_second_factor(${userId})`);

export async function countWrongCode(db: QueryExecutorProvider, userId: string): Promise<void> {
  await sql`select identity.count_wrong_code(${userId})`.execute(db);
}

async function isDone(db: QueryExecutorProvider, call: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select ${call} as done`.execute(db);
  return rows[0]?.done === true;
}
