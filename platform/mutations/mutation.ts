/** A mutation: input checked, effect and event and idempotency record in one transaction, answer read back. */
import type { Kysely } from 'kysely';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { findBy } from '../collections/entity.ts';
import type { Collection, CollectionContext } from '../collections/collection.ts';
import type { Row } from '../collections/rows.ts';
import { RefusedError, type Fault } from '../errors/fault.ts';
import { writeEvent, type DomainEvent } from '../events/outbox.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { doOnce, type IdempotencyKeys } from './idempotency.ts';
import { readInput } from './input.ts';

/** What a mutation needs of a request's context. */
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

/** What the effect of a mutation works with: all in one transaction. */
export interface Write<DB> {
  readonly db: Kysely<DB>;
  readonly viewer: Viewer;
  /** The moment of the request. */
  readonly now: Date;
  /** Tells of what happened; `occurredAt` is the moment of the request unless it says otherwise. */
  readonly emit: (
    event: Omit<DomainEvent, 'occurredAt'> & { readonly occurredAt?: Date },
  ) => Promise<void>;
}

/** The parent of a payload's fields. */
export interface Outcome {
  /** Of the thing that was changed; null when nothing was. */
  readonly id: string | null;
  readonly userErrors: readonly Fault[];
}

/**
 * A resolver for a field of Mutation with one argument, `input`.
 *
 * @param name the field, which an idempotency key is bound to
 * @param form what the input has to be like; all of its faults are answered at once
 * @param effect changes the rows and tells of it; gives the id of what was changed. What it
 *   refuses (RefusedError) is undone and answered as `userErrors`
 */
export function mutation<DB, Valid>(
  name: string,
  form: z.ZodType<Valid>,
  effect: (input: Valid, write: Write<DB>) => Promise<string>,
): (
  parent: object,
  args: { readonly input: { readonly idempotencyKey?: string | null } },
  context: MutationContext<DB>,
) => Promise<Outcome> {
  return async (_parent, { input }, context) => {
    const read = readInput(form, input);
    if ('faults' in read) return { id: null, userErrors: read.faults };
    const { viewer, now } = context;
    const { idempotencyKey, ...body } = input;
    const request =
      typeof idempotencyKey === 'string'
        ? context.idempotencyKeys(viewer, idempotencyKey, name, body)
        : undefined;
    const settings = request ? { 'viewer.idempotency_key_hash': request.keyHash } : {};
    try {
      const id = await context.write(settings, (db) => {
        const write: Write<DB> = {
          db,
          viewer,
          now,
          emit: (event) => writeEvent(db, { occurredAt: now, ...event }),
        };
        const work = (): Promise<string> => effect(read.value, write);
        return request ? doOnce(db, request, work) : work();
      });
      return { id, userErrors: [] };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { id: null, userErrors: error.faults };
    }
  };
}

/**
 * A resolver for the field of a payload that shows what was changed, read as everybody reads it.
 * Null when nothing was changed.
 */
export function changed<R, F, O extends string>(
  collection: Collection<R & { readonly id: string }, F, O>,
): (
  outcome: object,
  args: unknown,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Promise<Row | null> {
  const find = findBy(collection, 'id');
  return async (outcome, _args, context, info) =>
    'id' in outcome && typeof outcome.id === 'string'
      ? ((await find(context, info, outcome.id)) ?? null)
      : null;
}
