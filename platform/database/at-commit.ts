/** Statements that a write leaves to its end. */
import type { CompiledQuery } from 'kysely';

/** Leaves a statement to the end of a write, where it is sent in one packet with the COMMIT. */
export type AtCommit = (query: CompiledQuery, answer?: LastAnswer) => void;

/** Receives the answer of a statement that was left to the end of a write. */
interface LastAnswer {
  /** Takes the rows that it returned. They are committed unless a later statement fails. */
  readonly onRows: (rows: readonly Readonly<Record<string, unknown>>[]) => void;
  /** The error to throw for the one that it failed with. */
  readonly explain: (error: unknown) => unknown;
}

/** Statement that was left to the end of a write. */
export interface LastStatement {
  readonly query: CompiledQuery;
  readonly answer: LastAnswer | undefined;
}
