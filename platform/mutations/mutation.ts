/** A mutation: effect, event and idempotency record in one transaction; its input has been checked. */
import type { Kysely } from 'kysely';
import { UserErrors, type UserError } from '../errors/user-error.ts';
import { writeEvent, writeEvents, type DomainEvent } from '../events/outbox.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { runOnce, type IdempotencyKeys } from './idempotency.ts';

/** Part of a request's context that mutations use. */
export interface MutationContext<DB> {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly idempotencyKeys: IdempotencyKeys;
  /** Runs work in a write transaction as the viewer; undone when it throws. */
  readonly write: <T>(
    settings: Readonly<Record<string, string>>,
    work: (db: Kysely<DB>) => Promise<T>,
  ) => Promise<T>;
}

/** One write transaction, for the effect of a mutation. */
export interface Write<DB> {
  readonly db: Kysely<DB>;
  readonly viewer: Viewer;
  /** Moment of the request. */
  readonly now: Date;
  /** Writes an event; `occurredAt` is the moment of the request unless it says otherwise. */
  readonly emit: (event: EmittedEvent) => Promise<void>;
  /** Writes events in their order, in one statement. */
  readonly emitAll: (events: readonly EmittedEvent[]) => Promise<void>;
}

export type EmittedEvent = Omit<DomainEvent, 'occurredAt'> & { readonly occurredAt?: Date };

/** Parent of a payload's fields. */
export interface Outcome {
  /** Id of the row that was changed; null when nothing was. */
  readonly id: string | null;
  readonly userErrors: readonly UserError[];
}

/** Resolver for a field of Mutation with one argument, `input`. */
export type MutationResolver<DB, Input> = (
  parent: object,
  args: { readonly input: Input },
  context: MutationContext<DB>,
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
  return async (_parent, { input }, context) => {
    const { viewer } = context;
    const { idempotencyKey, ...body } = keyed(input);
    const request =
      typeof idempotencyKey === 'string'
        ? context.idempotencyKeys(viewer, idempotencyKey, name, body)
        : undefined;
    const settings = request ? { 'viewer.idempotency_key_hash': request.keyHash } : {};
    const answer = await answerWrite(context, settings, async (write) => {
      const work = (): Promise<string> => effect(input, write);
      return { id: await (request ? runOnce(write.db, request, work) : work()) };
    });
    return { id: null, ...answer };
  };
}

/**
 * Runs the effect of a mutation in one transaction. UserErrors that it throws undo the transaction.
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
    const result = await context.write(settings, (db) =>
      work({
        db,
        viewer,
        now,
        emit: (event) => writeEvent(db, { occurredAt: now, ...event }),
        emitAll: (events) =>
          writeEvents(
            db,
            events.map((event) => ({ occurredAt: now, ...event })),
          ),
      }),
    );
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
