/** A mutation: effect, event and idempotency record in one transaction; its input has been checked. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Kysely } from 'kysely';
import type { AtCommit } from '../database/at-commit.ts';
import { UserErrors, type UserError } from '../errors/user-error.ts';
import { insertEvent, writeEvents, type DomainEvent } from '../events/outbox.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { runOnce, type IdempotencyKeys } from './idempotency.ts';
import { KeyTaken } from './key-violations.ts';
import { ChangedRow } from './payload.ts';

/** Part of a request's context that mutations use. */
export interface MutationContext<DB> {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly idempotencyKeys: IdempotencyKeys;
  /** Runs work in a write transaction as the viewer; undone when it throws. */
  readonly write: <T>(
    settings: Readonly<Record<string, string>>,
    work: (db: Kysely<DB>, atCommit: AtCommit) => Promise<T>,
  ) => Promise<T>;
}

/** One write transaction, for the effect of a mutation. */
export interface Write<DB> {
  readonly db: Kysely<DB>;
  readonly viewer: Viewer;
  /** Moment of the request. */
  readonly now: Date;
  /**
   * Leaves an event to the end of the transaction; `occurredAt` is the moment of the request unless it says
   * otherwise.
   */
  readonly emit: (event: EmittedEvent) => void;
  readonly atCommit: AtCommit;
  /** The row that the payload shows, where the statement that changes it returns it; undefined where it is read again. */
  readonly changed?: ChangedRow | undefined;
  /** Writes events in their order, in one statement. */
  readonly emitAll: (events: readonly EmittedEvent[]) => Promise<void>;
}

export type EmittedEvent = Omit<DomainEvent, 'occurredAt'> & { readonly occurredAt?: Date };

/** Parent of a payload's fields. */
export interface Outcome {
  /** Id of the row that was changed; null when nothing was. */
  readonly id: string | null;
  /** True when the request had been made before under its idempotency key, and nothing was done again. */
  readonly isRepeated?: boolean;
  /** The row, where the change returned it. */
  readonly changed?: ChangedRow;
  readonly userErrors: readonly UserError[];
}

/** Resolver for a field of Mutation with one argument, `input`. */
export type MutationResolver<DB, Input> = (
  parent: object,
  args: { readonly input: Input },
  context: MutationContext<DB>,
  info: GraphQLResolveInfo,
) => Promise<Outcome>;

/**
 * Resolver for a field of Mutation whose effect is written by hand. What fits `changes`, `creates`,
 * `appends`, `removes` or `imports` is declared instead.
 *
 * @param name the field, which idempotency keys are bound to
 * @param effect changes rows and writes events; returns the id of the row that was changed. UserErrors
 *   that it throws undo the transaction and are answered as `userErrors`
 */
export function mutation<DB, Input extends object>(
  name: string,
  effect: (input: Input, write: Write<DB>) => Promise<string>,
): MutationResolver<DB, Input> {
  return mutationOfLocked(name, {
    lock: () => Promise.resolve(undefined),
    apply: (input, write) => effect(input, write),
  });
}

/** An effect that locks rows first. */
export interface LockingEffect<DB, Input, Locked> {
  /** Id of the row that is changed, where the input names it. */
  readonly idOf?: (input: Input) => string | undefined;
  /** Reads and locks rows; sent together with the look-up of the idempotency key. */
  readonly lock: (input: Input, write: Write<DB>) => Promise<Locked>;
  /** Changes rows and writes events; returns the id of the row that was changed. */
  readonly apply: (input: Input, write: Write<DB>, locked: Locked) => Promise<string>;
}

/** Resolver as of `mutation`, for an effect that locks rows first. */
export function mutationOfLocked<DB, Input extends object, Locked>(
  name: string,
  { idOf, lock, apply }: LockingEffect<DB, Input, Locked>,
): MutationResolver<DB, Input> {
  return async (_parent, { input }, context, info) => {
    const { viewer } = context;
    const { idempotencyKey, ...body } = keyed(input);
    const request =
      typeof idempotencyKey === 'string'
        ? context.idempotencyKeys(viewer, idempotencyKey, name, body)
        : undefined;
    const settings = request ? { 'viewer.idempotency_key_hash': request.keyHash } : {};
    const answer = await answerWrite(context, settings, async (parts) => {
      const changed = new ChangedRow(viewer, info);
      const write = { ...parts, changed };
      const steps = {
        id: idOf?.(input),
        lock: () => lock(input, write),
        apply: (locked: Locked) => apply(input, write, locked),
      };
      const once = request
        ? await runOnce(write.db, write.atCommit, request, steps)
        : { id: await steps.apply(await steps.lock()) };
      return { ...once, changed };
    });
    return { id: null, ...answer };
  };
}

/**
 * Runs the effect of a mutation in one transaction. UserErrors that it throws undo the transaction; after a key that was taken
 * meanwhile it runs once more, so that its rules tell of that where they know the key.
 *
 * @returns the result of `work` without `userErrors`, or the errors alone
 */
export async function answerWrite<DB, Result extends object>(
  context: MutationContext<DB>,
  settings: Readonly<Record<string, string>>,
  work: (write: Write<DB>) => Promise<Result>,
): Promise<(Result | object) & { readonly userErrors: readonly UserError[] }> {
  const { viewer, now } = context;
  try {
    const attempt = () =>
      context.write(settings, (db, atCommit) =>
        work({
          db,
          viewer,
          now,
          atCommit,
          emit: (event) => atCommit(insertEvent({ occurredAt: now, ...event })),
          emitAll: (events) =>
            writeEvents(
              db,
              events.map((event) => ({ occurredAt: now, ...event })),
            ),
        }),
      );
    const result = await attempt().catch((error: unknown) => {
      if (error instanceof KeyTaken) return attempt();
      throw error;
    });
    return { ...result, userErrors: [] };
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    return { userErrors: error.errors };
  }
}

/** Input of any mutation, which may have an idempotency key. */
function keyed(input: object): { readonly idempotencyKey?: unknown } {
  return input;
}
